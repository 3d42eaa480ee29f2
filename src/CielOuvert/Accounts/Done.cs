using CielOuvert.Formats.Words;
using CielOuvert.Site.Pages;
using Microsoft.AspNetCore.WebUtilities;

namespace CielOuvert.Accounts;

/// <summary>What a page says was just done, after a form led to it: a word of the address, so that nothing need be remembered.</summary>
public static class Done
{
    public const string Renamed = "name";
    public const string SessionEnded = "session";
    public const string Added = "added";
    public const string RoleGiven = "role";
    public const string Closed = "closed";
    public const string Reopened = "open";
    public const string KeyAdded = "key";
    public const string KeyRemoved = "key-removed";
    public const string PasswordChosen = "password";
    public const string PasswordRemoved = "password-removed";

    private const string Field = "done";

    private static readonly IReadOnlyDictionary<string, Phrase> Said = new Dictionary<string, Phrase>
    {
        [Renamed] = new("Le nom est changé : le journal écrira celui-ci désormais.", "The name is changed: the journal will write this one from now on."),
        [SessionEnded] = new("C’est fait : il faut y entrer de nouveau.", "Done: one must sign in there again."),
        [Added] = new("Le compte est ouvert : son titulaire peut entrer par une lettre.", "The account is open: its holder can sign in by letter."),
        [RoleGiven] = new("Le rôle est changé, dès maintenant.", "The role is changed, as of now."),
        [Closed] = new("Le compte est fermé, et ses sessions finies.", "The account is closed, and its sessions over."),
        [Reopened] = new("Le compte est rouvert.", "The account is open again."),
        [KeyAdded] = new("La clé est ajoutée : elle suffit désormais pour entrer.", "The passkey is added: it is enough to sign in from now on."),
        [PasswordChosen] = new("Le mot de passe est choisi ; les autres navigateurs devront entrer de nouveau.", "The password is chosen; other browsers will have to sign in again."),
        [PasswordRemoved] = new("Le mot de passe est retiré : on entre par une lettre ou une clé.", "The password is removed: one signs in by letter or with a passkey."),
        [KeyRemoved] = new("La clé est retirée : elle n’ouvre plus rien. Supprimez-la aussi de votre appareil.", "The passkey is removed: it opens nothing any more. Delete it from your device too."),
    };

    public static string Mark(string path, string done) => $"{path}?{Field}={done}";

    public static Phrase? In(Visit visit) => Said.GetValueOrDefault(QueryHelpers.ParseQuery(visit.Query).GetValueOrDefault(Field).ToString());
}
