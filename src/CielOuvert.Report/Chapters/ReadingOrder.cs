using CielOuvert.Formats.Words;

namespace CielOuvert.Report.Chapters;

/// <summary>One thing that is read, as one goes through a document.</summary>
/// <param name="Chapter">The slug of the chapter or index it is in; <c>cover</c> and <c>colophon</c> for the covers.</param>
public sealed record ReadingUnit(string Chapter, IReadOnlyList<Run> Words);

/// <summary>
/// The order in which a document is read, whatever it is printed on. Alternative texts and contents are not in it: the first stand for a picture, the second repeat.
/// </summary>
public sealed class ReadingOrder
{
    public const string Cover = "cover";
    public const string Colophon = "colophon";

    private readonly List<ReadingUnit> units = [];
    private readonly Tongue tongue;
    private string chapter = Cover;

    private ReadingOrder(Tongue tongue) => this.tongue = tongue;

    public static IReadOnlyList<ReadingUnit> Of(Document document)
    {
        var order = new ReadingOrder(ReportWords.TongueOf(document));
        order.ReadCover(document);
        foreach (var chapter in document.Chapters) order.Read(chapter);
        foreach (var index in document.Indexes) order.Read(index);
        order.ReadClosing(document.Closing);
        order.Read(document.Colophon);
        return order.units;
    }

    private void ReadCover(Document document)
    {
        Say(document.Organisation);
        Say(document.Title);
        Say(document.Subtitle);
        Say(document.Period);
        Say(document.Signed);
        if (document.Horizon is { } horizon) Read(horizon);
    }

    private void Read(Chapter read)
    {
        chapter = read.Slug;
        Say([read.Ordinal]);
        Say(read.Title);
        foreach (var line in read.Opening) Read(line);
        Read(read.Blocks);
    }

    private void Read(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks) Read(block);
    }

    private void Read(Block block)
    {
        switch (block)
        {
            case Section section:
                Say(section.Title);
                Read(section.Blocks);
                break;
            case Paragraph paragraph:
                SayWithDoubts(paragraph.Words);
                break;
            case Editorial editorial:
                Read([.. editorial.Paragraphs]);
                SayWithDoubts(editorial.Signature);
                break;
            case Quote quote:
                Read([.. quote.Paragraphs]);
                SayWithDoubts(quote.Said);
                break;
            case NoteAside aside:
                Say(aside.Note.Words);
                break;
            case FigureLine line:
                Say(line.Label);
                Say(Reading.Of(line.Number, tongue));
                Say(Reading.NotesOf(line));
                break;
            case DeclaredBesideComputed beside:
                ReadBeside(beside);
                break;
            case DefinitionList list:
                foreach (var definition in list.Definitions) Read(definition);
                break;
            case RecordList list:
                Read(list);
                break;
            case Table table:
                Read(table);
                break;
            case ChartBlock chart:
                Say(chart.Caption);
                if (chart.Table is { } data) Read(data);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block, "A block of a new kind must be read here.");
        }
    }

    private void ReadBeside(DeclaredBesideComputed beside)
    {
        Say(beside.Label);
        Say(Reading.Of(beside.Declared, tongue));
        Say(Reading.BesideDeclared(beside.Computed, tongue));
        Say(Reading.NotesOf(beside));
    }

    private void Read(Definition definition)
    {
        Say(definition.Term);
        SayWithDoubts(definition.Words);
    }

    private void Read(RecordList list)
    {
        if (list.IsEmpty) Say(list.WhenEmpty);
        foreach (var line in list.Lines)
        {
            Say(Reading.When(line, list.Dated, tongue));
            Say(line.Title);
            Say(line.Detail);
            foreach (var part in line.Parts) Say(part);
            Say(Reading.NotesOf(line));
        }

        if (list.More is { } more) Say(Reading.Of(more, tongue));
    }

    private void Read(Table table)
    {
        Say(table.Caption);
        foreach (var column in table.Columns) Say(column.Title);
        foreach (var row in table.Rows)
        {
            foreach (var cell in row) Say(cell);
        }

        Say(Reading.NotesOf(table));
    }

    private void Read(IndexBlock index)
    {
        chapter = index.Slug;
        Say(index.Title);
        foreach (var entry in index.Entries) Say(entry.Name);
    }

    private void ReadClosing(IReadOnlyList<Section> sections)
    {
        foreach (var section in sections)
        {
            chapter = section.Slug;
            Read(section);
        }
    }

    private void Read(Colophon colophon)
    {
        chapter = Colophon;
        foreach (var paragraph in colophon.Words) SayWithDoubts(paragraph.Words);
        SayWithDoubts(colophon.Licence);
        Say([colophon.AsOfPrinted]);
        Say([colophon.Hash]);
        Say([colophon.Address]);
    }

    private void SayWithDoubts(IReadOnlyList<Run> words)
    {
        Say(words);
        Say(Reading.NotesOf(words));
    }

    private void Say(IReadOnlyList<SideNote> notes)
    {
        foreach (var note in notes) Say(note.Words);
    }

    private void Say(IReadOnlyList<Run> words)
    {
        if (words.Count > 0) units.Add(new ReadingUnit(chapter, words));
    }
}
