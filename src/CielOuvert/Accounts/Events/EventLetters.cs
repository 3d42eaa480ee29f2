using CielOuvert.Accounts.Mail;
using CielOuvert.Accounts.Tables;
using CielOuvert.Formats.Text;
using CielOuvert.Formats.Words;
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

    public void RoleGiven(Visit visit, Account account, Role role) => Post(visit, account.Email,
        new("Votre rôle est changé", "Your role was changed"),
        new($"Votre rôle est désormais : {RoleNames.Of(role).Fr}. Changé par {visit.Caller.Name}.", $"Your role from now on: {RoleNames.Of(role).En}. Changed by {visit.Caller.Name}."));

    private void Post(Visit visit, string address, Phrase subject, Phrase what)
    {
        if (!office.IsOpen || !EmailAddress.Parse(address).IsDone(out var to)) return;
        var doubt = new Phrase(
            "Si ce n’est pas vous qui l’avez voulu, finissez vos sessions dans « Mon compte » et prévenez qui administre le registre.",
            "If you did not want this, end your sessions in “My account” and tell whoever administers the register.");
        var organisation = visit.Frame.OrganisationIn(visit.Tongue);
        var texts = new[] { visit.Tongue, visit.Tongue.Other }.Select(tongue => FrenchTypography.Apply($"{what.In(tongue)}\n\n{doubt.In(tongue)}", tongue.Code));
        office.Post(new(to, FrenchTypography.Apply($"{subject.In(visit.Tongue)} : {organisation}", visit.Tongue.Code), string.Join("\n\n—\n\n", texts) + "\n"));
    }
}
