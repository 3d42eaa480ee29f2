using CielOuvert.Formats.Words;

namespace CielOuvert.Report.Chapters;

/// <summary>What is read over before anything is printed.</summary>
public static class Proofreading
{
    /// <summary>All that must be mended; empty for a document that may be printed.</summary>
    public static IReadOnlyList<Refusal> Of(Document document) => [.. NoTypedNumber.Check(document), .. Alternatives.Check(document)];
}
