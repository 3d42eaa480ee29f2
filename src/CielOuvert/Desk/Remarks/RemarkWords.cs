using CielOuvert.Accounts;
using CielOuvert.Accounts.Mail;
using CielOuvert.Formats.Text;
using CielOuvert.Formats.Words;

namespace CielOuvert.Desk.Remarks;

/// <summary>What is said to who reports an error, and to who answers.</summary>
public static class RemarkWords
{
    public static Phrase NothingSaid { get; } = new("Dites ce qui est faux, et ce qui serait juste.", "Say what is wrong, and what would be right.");

    public static Phrase TooLong(int most) => new($"C’est trop long : {most} signes au plus.", $"That is too long: {most} characters at most.");

    public static Phrase TooOften { get; } = new(
        "Beaucoup de signalements viennent d’ici. Attendez une heure, puis envoyez de nouveau ; ce que vous avez écrit est resté.",
        "Many reports come from here. Wait an hour, then send again; what you wrote is still here.");

    public static Phrase NoAnswer { get; } = new("Écrivez la réponse.", "Write the answer.");

    public static Phrase NotWaiting { get; } = new("Quelqu’un a répondu entre-temps.", "Somebody answered meanwhile.");

    /// <summary>The letter that brings the answer.</summary>
    public static Letter Answered(EmailAddress to, Remark remark, string answer, string organisation, string address, Tongue tongue)
    {
        var subject = new Phrase($"Votre signalement : {organisation}", $"What you reported: {organisation}");
        var text = new Phrase(
            $"Vous nous avez écrit :\n\n{remark.Text}\n\nNous vous répondons :\n\n{answer}\n\nLa fiche :\n\n{address}\n\nVotre adresse n’est plus gardée.",
            $"You wrote to us:\n\n{remark.Text}\n\nWe answer:\n\n{answer}\n\nThe record:\n\n{address}\n\nYour address is no longer kept.");
        return new(to, FrenchTypography.Apply(subject.In(tongue), tongue.Code), FrenchTypography.Apply(text.In(tongue), tongue.Code));
    }
}
