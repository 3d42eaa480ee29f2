using System.Text.Json;
using CielOuvert.Formats.Dates;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Figures;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Facts;
using CielOuvert.Site.Figures;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange.Json;

/// <summary>A figure in JSON, with all that proves it: its rule, what it leaves out, what a source declares beside, the records counted, the hash.</summary>
/// <param name="Listed">A page of the records counted.</param>
public sealed record FigureJson(FigureAsked Asked, FigureValue Figure, Found Listed, FigureDeclared? Declared, Visit Visit)
{
    public byte[] Write()
    {
        return PlainJson.Write(json =>
        {
            json.WriteStartObject();
            WriteDefinition(json);
            WriteValue(json);
            WriteDeclared(json);
            WriteRecords(json);
            json.WriteEndObject();
        });
    }

    private void WriteDefinition(Utf8JsonWriter json)
    {
        var definition = Figure.Definition;
        json.WriteString("figure", definition.Slug);
        json.WriteString("url", Absolute(Asked.In(Visit.Tongue)));
        json.WriteString("name", definition.Name.In(Visit.Tongue).Text);
        if (definition.Definition is { } words) json.WriteString("definition", words.In(Visit.Tongue).Text);
        if (definition.UnitMany is { } many) json.WriteString("unit", many.In(Visit.Tongue).Text);
        json.WriteString("measure", definition.Measure.ToString().ToLowerInvariant());
        if (definition.Operand is { } operand) json.WriteString("operand", operand);
        json.WriteString("selection", Figure.Counted.ToString());
        if (definition.Rule is { } rule) json.WriteString("rule", rule.Code);
        if (Figure.Period is { } period) json.WriteString("period", period.ToString());
    }

    /// <summary>Where it cannot be computed, its value is null, and why is said: never 0 instead.</summary>
    private void WriteValue(Utf8JsonWriter json)
    {
        if (Figure.Value is { } value) json.WriteNumber("value", value);
        else json.WriteNull("value");
        if (Figure.WhyNot is { } why) json.WriteString("because", why.In(Visit.Tongue));
        if (Figure.Shares.Count > 0)
        {
            json.WriteStartArray("shares");
            foreach (var share in Figure.Shares)
            {
                json.WriteStartObject();
                json.WriteString("code", share.Code);
                json.WriteNumber("count", share.Count);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (Figure.Missing > 0) json.WriteNumber("missing", Figure.Missing);
        json.WriteStartArray("excluded");
        foreach (var excluded in Figure.Excluded)
        {
            json.WriteStartObject();
            json.WriteString("selection", excluded.Exclusion.Selection.ToString());
            json.WriteString("because", excluded.Exclusion.Because.In(Visit.Tongue).Text);
            json.WriteNumber("records", excluded.Records);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (Figure.AsOf is { } instant) json.WriteString("asOf", Instants.Write(instant));
        json.WriteString("hash", Figure.Hash);
    }

    private void WriteDeclared(Utf8JsonWriter json)
    {
        if (Declared is not { } declared) return;
        json.WriteStartObject("declared");
        json.WriteString("record", declared.Record.Slug);
        json.WriteString("certainty", declared.Value.Certainty.Code);
        if (declared.Value.IsKnown(out var value)) json.WriteNumber("value", value);
        if (declared.Candidates.Count > 0)
        {
            json.WriteStartArray("candidates");
            foreach (var candidate in declared.Candidates)
            {
                json.WriteStartObject();
                json.WriteNumber("value", candidate.Value);
                json.WriteStartArray("sources");
                foreach (var source in candidate.Sources) json.WriteStringValue(source.Document.Slug);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void WriteRecords(Utf8JsonWriter json)
    {
        json.WriteString("list", Absolute(SelectionAddress.Of(Figure.Counted, Visit.Tongue, Visit.Frame.Labels)));
        json.WriteNumber("total", Figure.Records);
        if (Next is { } next) json.WriteString("next", next.OriginalString);
        json.WriteStartArray("records");
        foreach (var record in Listed.Records)
        {
            json.WriteStartObject();
            json.WriteString("kind", record.Kind.Code);
            json.WriteString("slug", record.Slug);
            json.WriteString("url", Absolute(Paths.Of(record, Visit.Tongue)));
            json.WriteString("hash", record.Hash);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Where the next records are, absolute; null after the last.</summary>
    public Uri? Next => Listed.Next is { } after ? new(Absolute(FigureTwinPages.Of(Asked with { After = after }, Visit.Tongue))) : null;

    private string Absolute(string path) => Visit.Frame.Absolute(path);
}
