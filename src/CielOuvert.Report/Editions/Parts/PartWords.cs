using CielOuvert.Formats.Words;

namespace CielOuvert.Report.Editions.Parts;

/// <summary>What a part of a report says of itself. None of these may hold a digit.</summary>
public static class PartWords
{
    public static Phrase PartOn { get; } = new("partie sur\u00A0: ", "part on: ");
    public static Phrase Around { get; } = new(", autour de\u00A0: ", ", around: ");
}
