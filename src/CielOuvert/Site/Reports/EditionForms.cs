using CielOuvert.Formats.Words;

namespace CielOuvert.Site.Reports;

/// <summary>The forms in which a report can be taken away, and where: beside its page.</summary>
public static class EditionForms
{
    /// <summary>What a word processor opens.</summary>
    public const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static IReadOnlyList<(Phrase Name, string Extension, string MediaType)> All { get; } =
    [
        (Phrase.Same("PDF"), "pdf", "application/pdf"),
        (Phrase.Same("Word"), "docx", WordType),
        (Phrase.Same("JSON"), "json", "application/json"),
        (new("texte", "text"), "txt", "text/plain"),
    ];
}
