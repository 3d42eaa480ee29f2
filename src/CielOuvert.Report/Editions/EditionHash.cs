using System.Text.Json.Nodes;
using CielOuvert.Formats.Json;
using CielOuvert.Register.Records;

namespace CielOuvert.Report.Editions;

/// <summary>The seal of an edition: SHA-256 of the RFC 8785 JSON of its period, its figures' hashes and the content of what it prints. No id, no clock.</summary>
public static class EditionHash
{
    public static string Of(EditionContent content) => CanonicalJson.Sha256(new JsonObject
    {
        ["edition"] = Pair(content.Edition),
        ["period"] = content.Period.ToString(),
        ["figures"] = new JsonArray([.. content.Figures.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (JsonNode)new JsonArray(pair.Key, pair.Value.Hash))]),
        ["chapters"] = new JsonArray([.. content.Chapters.Select(Of)]),
        ["attestations"] = new JsonArray([.. content.Attested.Select(one => one.Attestation).OfType<Record>().Select(Pair)]),
    });

    private static JsonNode Of(ChapterContent chapter) => new JsonObject
    {
        ["chapter"] = Pair(chapter.Chapter),
        ["records"] = new JsonArray([.. chapter.Parts.SelectMany(part => part.Records.Concat(part.Inner.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value))).Select(Pair)]),
    };

    private static JsonNode Pair(Record record) => new JsonArray(record.Slug, record.Hash);
}
