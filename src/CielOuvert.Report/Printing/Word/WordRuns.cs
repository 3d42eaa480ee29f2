using System.Xml.Linq;
using CielOuvert.Formats.Words;
using CielOuvert.Report.Chapters;
using static CielOuvert.Report.Printing.Word.WordXml;

namespace CielOuvert.Report.Printing.Word;

/// <summary>Runs for a word processor: a figure and a record are links, a doubt says its word, words of another language say which.</summary>
internal sealed class WordRuns(WordLinks links, Tongue tongue, string language)
{
    public IEnumerable<XElement> Of(IReadOnlyList<Run> runs) => runs.SelectMany(run => Of(run, style: null));

    /// <summary>Words that lead somewhere.</summary>
    public XElement Link(string address, IEnumerable<XElement> words) => Element("hyperlink", new XAttribute(R + "id", links.NumberOf(address)), words);

    /// <summary>Our own words.</summary>
    public XElement Say(string words) => Text(words);

    private IEnumerable<XElement> Of(Run run, XElement? style) => run switch
    {
        FigureRun figure when style is null => [Link(figure.Mark.Address, [Text(figure.Printed, Said("rStyle", WordStyles.FigureMark))])],
        DeclaredRun { Address: { } address } declared when style is null => [Link(address, [Text(declared.Printed, Said("rStyle", WordStyles.Link))])],
        LinkRun link when style is null => [Link(link.Address, link.Inner.Count == 0 ? [Text(link.Address, Said("rStyle", WordStyles.Link))] : Linked(link.Inner))],
        RecordRun { Address: { } address } record when style is null => [Link(address, Linked(record.Inner))],
        DoubtRun doubt => [.. doubt.Inner.SelectMany(inner => Of(inner, style ?? Said("rStyle", WordStyles.Doubt))), Text((doubt.Inner.Count == 0 ? "" : " ") + doubt.Doubt.Word.In(tongue), Said("rStyle", WordStyles.DoubtWord))],
        EmphasisRun emphasis => emphasis.Inner.SelectMany(inner => Of(inner, style ?? Said("rStyle", WordStyles.Emphasis))),
        LinkRun or RecordRun => Reading.Inner(run).SelectMany(inner => Of(inner, style)),
        QuotedRun { Language: { } other } quoted when other != language => [Text(Typesetting.Of(quoted, tongue, language), Copy(style), Said("lang", other))],
        _ => [Text(Typesetting.Of(run, tongue, language), Copy(style))],
    };

    /// <summary>What stands within a link holds no other: a link in a link is nobody's.</summary>
    private IEnumerable<XElement> Linked(IReadOnlyList<Run> inner) => inner.SelectMany(run => Of(run, Said("rStyle", WordStyles.Link)));

    private static XElement? Copy(XElement? style) => style is null ? null : new(style);
}
