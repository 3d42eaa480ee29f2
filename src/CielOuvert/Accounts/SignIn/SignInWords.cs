using CielOuvert.Formats.Words;

namespace CielOuvert.Accounts.SignIn;

/// <summary>Why one is not signed in.</summary>
public static class SignInWords
{
    public static readonly Refusal TooOften = Refusal.Of(
        "Trop de demandes d’ici ou pour cette adresse. Regardez les lettres déjà reçues, ou réessayez dans un quart d’heure.",
        "Too many requests from here or for this address. Look at the letters you already have, or try again in a quarter of an hour.");

    public static readonly Refusal Over = Refusal.Of(
        "Ce lien a déjà servi, ou il a plus d’un quart d’heure. Demandez-en un autre ci-dessous.",
        "This link was used already, or is more than a quarter of an hour old. Ask for another below.");
}
