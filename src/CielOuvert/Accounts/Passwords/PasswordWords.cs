using CielOuvert.Formats.Words;

namespace CielOuvert.Accounts.Passwords;

/// <summary>Why a password was not taken.</summary>
public static class PasswordWords
{
    /// <summary>The field of the password wanted.</summary>
    public const string Wanted = "wanted";

    /// <summary>The field of the one that holds.</summary>
    public const string Present = "present";

    public static readonly Refusal TooShort = Refusal.Of(
        $"Il faut au moins {PasswordStrength.Shortest} caractères. Une phrase de quelques mots se retient bien.",
        $"At least {PasswordStrength.Shortest} characters are needed. A phrase of a few words is easy to remember.") with { Field = Wanted };

    public static readonly Refusal TooLong = Refusal.Of(
        $"C’est plus long que {PasswordStrength.Longest} caractères. Coupez-le.",
        $"This is longer than {PasswordStrength.Longest} characters. Shorten it.") with { Field = Wanted };

    public static readonly Refusal TooEasy = Refusal.Of(
        "Il se devine trop vite : c’est un mot de passe courant, une suite, une date, votre nom ou celui de l’organisation. Ajoutez quelques mots sans lien entre eux.",
        "It is guessed too soon: it is a common password, a run of keys, a date, your name or that of the organisation. Add a few words that have nothing to do with each other.") with { Field = Wanted };

    public static readonly Refusal NotThePresent = Refusal.Of(
        "Ce n’est pas le mot de passe actuel. Retapez-le ; si vous l’avez oublié, retirez-le après être entré·e par une lettre, depuis un navigateur où vous êtes entré·e il y a moins d’un quart d’heure.",
        "This is not the present password. Type it again; if you forgot it, remove it after signing in by letter, from a browser where you signed in less than a quarter of an hour ago.") with { Field = Present };

    /// <summary>The same whether the account is unknown, closed or without a password, or the password wrong.</summary>
    public static readonly Refusal NotTaken = Refusal.Of(
        "L’adresse et le mot de passe ne vont pas ensemble. Réessayez, ou recevez un lien par lettre.",
        "The address and the password do not go together. Try again, or get a link by letter.");

    public static readonly Refusal TooOften = Refusal.Of(
        "Trop d’essais d’ici ou pour cette adresse. Recevez un lien par lettre, ou réessayez dans un quart d’heure.",
        "Too many tries from here or for this address. Get a link by letter, or try again in a quarter of an hour.");
}
