using CielOuvert.Accounts.Mail;
using CielOuvert.Formats.Text;
using CielOuvert.Formats.Words;

namespace CielOuvert.Accounts.SignIn;

/// <summary>The letter that signs in.</summary>
public static class SignInLetter
{
    public static Letter Of(EmailAddress to, string name, string organisation, string address, Tongue tongue)
    {
        var subject = new Phrase($"Entrer dans le registre : {organisation}", $"Sign in to the register: {organisation}");
        var before = new Phrase(
            $"Bonjour {name},\n\nVoici le lien pour entrer dans le registre ouvert ({organisation}). Il sert une fois, pendant {Links.Life.Minutes} minutes :",
            $"Hello {name},\n\nHere is the link to sign in to the open register ({organisation}). It works once, for {Links.Life.Minutes} minutes:");
        var after = new Phrase(
            "Vous n’avez rien demandé ? Ne faites rien : sans ce lien, personne n’entre à votre place.",
            "You did not ask for it? Do nothing: without this link, nobody enters in your place.");
        return new(to, Set(subject, tongue), $"{Set(before, tongue)}\n\n{address}\n\n{Set(after, tongue)}\n");
    }

    private static string Set(Phrase phrase, Tongue tongue) => FrenchTypography.Apply(phrase.In(tongue), tongue.Code);
}
