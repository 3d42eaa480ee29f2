using System.Text.Encodings.Web;
using System.Text.Json;
using CielOuvert.Formats.Words;
using CielOuvert.Report.Chapters;

namespace CielOuvert.Report.Printing;

/// <summary>
/// A report as JSON, for programs: properties are written in reading order, and each number stands with its figure, period, value, hash and address.
/// Words are as recorded: a language's narrow spaces are for whoever shows them.
/// </summary>
public sealed class ReportJson
{
    private static readonly JsonWriterOptions Written = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Utf8JsonWriter json;
    private readonly JsonRuns runs;
    private readonly Tongue tongue;

    private ReportJson(Utf8JsonWriter json, Tongue tongue) => (this.json, this.tongue, runs) = (json, tongue, new JsonRuns(json, tongue));

    /// <summary>Writes the document, in UTF-8, ended by a line end.</summary>
    public static byte[] Of(Document document)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Written))
        {
            new ReportJson(json, ReportWords.TongueOf(document)).Write(document);
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private void Write(Document document)
    {
        json.WriteStartObject();
        json.WriteString("language", document.Language);
        runs.Write("organisation", document.Organisation);
        runs.Write("title", document.Title);
        runs.Write("subtitle", document.Subtitle);
        runs.Write("period", document.Period);
        runs.Write("signed", document.Signed);
        if (document.Horizon is { } horizon)
        {
            json.WritePropertyName("horizon");
            Write(horizon);
        }

        WriteAll("chapters", document.Chapters, Write);
        var mentions = Mentions.Of(document);
        WriteAll("indexes", document.Indexes, index => Write(index, mentions));
        if (document.Attested is { } attested)
        {
            json.WritePropertyName("attestations");
            Write(attested);
        }

        if (document.Afterwards.Count > 0) WriteAll("afterwards", document.Afterwards, section => Write(section));
        json.WritePropertyName("colophon");
        Write(document.Colophon);
        json.WriteEndObject();
    }

    private void Write(Chapter chapter)
    {
        json.WriteStartObject();
        json.WriteString("slug", chapter.Slug);
        runs.Write("ordinal", [chapter.Ordinal]);
        runs.Write("title", chapter.Title);
        WriteAll("opening", chapter.Opening, line => Write((Block)line));
        WriteAll("blocks", chapter.Blocks, Write);
        json.WriteEndObject();
    }

    private void Write(Block block)
    {
        json.WriteStartObject();
        switch (block)
        {
            case Section section:
                Kind("section", section.Slug);
                runs.Write("title", section.Title);
                WriteAll("blocks", section.Blocks, Write);
                break;
            case Paragraph paragraph:
                Kind("paragraph");
                runs.Write("words", paragraph.Words);
                Notes(Reading.NotesOf(paragraph.Words));
                break;
            case Editorial editorial:
                WriteSigned("editorial", editorial.Paragraphs, "signature", editorial.Signature);
                break;
            case Quote quote:
                WriteSigned("quote", quote.Paragraphs, "said", quote.Said);
                break;
            case NoteAside aside:
                Kind("note");
                Notes([aside.Note]);
                break;
            case FigureLine line:
                WriteFigure(line);
                break;
            case DeclaredBesideComputed beside:
                WriteBeside(beside);
                break;
            case DefinitionList list:
                Kind("definitions");
                WriteAll("definitions", list.Definitions, Write);
                break;
            case RecordList list:
                WriteRecords(list);
                break;
            case Table table:
                Kind("table");
                WriteTable(table);
                break;
            case ChartBlock chart:
                WriteChart(chart);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block, "A block of a new kind must be written here.");
        }

        json.WriteEndObject();
    }

    private void WriteFigure(FigureLine line)
    {
        Kind("figure");
        runs.Write("label", line.Label);
        Write("number", line.Number, line.Mark);
        Notes(Reading.NotesOf(line));
    }

    private void WriteBeside(DeclaredBesideComputed beside)
    {
        Kind("declared-beside-computed");
        runs.Write("label", beside.Label);
        Write("declared", beside.Declared, null);
        Write("computed", beside.Computed, beside.Mark, besideDeclared: true);
        Notes(Reading.NotesOf(beside));
    }

    private void WriteSigned(string kind, IReadOnlyList<Paragraph> paragraphs, string by, IReadOnlyList<Run> signature)
    {
        Kind(kind);
        WriteAll("paragraphs", paragraphs, Write);
        runs.Write(by, signature);
        Notes(Reading.NotesOf(signature));
    }

    private void Write(Definition definition)
    {
        json.WriteStartObject();
        runs.Write("term", definition.Term);
        runs.Write("words", definition.Words);
        Notes(Reading.NotesOf(definition.Words));
        json.WriteEndObject();
    }

    private void WriteRecords(RecordList list)
    {
        Kind(list.Ordered ? "ordered-records" : "records");
        if (list.IsEmpty) runs.Write("whenEmpty", list.WhenEmpty);
        WriteAll("lines", list.Lines, line =>
        {
            json.WriteStartObject();
            json.WriteString("record", line.Slug);
            runs.Write("when", Reading.When(line, list.Dated, tongue));
            runs.Write("title", line.Title);
            runs.Write("detail", line.Detail);
            WriteAll("parts", line.Parts, runs.Write);
            Notes(Reading.NotesOf(line));
            json.WriteEndObject();
        });
        if (list.More is { } more) Write(more);
    }

    private void Write(AndMore more)
    {
        json.WriteStartObject("more");
        json.WriteNumber("notShown", more.Count);
        runs.Write("words", Reading.Of(more, tongue));
        json.WriteString("href", more.Address);
        json.WriteEndObject();
    }

    private void WriteTable(Table table)
    {
        runs.Write("caption", table.Caption);
        WriteAll("columns", table.Columns, column => runs.Write(column.Title));
        WriteAll("rows", table.Rows, row => WriteAll(row, runs.Write));
        Notes(Reading.NotesOf(table));
    }

    private void WriteChart(ChartBlock chart)
    {
        Kind("chart", chart.Slug);
        runs.Write("alternative", chart.Alternative);
        runs.Write("caption", chart.Caption);
        if (chart.Table is not { } table) return;
        json.WriteStartObject("table");
        WriteTable(table);
        json.WriteEndObject();
    }

    private void Write(IndexBlock index, IReadOnlyDictionary<string, IReadOnlyList<Chapter>> mentions)
    {
        json.WriteStartObject();
        json.WriteString("slug", index.Slug);
        runs.Write("title", index.Title);
        WriteAll("entries", index.Entries, entry =>
        {
            json.WriteStartObject();
            json.WriteString("record", entry.Slug);
            runs.Write("name", entry.Name);
            WriteAll("chapters", mentions.GetValueOrDefault(entry.Slug, []), chapter => json.WriteStringValue(chapter.Slug));
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private void Write(Colophon colophon)
    {
        json.WriteStartObject();
        WriteAll("words", colophon.Words, Write);
        runs.Write("licence", colophon.Licence);
        Notes(Reading.NotesOf(colophon.Licence));
        runs.Write("asOf", [colophon.AsOfPrinted]);
        runs.Write("hash", [colophon.Hash]);
        runs.Write("address", [colophon.Address]);
        json.WriteEndObject();
    }

    private void Write(string name, Number number, FigureMark? mark, bool besideDeclared = false)
    {
        json.WriteStartObject(name);
        if (number is not ComputedNumber && mark is not null) runs.WriteMark(mark);
        runs.Write("words", besideDeclared ? Reading.BesideDeclared(number, tongue) : Reading.Of(number, tongue));
        json.WriteEndObject();
    }

    private void Notes(IReadOnlyList<SideNote> notes)
    {
        if (notes.Count == 0) return;
        WriteAll("notes", notes, note =>
        {
            json.WriteStartObject();
            json.WriteString("kind", note.Kind switch { SideNoteKind.Source => "source", SideNoteKind.Doubt => "doubt", _ => "remark" });
            runs.Write("words", note.Words);
            json.WriteEndObject();
        });
    }

    private void Kind(string kind, string? slug = null)
    {
        json.WriteString("block", kind);
        if (slug is not null) json.WriteString("slug", slug);
    }

    private void WriteAll<T>(string name, IReadOnlyList<T> all, Action<T> write)
    {
        json.WritePropertyName(name);
        WriteAll(all, write);
    }

    private void WriteAll<T>(IReadOnlyList<T> all, Action<T> write)
    {
        json.WriteStartArray();
        foreach (var one in all) write(one);
        json.WriteEndArray();
    }
}
