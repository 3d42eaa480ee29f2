using System.Text.Json.Nodes;
using CielOuvert.Formats.Json;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;

namespace CielOuvert.Report.Editions.Arranging;

/// <summary>Who signed the text of a chapter.</summary>
/// <param name="By">Their name.</param>
/// <param name="As">In what quality; null when they did not say.</param>
/// <param name="StandsFor">Whether the text is still the one that was signed.</param>
public sealed record Signature(string By, Localized? As, bool StandsFor)
{
    /// <summary>Null for a text that nobody signed.</summary>
    public static Signature? Of(Record chapter) => ChapterKind.Signed.In(chapter).IsKnown(out var signed)
        ? new(ChapterKind.SignedBy.Or(signed, ""), ChapterKind.SignedAs.In(signed).IsKnown(out var quality) ? quality : null, ChapterKind.SignedHash.Or(signed, "") == HashOf(chapter))
        : null;

    /// <summary>SHA-256 of the canonical JSON of the text, in all its languages.</summary>
    public static string HashOf(Record chapter) =>
        CanonicalJson.Sha256(chapter.Document.TryGetProperty(ChapterKind.Text.Key, out var text) ? JsonNode.Parse(text.GetRawText()) ?? new JsonObject() : new JsonObject());
}
