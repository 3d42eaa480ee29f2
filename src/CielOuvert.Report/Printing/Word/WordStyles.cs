using System.Globalization;
using System.Xml.Linq;
using static CielOuvert.Report.Printing.Word.WordXml;

namespace CielOuvert.Report.Printing.Word;

/// <summary>The styles and the lists of a document: whoever pastes it elsewhere changes them there, once.</summary>
internal static class WordStyles
{
    public const int DeepestHeading = 4;
    public const string Body = "BodyText";
    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string Signature = "Signature";
    public const string Quote = "Quote";
    public const string Note = "SideNote";
    public const string Figure = "Figure";
    public const string Term = "Term";
    public const string Definition = "Definition";
    public const string Item = "ListParagraph";
    public const string Detail = "ListContinue";
    public const string Caption = "Caption";
    public const string Alternative = "Alternative";
    public const string Cell = "TableText";
    public const string Contents = "TOC1";
    public const string Table = "TableGrid";
    public const string Link = "Hyperlink";
    public const string FigureMark = "FigureMark";
    public const string Emphasis = "Emphasis";
    public const string Doubt = "Doubt";
    public const string DoubtWord = "DoubtWord";

    /// <summary>The number of the lists with bullets.</summary>
    public const int Bullets = 1;

    /// <summary>The number of the first list that is numbered; the others follow.</summary>
    public const int FirstNumbered = 2;

    private const string Serif = "Source Serif 4";

    public static XElement Part(string language) => Element("styles",
        Element("docDefaults", Element("rPrDefault", Element("rPr",
            Element("rFonts", Attribute("ascii", Serif), Attribute("hAnsi", Serif), Attribute("cs", Serif)), Said("sz", "22"), Said("lang", language)))),
        Element("style", Attribute("type", "paragraph"), Attribute("default", "1"), Attribute("styleId", "Normal"), Said("name", "Normal"), Element("qFormat")),
        Of(Body, "Body Text", Spaced(after: 120)),
        Of(Title, "Title", Spaced(after: 120), Said("sz", "56")),
        Of(Subtitle, "Subtitle", Spaced(after: 60), Element("i"), Said("sz", "28")),
        Heading(1, 36), Heading(2, 28), Heading(3, 24), Heading(4, 22),
        Of(Signature, "Signature", [Element("spacing", Attribute("after", "240")), Said("jc", "right")], Element("i")),
        Of(Quote, "Quote", [Element("spacing", Attribute("after", "120")), Indented(720)], Element("i")),
        Of(Note, "Side Note", [Element("spacing", Attribute("after", "60")), Indented(720)], Said("color", "44506A"), Said("sz", "18")),
        Of(Figure, "Figure", Spaced(after: 60), Element("b")),
        Of(Term, "Term", [Element("keepNext"), Element("spacing", Attribute("before", "120"))], Element("b")),
        Of(Definition, "Definition", [Indented(360)]),
        Of(Item, "List Paragraph", Spaced(after: 40)),
        Of(Detail, "List Continue", [Element("spacing", Attribute("after", "60")), Indented(720)]),
        Of(Caption, "caption", [Element("keepNext"), Element("spacing", Attribute("after", "60"))], Element("i"), Said("sz", "20")),
        Of(Alternative, "Alternative", Spaced(after: 60), Said("color", "44506A")),
        Of(Cell, "Table Text", []),
        Of(Contents, "toc 1", Spaced(after: 40)),
        Character(Link, "Hyperlink", Said("color", "1B5E9B"), Said("u", "single")),
        Character(FigureMark, "Figure Mark", Said("color", "1B5E9B"), Said("u", "dotted")),
        Character(Emphasis, "Emphasis", Element("i")),
        Character(Doubt, "Doubt", Said("u", "dotted")),
        Character(DoubtWord, "Doubt Word", Element("i"), Said("sz", "18")),
        Element("style", Attribute("type", "table"), Attribute("styleId", Table), Said("name", "Table Grid"), Element("tblPr", Element("tblBorders",
            new[] { "top", "bottom", "insideH" }.Select(side => Element(side, Attribute("val", "single"), Attribute("sz", "4"), Attribute("space", "0"), Attribute("color", "9AA4B5")))))));

    /// <param name="numbered">How many lists are numbered, each from one.</param>
    public static XElement Lists(int numbered) => Element("numbering",
        Element("abstractNum", Attribute("abstractNumId", "0"), Said("multiLevelType", "hybridMultilevel"), Level(0, "bullet", "•"), Level(1, "bullet", "–")),
        Element("abstractNum", Attribute("abstractNumId", "1"), Said("multiLevelType", "hybridMultilevel"), Level(0, "decimal", "%1."), Level(1, "lowerLetter", "%2.")),
        List(Bullets, "0"),
        Enumerable.Range(FirstNumbered, numbered).Select(number => List(number, "1", Element("lvlOverride", Attribute("ilvl", "0"), Said("startOverride", "1")))));

    private static XElement List(int number, string form, XElement? start = null) => Element("num", Attribute("numId", Digits(number)), Said("abstractNumId", form), start);

    private static XElement Level(int level, string format, string text) => Element("lvl", Attribute("ilvl", Digits(level)),
        Said("start", "1"), Said("numFmt", format), Said("lvlText", text), Said("lvlJc", "left"),
        Element("pPr", Element("ind", Attribute("left", Digits(360 * (level + 1))), Attribute("hanging", "360"))));

    private static XElement Of(string id, string name, IReadOnlyList<XElement> paragraph, params XElement[] run) => Element("style", Attribute("type", "paragraph"), Attribute("styleId", id),
        Said("name", name), Said("basedOn", "Normal"), Element("qFormat"), paragraph.Count > 0 ? Element("pPr", paragraph) : null, run.Length > 0 ? Element("rPr", run) : null);

    private static XElement Heading(int level, int size) => Of(
        $"Heading{Digits(level)}", $"heading {Digits(level)}", [Element("keepNext"), Element("spacing", Attribute("before", "360"), Attribute("after", "120")), Said("outlineLvl", Digits(level - 1))], Said("sz", Digits(size)));

    private static XElement Character(string id, string name, params XElement[] run) => Element("style", Attribute("type", "character"), Attribute("styleId", id), Said("name", name), Element("qFormat"), Element("rPr", run));

    private static IReadOnlyList<XElement> Spaced(int after) => [Element("spacing", Attribute("after", Digits(after)))];

    private static XElement Indented(int left) => Element("ind", Attribute("left", Digits(left)));

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
