using System.Text.Json;
using CielOuvert.Formats.Words;
using CielOuvert.Report.Chapters;

namespace CielOuvert.Report.Printing;

/// <summary>Runs as JSON: an array of objects, each with its words (<c>text</c>, or <c>of</c> for what it holds) and where they come from.</summary>
internal sealed class JsonRuns(Utf8JsonWriter json, Tongue tongue)
{
    public void Write(string name, IReadOnlyList<Run> runs)
    {
        json.WritePropertyName(name);
        Write(runs);
    }

    public void Write(IReadOnlyList<Run> runs)
    {
        json.WriteStartArray();
        foreach (var run in runs) Write(run);
        json.WriteEndArray();
    }

    private void Write(Run run)
    {
        json.WriteStartObject();
        switch (run)
        {
            case FigureRun figure:
                WriteFigure(figure);
                break;
            case DeclaredRun declared:
                WriteDeclared(declared);
                break;
            case DateRun date:
                json.WriteString("date", date.Edtf);
                Text(run);
                break;
            case OrdinalRun ordinal:
                json.WriteNumber("ordinal", ordinal.Number);
                Text(run);
                break;
            case HashRun:
                json.WriteString("hash", PrintedText.Of(run, tongue));
                break;
            case QuotedRun quoted:
                json.WriteString("record", quoted.Record);
                json.WriteString("field", quoted.Field);
                if (quoted.Language is { } language) json.WriteString("language", language);
                Text(run);
                break;
            case AsIsRun:
                json.WriteBoolean("asIs", true);
                Text(run);
                break;
            case TemplateText:
                Text(run);
                break;
            default:
                WriteHolder(run);
                break;
        }

        json.WriteEndObject();
    }

    private void WriteHolder(Run run)
    {
        switch (run)
        {
            case DoubtRun doubt:
                json.WriteString("doubt", doubt.Doubt.Code);
                break;
            case LinkRun link:
                json.WriteString("href", link.Address);
                if (link.Inner.Count == 0) return;
                break;
            case RecordRun record:
                json.WriteString("record", record.Slug);
                if (record.Address is { } address) json.WriteString("href", address);
                break;
            case EmphasisRun:
                json.WriteBoolean("emphasis", true);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(run), run, "A run of a new kind must be written here.");
        }

        Write("of", Reading.Inner(run));
        if (run is DoubtRun { Doubt: var which }) json.WriteString("word", which.Word.In(tongue));
    }

    private void WriteFigure(FigureRun figure)
    {
        WriteMark(figure.Mark);
        json.WriteNumber("value", figure.Value);
        Text(figure);
    }

    /// <summary>What a number is: the figure's slug, its period, its hash and the address of its proof.</summary>
    public void WriteMark(FigureMark mark)
    {
        json.WriteString("figure", mark.Figure);
        json.WriteString("period", mark.Period);
        json.WriteString("hash", mark.Hash);
        json.WriteString("href", mark.Address);
    }

    private void WriteDeclared(DeclaredRun declared)
    {
        json.WriteString("declaredBy", declared.Record);
        json.WriteString("field", declared.Field);
        if (declared.Address is { } address) json.WriteString("href", address);
        if (declared.Value is { } value) json.WriteNumber("value", value);
        Text(declared);
    }

    private void Text(Run run) => json.WriteString("text", PrintedText.Of(run, tongue));
}
