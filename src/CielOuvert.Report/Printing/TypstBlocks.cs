using System.Globalization;
using System.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Report.Chapters;

namespace CielOuvert.Report.Printing;

/// <summary>The blocks of a chapter for Typst. Each block is followed by its notes, which stand in the margin beside the line they are about.</summary>
internal sealed class TypstBlocks(StringBuilder source, TypstRuns runs, Tongue tongue)
{
    public void Write(IReadOnlyList<Block> blocks, int depth)
    {
        foreach (var block in blocks) Write(block, depth);
    }

    /// <summary>The way to a figure's page where no number carries it.</summary>
    public static string Mark(FigureLine line) =>
        line is { Mark: { } mark, Number: not ComputedNumber } ? $"link({TypstWords.Literal(mark.Address)}, figure-mark())" : "none";

    private void Write(Block block, int depth)
    {
        switch (block)
        {
            case Section section:
                source.Append(CultureInfo.InvariantCulture, $"#[#heading(level: {depth}, {runs.Of(section.Title)})#label({TypstWords.Literal(section.Slug)})]\n");
                Write(section.Blocks, depth + 1);
                break;
            case Paragraph paragraph:
                Call("paragraph", runs.Of(paragraph.Words));
                break;
            case Editorial editorial:
                Write([.. editorial.Paragraphs], depth);
                if (editorial.Signature.Count > 0) Call("signature", runs.Of(editorial.Signature));
                break;
            case Quote quote:
                Call("quotation", runs.OfOrNone(quote.Said), Paragraphs(quote.Paragraphs));
                break;
            case NoteAside aside:
                Note(runs.NewAnchor(), aside.Note);
                break;
            case FigureLine line:
                Call("figure-row", Anchored(line.Label, line.Notes), runs.Of(Reading.Of(line.Number, tongue)), Mark(line));
                break;
            case DeclaredBesideComputed beside:
                Write(beside);
                break;
            case DefinitionList list:
                Call("definitions", [.. list.Definitions.Select(definition => $"terms.item({runs.Of(definition.Term)}, {runs.Of(definition.Words)})")]);
                break;
            case RecordList list:
                Write(list);
                break;
            case Table table:
                Write(table);
                break;
            case ChartBlock chart:
                Call("chart", TypstWords.Literal(chart.SvgForPrint), TypstWords.Literal(PrintedText.Of(chart.Alternative, tongue)), runs.OfOrNone(chart.Caption));
                if (chart.Table is { } data) Write(data);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block, "A block of a new kind must be printed here.");
        }

        source.Append(WaitingNotes());
    }

    private void Write(DeclaredBesideComputed beside) => Call(
        "beside",
        Anchored(beside.Label, beside.Notes),
        runs.Of(Reading.Of(beside.Declared, tongue)),
        runs.Of(Reading.BesideDeclared(beside.Computed, tongue)),
        beside is { Mark: { } mark, Computed: not ComputedNumber } ? $"link({TypstWords.Literal(mark.Address)}, figure-mark())" : "none");

    private void Write(RecordList list)
    {
        if (list.Lines.Count == 0) Call("paragraph", runs.Of(list.WhenEmpty));
        var more = list.More is { } left ? $"link({TypstWords.Literal(left.Address)}, {runs.Of(Reading.Of(left, tongue))})" : "none";
        string[] lines = [.. list.Lines.Select((line, i) => Line(line, list, i + 1))];
        if (lines.Length > 0) Call("records", [list.Ordered ? "true" : "false", more, .. lines]);
    }

    private string Line(RecordLine line, RecordList list, int place)
    {
        var when = runs.OfOrNone(Reading.When(line, list.Dated, tongue));
        var title = Anchored(line.Title, line.Notes);
        var detail = runs.OfOrNone(line.Detail);
        var parts = string.Concat(line.Parts.Select(part => runs.Of(part) + ", "));
        var number = list.Ordered ? $"[#{TypstWords.Literal(place.ToString(CultureInfo.InvariantCulture))}]" : "none";
        return $"[#record-line({number}, {when}, {title}, {detail}, ({parts}))\n{WaitingNotes()}]";
    }

    private void Write(Table table)
    {
        var columns = "(" + string.Concat(table.Columns.Select((column, i) => (i == 0 ? "1fr" : column.IsNumber ? "auto" : "1fr") + ", ")) + ")";
        var aligns = "(" + string.Concat(table.Columns.Select(column => (column.IsNumber ? "right" : "left") + ", ")) + ")";
        var header = "(" + string.Concat(table.Columns.Select(column => runs.Of(column.Title) + ", ")) + ")";
        Call("data-table", [runs.OfOrNone(table.Caption), columns, aligns, header, .. table.Rows.SelectMany(row => row).Select(runs.Of)]);
    }

    private string Paragraphs(IReadOnlyList<Paragraph> paragraphs) =>
        "{ " + string.Concat(paragraphs.Select(paragraph => $"paragraph({runs.Of(paragraph.Words)}); ")) + "}";

    /// <summary>Words with an anchor before them, for notes about the whole line; these come after the reasons of the doubts within it.</summary>
    private string Anchored(IReadOnlyList<Run> words, IReadOnlyList<SideNote> notes)
    {
        if (notes.Count == 0) return runs.Of(words);
        var anchor = runs.NewAnchor();
        runs.WaitLast(anchor, notes);
        return $"[#anchor({TypstWords.Literal(anchor)}){runs.Of(words)[1..]}";
    }

    private string WaitingNotes()
    {
        var notes = new StringBuilder();
        foreach (var (anchor, note) in runs.TakeWaiting()) notes.Append(NoteSource(anchor, note));
        runs.TakeWaiting();
        return notes.ToString();
    }

    private void Note(string anchor, SideNote note) => source.Append(NoteSource(anchor, note));

    private string NoteSource(string anchor, SideNote note)
    {
        var kind = note.Kind switch { SideNoteKind.Source => "source", SideNoteKind.Doubt => "doubt", _ => "remark" };
        return $"#note({TypstWords.Literal(anchor)}, {TypstWords.Literal(kind)}, {runs.Of(note.Words)})\n";
    }

    private void Call(string function, params string[] arguments) =>
        source.Append('#').Append(function).Append('(').AppendJoin(", ", arguments).Append(")\n");
}
