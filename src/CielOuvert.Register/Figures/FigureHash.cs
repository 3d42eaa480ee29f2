using System.Text.Json.Nodes;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Json;
using CielOuvert.Register.Selections;

namespace CielOuvert.Register.Figures;

/// <summary>The seal of a figure: SHA-256 of the RFC 8785 JSON of what it counts, how, and the content of every record counted.</summary>
public static class FigureHash
{
    public static string Of(FigureDefinition figure, PartialDate? period, IReadOnlyList<(string Slug, string Hash)> records)
    {
        var seal = new JsonObject
        {
            ["figure"] = figure.Slug,
            ["selection"] = figure.Selection.FirstPage.ToString(),
            ["measure"] = MeasureCode(figure.Measure),
            ["operand"] = figure.Operand,
            ["rule"] = figure.Rule?.Code,
            ["exclusions"] = new JsonArray([.. figure.Exclusions.Select(one => (JsonNode)one.Selection.ToString())]),
            ["period"] = period?.ToString(),
            ["records"] = new JsonArray([.. records.Select(one => (JsonNode)new JsonArray(one.Slug, one.Hash))]),
        };
        return CanonicalJson.Sha256(seal);
    }

    internal static string MeasureCode(Measure measure) => measure switch
    {
        Measure.Sum => "sum",
        Measure.Links => "links",
        Measure.Distinct => "distinct",
        Measure.Share => "share",
        _ => "count",
    };

    internal static Measure? MeasureFrom(string code) => code switch
    {
        "count" => Measure.Count,
        "sum" => Measure.Sum,
        "links" => Measure.Links,
        "distinct" => Measure.Distinct,
        "share" => Measure.Share,
        _ => null,
    };
}
