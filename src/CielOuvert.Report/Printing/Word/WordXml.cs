using System.Xml;
using System.Xml.Linq;

namespace CielOuvert.Report.Printing.Word;

/// <summary>The words of WordprocessingML (ECMA-376, part 1), in the order that its schema wants.</summary>
internal static class WordXml
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static XElement Element(string name, params object?[] content) => new(W + name, content);

    /// <summary>An element that says one thing.</summary>
    public static XElement Said(string name, string value) => new(W + name, new XAttribute(W + "val", value));

    public static XAttribute Attribute(string name, string value) => new(W + name, value);

    /// <summary>A paragraph of a style, which holds the look: none is set by hand.</summary>
    public static XElement Paragraph(string style, params IEnumerable<object> content) => Element("p", Element("pPr", Said("pStyle", style)), content);

    /// <summary>Words, whose spaces count. A sign that XML cannot hold (XML 1.0, 2.2) is replaced, as control characters are everywhere.</summary>
    public static XElement Text(string words, params object?[] properties) => Element("r",
        properties.Any(one => one is not null) ? Element("rPr", properties) : null,
        new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), Clean(words)));

    public static string Clean(string words)
    {
        if (words.All(XmlConvert.IsXmlChar)) return words;
        var clean = new System.Text.StringBuilder(words.Length);
        for (var at = 0; at < words.Length; at++)
        {
            if (at + 1 < words.Length && char.IsSurrogatePair(words[at], words[at + 1])) clean.Append(words, at++, 2);
            else clean.Append(XmlConvert.IsXmlChar(words[at]) ? words[at] : '\uFFFD');
        }

        return clean.ToString();
    }
}
