using System.Globalization;
using System.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Report.Chapters;

namespace CielOuvert.Report.Printing;

/// <summary>The blocks of a chapter for Typst. Each block is followed by its notes, which stand in the margin beside the line they are about.</summary>
internal sealed class TypstBlocks(StringBuilder source, TypstRuns runs, Tongue tongue)
{
    // More notes than this about one block would make of the margin a second text.
    private const int MostInMargin = 6;

    public void Write(IReadOnlyList<Block> blocks, int depth)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block is Section section)
            {
                source.Append(CultureInfo.InvariantCulture, $"#[#heading(level: {depth}, {runs.Of(section.Title)})#label({TypstWords.Literal(section.Slug)})]\n");
                // A heading has no note: a doubt within it keeps its word.
                runs.TakeWaiting();
                Write(section.Blocks, depth + 1);
            }
            else if (block is Editorial editorial)
            {
                Write([.. editorial.Paragraphs], depth);
                if (editorial.Signature.Count > 0) source.Append(Noted(Call("signature", runs.Of(editorial.Signature))));
            }
            else
            {
                NoteAside[] asides = [.. blocks.Skip(i + 1).TakeWhile(next => next is NoteAside).Cast<NoteAside>()];
                source.Append(Noted(WithAsides(block, asides)));
                i += asides.Length;
            }
        }
    }

    /// <summary>Notes about a whole block stand at its head, after those about what is within it.</summary>
    private string WithAsides(Block block, IReadOnlyList<NoteAside> asides)
    {
        if (asides.Count == 0) return Of(block);
        var anchor = runs.NewAnchor();
        var written = Of(block);
        runs.WaitLast(anchor, [.. asides.Select(aside => aside.Note)]);
        return $"#block-anchor({TypstWords.Literal(anchor)})" + written;
    }

    /// <summary>The way to a figure's page where no number carries it.</summary>
    public static string Mark(FigureLine line) =>
        line is { Mark: { } mark, Number: not ComputedNumber } ? $"link({TypstWords.Literal(mark.Address)}, figure-mark())" : "none";

    private string Of(Block block) => block switch
    {
        Paragraph paragraph => Call("paragraph", runs.Of(paragraph.Words)),
        Quote quote => Call("quotation", runs.OfOrNone(quote.Said), Paragraphs(quote.Paragraphs)),
        NoteAside aside => Aside(aside.Note),
        FigureLine line => Call(
            "figure-row",
            Anchored(line.Label, [.. Reading.NotesOf(line.Number), .. line.Notes]),
            TypstNumbers.Of(line.Number, runs, tongue),
            Mark(line)),
        DeclaredBesideComputed beside => Of(beside),
        DefinitionList list => Call("definitions", [.. list.Definitions.Select(definition => $"terms.item({runs.Of(definition.Term)}, {runs.Of(definition.Words)})")]),
        RecordList { IsEmpty: true } list => Call("paragraph", runs.Of(list.WhenEmpty)),
        RecordList list => Of(list),
        Table table => Of(table),
        ChartBlock chart => Of(chart),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "A block of a new kind must be printed here."),
    };

    private string Of(DeclaredBesideComputed beside) => Call(
        "beside",
        Anchored(beside.Label, [.. Reading.NotesOf(beside.Declared), .. Reading.NotesOf(beside.Computed), .. beside.Notes]),
        TypstNumbers.Of(beside.Declared, runs, tongue),
        TypstNumbers.BesideDeclared(beside.Computed, runs, tongue),
        beside is { Mark: { } mark, Computed: not ComputedNumber } ? $"link({TypstWords.Literal(mark.Address)}, figure-mark())" : "none");

    private string Of(RecordList list)
    {
        var more = list.More is { } left ? $"link({TypstWords.Literal(left.Address)}, {runs.Of(Reading.Of(left, tongue))})" : "none";
        return Call("records", [list.Ordered ? "true" : "false", more, .. list.Lines.Select((line, i) => Line(line, list, i + 1))]);
    }

    private string Line(RecordLine line, RecordList list, int place)
    {
        var when = runs.OfOrNone(Reading.When(line, list.Dated, tongue));
        var title = Anchored(line.Title, line.Notes);
        var detail = runs.OfOrNone(line.Detail);
        var parts = string.Concat(line.Parts.Select(part => runs.Of(part) + ", "));
        var number = list.Ordered ? $"[#{TypstWords.Literal(place.ToString(CultureInfo.InvariantCulture))}]" : "none";
        return "[" + Noted($"#record-line({number}, {when}, {title}, {detail}, ({parts}))") + "]";
    }

    private string Of(Table table)
    {
        var columns = "(" + string.Concat(table.Columns.Select((column, i) => (i == 0 ? "1fr" : column.IsNumber ? "auto" : "1fr") + ", ")) + ")";
        var aligns = "(" + string.Concat(table.Columns.Select(column => (column.IsNumber ? "right" : "left") + ", ")) + ")";
        var header = "(" + string.Concat(table.Columns.Select(column => runs.Of(column.Title) + ", ")) + ")";
        return Call("data-table", [runs.OfOrNone(table.Caption), columns, aligns, header, .. table.Rows.SelectMany(row => row).Select(runs.Of)]);
    }

    private string Of(ChartBlock chart)
    {
        var picture = Call("chart", TypstWords.Literal(chart.SvgForPrint), TypstWords.Literal(PrintedText.Of(chart.Alternative, tongue)), runs.OfOrNone(chart.Caption));
        return chart.Table is { } data ? picture + Of(data) : picture;
    }

    /// <summary>A note that follows no block: it hangs on an empty line.</summary>
    private string Aside(SideNote note)
    {
        var anchor = runs.NewAnchor();
        runs.WaitLast(anchor, [note]);
        return $"#block-anchor({TypstWords.Literal(anchor)})";
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

    /// <summary>A block with the notes that wait for it; with none, itself.</summary>
    private string Noted(string block)
    {
        var notes = runs.TakeWaiting();
        if (notes.Count == 0) return block;
        var said = string.Concat(notes.Select(note => NoteSource(note.Anchor, note.Note) + ", "));
        // The reasons of doubts within a note have no margin of their own.
        runs.TakeWaiting();
        return $"#{(notes.Count > MostInMargin ? "noted-below" : "noted")}([{block}], ({said}))\n";
    }

    private string NoteSource(string anchor, SideNote note)
    {
        var kind = note.Kind switch { SideNoteKind.Source => "source", SideNoteKind.Doubt => "doubt", _ => "remark" };
        return $"({TypstWords.Literal(anchor)}, {TypstWords.Literal(kind)}, {runs.Of(note.Words)})";
    }

    private static string Call(string function, params string[] arguments) => $"#{function}({string.Join(", ", arguments)})\n";
}
