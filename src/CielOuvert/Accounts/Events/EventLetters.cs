using CielOuvert.Accounts.Mail;
using CielOuvert.Accounts.Tables;
using CielOuvert.Formats.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Records;
using CielOuvert.Site.Pages;

namespace CielOuvert.Accounts.Events;

/// <summary>
/// Letters to whoever has an account, about what was changed in it: somebody who took it over cannot stay unseen. In both tongues, since we do
/// not know which its holder reads.
/// </summary>
public sealed class EventLetters(PostOffice office)
{
    public void PasskeyAdded(Visit visit, string key) => Post(visit, visit.Caller.Email,
        new("Une clé est ajoutée à votre compte", "A passkey was added to your account"),
        new($"La clé « {key} » ouvre désormais votre compte.", $"The passkey “{key}” opens your account from now on."));

    public void PasskeyRemoved(Visit visit) => Post(visit, visit.Caller.Email,
        new("Une clé est retirée de votre compte", "A passkey was removed from your account"),
        new("Une clé n’ouvre plus votre compte.", "A passkey no longer opens your account."));

    public void PasswordChosen(Visit visit) => Post(visit, visit.Caller.Email,
        new("Un mot de passe est choisi pour votre compte", "A password was chosen for your account"),
        new("Un nouveau mot de passe ouvre désormais votre compte.", "A new password opens your account from now on."));

    public void PasswordRemoved(Visit visit) => Post(visit, visit.Caller.Email,
        new("Le mot de passe de votre compte est retiré", "The password of your account was removed"),
        new("Aucun mot de passe n’ouvre plus votre compte.", "No password opens your account any more."));

    public void RoleGiven(Visit visit, Account account, Role role) => Post(visit, account.Email, RoleSubject, RoleWords(role, visit.Caller.Name));

    /// <summary>The letter to somebody whose role was changed at the command line of the machine; null when their address takes none.</summary>
    public static Letter? RoleGiven(Account account, Role role, Descriptor register) =>
        Written(account.Email, RoleSubject, RoleWords(role, "ciel"), Tongues.FromCode(register.MainLanguage) ?? Tongue.French, register);

    private static readonly Phrase RoleSubject = new("Votre rôle est changé", "Your role was changed");

    private static Phrase RoleWords(Role role, string by) =>
        new($"Votre rôle est désormais : {RoleNames.Of(role).Fr}. Changé par {by}.", $"Your role from now on: {RoleNames.Of(role).En}. Changed by {by}.");

    private void Post(Visit visit, string address, Phrase subject, Phrase what)
    {
        if (office.IsOpen && Written(address, subject, what, visit.Tongue, visit.Frame.Descriptor) is { } letter) office.Post(letter);
    }

    private static Letter? Written(string address, Phrase subject, Phrase what, Tongue tongue, Descriptor register)
    {
        if (!EmailAddress.Parse(address).IsDone(out var to)) return null;
        var doubt = new Phrase(
            "Si ce n’est pas vous qui l’avez voulu, finissez vos sessions dans « Mon compte » et prévenez qui administre le registre.",
            "If you did not want this, end your sessions in “My account” and tell whoever administers the register.");
        var texts = new[] { tongue, tongue.Other }.Select(one => FrenchTypography.Apply($"{what.In(one)}\n\n{doubt.In(one)}", one.Code));
        return new(to, FrenchTypography.Apply($"{subject.In(tongue)} : {register.NameIn(tongue.Code)}", tongue.Code), string.Join("\n\n—\n\n", texts) + "\n");
    }
}
