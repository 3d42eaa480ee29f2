using System.Globalization;
using System.Xml.Linq;
using CielOuvert.Formats.Words;
using CielOuvert.Report.Chapters;
using static CielOuvert.Report.Printing.Word.WordXml;

namespace CielOuvert.Report.Printing.Word;

/// <summary>The blocks of a chapter for a word processor: headings, lists and tables are real ones, notes follow what they are about.</summary>
internal sealed class WordBlocks(WordRuns runs, Tongue tongue)
{
    /// <summary>The numbered lists so far: each begins at one.</summary>
    public int Numbered { get; private set; }

    public IEnumerable<XElement> Of(IReadOnlyList<Block> blocks, int depth) => blocks.SelectMany(block => Of(block, depth));

    public XElement Heading(int level, IReadOnlyList<Run> title) => Paragraph(string.Create(CultureInfo.InvariantCulture, $"Heading{Math.Min(level, WordStyles.DeepestHeading)}"), runs.Of(title));

    public IEnumerable<XElement> Words(string style, IReadOnlyList<Run> words) => words.Count == 0 ? [] : [Paragraph(style, runs.Of(words)), .. Notes(Reading.NotesOf(words))];

    public IEnumerable<XElement> Of(FigureLine line) =>
    [
        Paragraph(WordStyles.Figure, [.. runs.Of(line.Label), runs.Say(ReportWords.Colon.In(tongue)), .. runs.Of([.. Reading.Of(line.Number, tongue)]), .. line is { Number: not ComputedNumber, Mark: { } mark } ? Proof(mark) : []]),
        .. Notes(Reading.NotesOf(line)),
    ];

    public IEnumerable<XElement> Of(ChartBlock chart) =>
        [.. Words(WordStyles.Alternative, chart.Alternative), .. Words(WordStyles.Caption, chart.Caption), .. chart.Table is { } table ? Of(table) : []];

    private IEnumerable<XElement> Of(Block block, int depth) => block switch
    {
        Section section => [Heading(depth, section.Title), .. Of(section.Blocks, depth + 1)],
        Paragraph paragraph => Words(WordStyles.Body, paragraph.Words),
        Editorial editorial => [.. editorial.Paragraphs.SelectMany(one => Words(WordStyles.Body, one.Words)), .. Words(WordStyles.Signature, editorial.Signature)],
        Quote quote => [.. quote.Paragraphs.SelectMany(one => Words(WordStyles.Quote, one.Words)), .. Words(WordStyles.Signature, quote.Said)],
        NoteAside aside => Notes([aside.Note]),
        FigureLine line => Of(line),
        DeclaredBesideComputed beside => Of(beside),
        DefinitionList list => list.Definitions.SelectMany(one => (IEnumerable<XElement>)[.. Words(WordStyles.Term, one.Term), .. Words(WordStyles.Definition, one.Words)]),
        RecordList list => Of(list),
        Table table => Of(table),
        ChartBlock chart => Of(chart),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "A block of a new kind must be written here."),
    };

    private IEnumerable<XElement> Of(DeclaredBesideComputed beside) =>
    [
        Paragraph(WordStyles.Term, runs.Of(beside.Label)),
        Paragraph(WordStyles.Definition, runs.Of(Reading.Of(beside.Declared, tongue))),
        Paragraph(WordStyles.Definition, [.. runs.Of(Reading.BesideDeclared(beside.Computed, tongue)), .. beside is { Computed: not ComputedNumber, Mark: { } mark } ? Proof(mark) : []]),
        .. Notes(Reading.NotesOf(beside)),
    ];

    private IEnumerable<XElement> Of(RecordList list)
    {
        if (list.IsEmpty) return Words(WordStyles.Body, list.WhenEmpty);
        if (list.Ordered) Numbered++;
        var number = list.Ordered ? WordStyles.FirstNumbered + Numbered - 1 : WordStyles.Bullets;
        return [.. list.Lines.SelectMany(line => Of(line, list, number)), .. list.More is { } more ? [Paragraph(WordStyles.Body, [runs.Link(more.Address, [Text("…", Said("rStyle", WordStyles.Link))]), runs.Say(" "), .. runs.Of(Reading.Of(more, tongue))])] : Array.Empty<XElement>()];
    }

    private IEnumerable<XElement> Of(RecordLine line, RecordList list, int number)
    {
        var when = Reading.When(line, list.Dated, tongue);
        yield return Item(number, level: 0, [.. runs.Of(when), .. when.Count == 0 ? [] : new[] { runs.Say(ReportWords.Colon.In(tongue)) }, .. runs.Of(line.Title)]);
        if (line.Detail.Count > 0) yield return Paragraph(WordStyles.Detail, runs.Of(line.Detail));
        foreach (var part in line.Parts) yield return Item(WordStyles.Bullets, level: 1, runs.Of(part));
        foreach (var note in Notes(Reading.NotesOf(line))) yield return note;
    }

    private static XElement Item(int number, int level, IEnumerable<XElement> words) => Element("p",
        Element("pPr", Said("pStyle", WordStyles.Item), Element("numPr", Said("ilvl", Digits(level)), Said("numId", Digits(number)))), words);

    private IEnumerable<XElement> Of(Table table)
    {
        var columns = table.Columns;
        return
        [
            .. table.Caption.Count > 0 ? [Paragraph(WordStyles.Caption, runs.Of(table.Caption))] : Array.Empty<XElement>(),
            Element("tbl",
                Element("tblPr", Said("tblStyle", WordStyles.Table), Element("tblW", Attribute("w", "5000"), Attribute("type", "pct")), Element("tblLook", Attribute("val", "0420"))),
                Element("tblGrid", columns.Select(_ => Element("gridCol", Attribute("w", Digits(9000 / Math.Max(1, columns.Count)))))),
                Element("tr", Element("trPr", Element("tblHeader")), columns.Select(column => Cell(column.IsNumber, runs.Of(column.Title)))),
                table.Rows.Select(row => Element("tr", row.Select((cell, at) => Cell(at < columns.Count && columns[at].IsNumber, runs.Of(cell)))))),
            // Two tables that touch would become one.
            Paragraph(WordStyles.Body),
            .. Notes(Reading.NotesOf(table)),
        ];
    }

    private static XElement Cell(bool isNumber, IEnumerable<XElement> words) => Element("tc",
        Element("tcPr", Element("tcW", Attribute("w", "0"), Attribute("type", "auto"))),
        Element("p", Element("pPr", Said("pStyle", WordStyles.Cell), isNumber ? Said("jc", "right") : null), words));

    private IEnumerable<XElement> Notes(IReadOnlyList<SideNote> notes) => notes.Select(note => Paragraph(WordStyles.Note, runs.Of(note.Words)));

    private IEnumerable<XElement> Proof(FigureMark mark) => [runs.Say(" "), runs.Link(mark.Address, [Text("*", Said("rStyle", WordStyles.FigureMark))])];

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
