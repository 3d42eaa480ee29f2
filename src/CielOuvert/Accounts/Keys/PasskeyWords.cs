using CielOuvert.Formats.Words;

namespace CielOuvert.Accounts.Keys;

/// <summary>Why a passkey was not taken.</summary>
public static class PasskeyWords
{
    public static readonly Refusal NotTaken = Refusal.Of(
        "La clé n’a pas été reconnue, ou la demande date de plus de cinq minutes. Recommencez ; si cela dure, entrez par une lettre.",
        "The passkey was not recognised, or was asked for more than five minutes ago. Try again; if that does not help, sign in by letter.");

    public static readonly Refusal NoScript = Refusal.Of(
        "Le navigateur n’a donné aucune clé : une clé a besoin de JavaScript. Sans lui, on entre par une lettre.",
        "The browser gave no passkey: a passkey needs JavaScript. Without it, one signs in by letter.");

    public static readonly Refusal TooMany = Refusal.Of(
        $"Ce compte a déjà {Passkeys.Most} clés : retirez-en une d’abord.",
        $"This account already has {Passkeys.Most} passkeys: remove one first.");

    public static readonly Refusal NoName = new(new(
        "Donnez un nom à la clé, de 60 lettres au plus : vous la reconnaîtrez dans la liste.",
        "Give the passkey a name, of 60 letters at most: you will know it by that in the list."), Field: "name");
}
