using System.Globalization;
using System.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Report.Chapters;

namespace CielOuvert.Report.Printing;

/// <summary>A report as one Typst source: our hand (line, margin, blocks, book), then the document as calls to it, its words as string literals.</summary>
public sealed class TypstSource
{
    private static readonly string[] Hands = ["line.typ", "margin.typ", "blocks.typ", "book.typ"];
    private static readonly Lazy<string> Hand = new(ReadHand);

    // The margin of the page, as a share of the width between margins: 24 mm of 162.
    private const double CoverMargin = 24.0 / 162;

    private readonly StringBuilder source = new();
    private readonly TypstRuns runs;
    private readonly Tongue tongue;

    private TypstSource(Document document)
    {
        tongue = ReportWords.TongueOf(document);
        runs = new TypstRuns(tongue, document.Language);
    }

    /// <param name="document">A document that <see cref="Proofreading"/> found nothing to say about.</param>
    public static string Of(Document document)
    {
        var print = new TypstSource(document);
        print.source.Append(Hand.Value).Append('\n');
        print.Open(document);
        print.Cover(document);
        print.Call("contents", print.Word(ReportWords.Contents));
        print.runs.Mentions = true;
        foreach (var chapter in document.Chapters) print.Chapter(chapter);
        print.runs.Mentions = false;
        for (var i = 0; i < document.Indexes.Count; i++) print.Index(document.Indexes[i], isFirst: i == 0);
        for (var i = 0; i < document.Closing.Count; i++) print.Closing(document.Closing[i], isFirst: i == 0);
        print.Colophon(document.Colophon);
        return print.source.ToString();
    }

    private void Open(Document document)
    {
        var asOf = document.Colophon.AsOf.ToUniversalTime();
        var date = string.Create(CultureInfo.InvariantCulture,
            $"datetime(year: {asOf.Year}, month: {asOf.Month}, day: {asOf.Day}, hour: {asOf.Hour}, minute: {asOf.Minute}, second: {asOf.Second})");
        var organisation = TypstWords.Literal(PrintedText.Of(document.Organisation, tongue));
        source.Append(CultureInfo.InvariantCulture,
            $"#show: book.with(title: {TypstWords.Literal(PrintedText.Of(document.Title, tongue))}, author: ({organisation},), language: {TypstWords.Literal(Language.Of(document.Language))}, region: {TypstWords.LiteralOrNone(Language.Region(document.Language))}, date: {date}, head: [#{organisation} — {runs.Of(document.Title)[1..^1]}])\n");
    }

    private void Cover(Document document) => Call(
        "cover",
        runs.Of(document.Organisation),
        runs.Of(document.Title),
        runs.OfOrNone(document.Subtitle),
        runs.Of(document.Period),
        runs.Of(document.Signed),
        document.Horizon is { } horizon
            ? $"(source: {TypstWords.Literal(FullBleed.Of(horizon.SvgForPrint, CoverMargin))}, alternative: {Plain(horizon.Alternative)}, caption: {runs.OfOrNone(horizon.Caption)})"
            : "none");

    private void Chapter(Chapter chapter)
    {
        Call("chapter", TypstWords.Literal(chapter.Slug), runs.Of([chapter.Ordinal]), runs.Of(chapter.Title), chapter.Hue is { } hue ? $"rgb({TypstWords.Literal(hue)})" : "ink");
        if (chapter.Opening.Count > 0) Call("opening", [.. chapter.Opening.Select(OpeningFigure)]);
        var blocks = new TypstBlocks(source, runs, tongue);
        blocks.Write(chapter.Blocks, depth: 2);
    }

    private string OpeningFigure(FigureLine line)
    {
        var big = line.Number is ComputedNumber ? "big" : "big-words";
        var code = line.Mark is { } mark ? $"code({TypstWords.Literal(QrCode.Svg(mark.Address))}, {TypstWords.Literal(ReportWords.Proof.In(tongue) + ReportWords.Colon.In(tongue) + mark.Address)})" : "none";
        var label = runs.Of(line.Label);
        var number = $"{big}({TypstNumbers.Of(line.Number, runs, tongue)})";
        runs.TakeWaiting();
        var notes = string.Concat(Reading.NotesOf(line).Select(note => runs.Of(note.Words) + ", "));
        runs.TakeWaiting();
        return $"opening-figure({label}, {number}, {TypstBlocks.Mark(line)}, {code}, ({notes}))";
    }

    private void Index(IndexBlock index, bool isFirst)
    {
        string[] entries = [.. index.Entries.Select(entry => $"({TypstWords.Literal(entry.Slug)}, {runs.Of(entry.Name)})")];
        Call("index", [TypstWords.Literal(index.Slug), runs.Of(index.Title), isFirst ? "true" : "false", .. entries]);
    }

    private void Closing(Section section, bool isFirst)
    {
        Call("closing", TypstWords.Literal(section.Slug), runs.Of(section.Title), isFirst ? "true" : "false");
        new TypstBlocks(source, runs, tongue).Write(section.Blocks, depth: 2);
    }

    private void Colophon(Colophon colophon)
    {
        string[] facts =
        [
            Fact(ReportWords.Licence, colophon.Licence, Reading.NotesOf(colophon.Licence)),
            Fact(ReportWords.AsOf, [colophon.AsOfPrinted]),
            Fact(ReportWords.Hash, [colophon.Hash]),
            Fact(ReportWords.Address, [colophon.Address]),
        ];
        var body = string.Concat(colophon.Words.Select(paragraph => $"paragraph({runs.Of(paragraph.Words)}); "));
        Call("colophon", Word(ReportWords.Colophon), "(" + string.Join(", ", facts) + ")", "{ " + body + "}");
        runs.TakeWaiting();
    }

    private string Fact(Phrase term, IReadOnlyList<Run> words, IReadOnlyList<SideNote>? reasons = null)
    {
        var said = string.Concat((reasons ?? []).Select(note => $" + parbreak() + {runs.Of(note.Words)}"));
        return $"terms.item({Word(term)}, {runs.Of(words)}{said})";
    }

    private string Word(Phrase phrase) => $"[#{TypstWords.Literal(phrase.In(tongue))}]";

    private string Plain(IReadOnlyList<Run> words) => TypstWords.Literal(PrintedText.Of(words, tongue));

    private void Call(string function, params string[] arguments) =>
        source.Append('#').Append(function).Append('(').AppendJoin(", ", arguments).Append(")\n");

    private static string ReadHand() => string.Concat(Hands.Select(Read));

    private static string Read(string file)
    {
        using var stream = typeof(TypstSource).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"{file} is embedded in this assembly when it is built.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd() + "\n";
    }
}
