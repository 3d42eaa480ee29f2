using CielOuvert.Formats.Words;

namespace CielOuvert.Register.Selections;

/// <summary>What a selection says when it cannot be answered.</summary>
public static class SelectionWords
{
    public static Phrase NoTextInThePast { get; } = new(
        "La recherche par mots ne porte que sur le registre d’aujourd’hui. Retirez les mots, ou la date passée.",
        "Search by words reads the register of today only. Remove the words, or the past date.");

    public static Phrase NoSuchPage { get; } = new(
        "Cette page n’existe pas. Revenez à la première.",
        "There is no such page. Go back to the first one.");
}
