using System.Globalization;
using System.Xml.Linq;
using CielOuvert.Formats.Words;
using CielOuvert.Report.Chapters;
using static CielOuvert.Report.Printing.Word.WordXml;

namespace CielOuvert.Report.Printing.Word;

/// <summary>A report for a word processor (.docx), for those who must paste it elsewhere: the words and the order of the other prints, figures as links to their proof.</summary>
public sealed class WordDocument
{
    private readonly WordLinks links = new();
    private readonly WordRuns runs;
    private readonly WordBlocks blocks;
    private readonly Tongue tongue;

    private WordDocument(Document document)
    {
        tongue = ReportWords.TongueOf(document);
        runs = new(links, tongue, document.Language);
        blocks = new(runs, tongue);
    }

    /// <summary>The same document gives the same bytes: it is dated by the register.</summary>
    /// <param name="document">A document that <see cref="Proofreading"/> found nothing to say about.</param>
    public static byte[] Of(Document document)
    {
        var print = new WordDocument(document);
        var body = print.Body(document);
        return WordPackage.Of(document, body, print.links, WordStyles.Lists(print.blocks.Numbered), print.tongue);
    }

    private XElement Body(Document document)
    {
        var mentions = Mentions.Of(document);
        IReadOnlyList<XElement> content =
        [
            .. Cover(document),
            .. Contents(document),
            .. document.Chapters.SelectMany(Of),
            .. document.Indexes.SelectMany(index => Of(index, mentions)),
            .. document.Closing.SelectMany(section => (IEnumerable<XElement>)[blocks.Heading(1, section.Title), .. blocks.Of(section.Blocks, depth: 2)]),
            .. Of(document.Colophon),
        ];
        // A4, in twentieths of a point.
        return Element("body", content, Element("sectPr", Element("pgSz", Attribute("w", "11906"), Attribute("h", "16838")), Element("pgMar",
            Attribute("top", "1440"), Attribute("right", "1440"), Attribute("bottom", "1440"), Attribute("left", "1440"), Attribute("header", "720"), Attribute("footer", "720"), Attribute("gutter", "0"))));
    }

    private IEnumerable<XElement> Cover(Document document) =>
    [
        .. blocks.Words(WordStyles.Body, document.Organisation),
        Paragraph(WordStyles.Title, runs.Of(document.Title)),
        .. blocks.Words(WordStyles.Subtitle, document.Subtitle),
        .. blocks.Words(WordStyles.Subtitle, document.Period),
        .. blocks.Words(WordStyles.Body, document.Signed),
        .. document.Horizon is { } horizon ? blocks.Of(horizon) : [],
    ];

    private IEnumerable<XElement> Contents(Document document) =>
    [
        blocks.Heading(1, [new TemplateText(ReportWords.Contents.In(tongue))]),
        .. document.Chapters.Select(chapter => Paragraph(WordStyles.Contents, Element("hyperlink", Attribute("anchor", Bookmark(chapter)),
            Text($"{chapter.Ordinal.Printed}. {PrintedText.Of(chapter.Title, tongue)}", Said("rStyle", WordStyles.Link))))),
    ];

    private IEnumerable<XElement> Of(Chapter chapter)
    {
        var heading = blocks.Heading(1, [chapter.Ordinal, new TemplateText(". "), .. chapter.Title]);
        var number = chapter.Ordinal.Number.ToString(CultureInfo.InvariantCulture);
        heading.Elements(W + "pPr").First().AddAfterSelf(Element("bookmarkStart", Attribute("id", number), Attribute("name", Bookmark(chapter))));
        heading.Add(Element("bookmarkEnd", Attribute("id", number)));
        return [heading, .. chapter.Opening.SelectMany(blocks.Of), .. blocks.Of(chapter.Blocks, depth: 2)];
    }

    private IEnumerable<XElement> Of(IndexBlock index, IReadOnlyDictionary<string, IReadOnlyList<Chapter>> mentions) =>
    [
        blocks.Heading(1, index.Title),
        .. index.Entries.Select(entry => Paragraph(WordStyles.Body, [.. runs.Of(entry.Name), .. Places(mentions.GetValueOrDefault(entry.Slug, []))])),
    ];

    private IEnumerable<XElement> Places(IReadOnlyList<Chapter> chapters) => chapters.SelectMany(chapter => (IEnumerable<XElement>)
        [runs.Say(" "), Element("hyperlink", Attribute("anchor", Bookmark(chapter)), Text(chapter.Ordinal.Printed, Said("rStyle", WordStyles.Link)))]);

    private IEnumerable<XElement> Of(Colophon colophon) =>
    [
        blocks.Heading(1, [new TemplateText(ReportWords.Colophon.In(tongue))]),
        .. colophon.Words.SelectMany(paragraph => blocks.Words(WordStyles.Body, paragraph.Words)),
        .. Fact(ReportWords.Licence, colophon.Licence),
        .. Fact(ReportWords.AsOf, [colophon.AsOfPrinted]),
        .. Fact(ReportWords.Hash, [colophon.Hash]),
        .. Fact(ReportWords.Address, [colophon.Address]),
    ];

    private IEnumerable<XElement> Fact(Phrase term, IReadOnlyList<Run> words) => [Paragraph(WordStyles.Term, [Text(term.In(tongue))]), .. blocks.Words(WordStyles.Definition, words)];

    private static string Bookmark(Chapter chapter) => $"chapter_{chapter.Ordinal.Number.ToString(CultureInfo.InvariantCulture)}";
}
