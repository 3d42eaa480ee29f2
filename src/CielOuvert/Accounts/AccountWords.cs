using CielOuvert.Formats.Words;

namespace CielOuvert.Accounts;

/// <summary>What is said of accounts, wherever it is said.</summary>
public static class AccountWords
{
    public static readonly Phrase NoAddress = new(
        "Ce n’est pas une adresse. Écrivez-la comme « ada@exemple.org », sans accent ni nom autour.",
        "This is not an address. Write it like “ada@example.org”, without accents or a name around it.");

    public static readonly Phrase NoName = new(
        "Il faut un nom, de 100 lettres au plus : le journal le garde avec chaque changement.",
        "A name is needed, of 100 letters at most: the journal keeps it with every change.");

    public static readonly Phrase NameOfAnother = new(
        "Quelqu’un d’autre a ce nom ici, ou a signé ainsi dans le journal. Ajoutez une initiale, ou demandez à qui administre ce registre.",
        "Somebody else has that name here, or signed so in the journal. Add an initial, or ask whoever administers this register.");

    public static readonly Phrase LastAdministrator = new(
        "C’est le seul compte d’administration : sans lui, personne ne pourrait plus en donner. Donnez d’abord ce rôle à quelqu’un d’autre.",
        "This is the only administrator's account: without it, nobody could give any. First give that role to somebody else.");

    public static readonly Phrase NoSuchAccount = new(
        "Il n’y a pas de compte à cette adresse. « ciel user list » les montre tous.",
        "There is no account at this address. “ciel user list” shows them all.");

    public static Phrase Taken(EmailAddress email) => new(
        $"Il y a déjà un compte à l’adresse {email} : changez son rôle, ou rouvrez-le.",
        $"There is already an account at {email}: change its role, or open it again.");

    public static Phrase NoRole(string typed) => new(
        $"« {typed} » n’est pas un rôle. Choisissez parmi : {string.Join(", ", RoleNames.All.Select(role => RoleNames.Of(role).Fr))}.",
        $"“{typed}” is not a role. Choose among: {string.Join(", ", RoleNames.All.Select(role => RoleNames.Of(role).En))}.");
}
