using System.Globalization;
using System.Text;
using System.Xml;

namespace CielOuvert.Formats.Feeds;

/// <summary>What Atom and RSS share: how XML is written, and the words that neither has.</summary>
internal static class FeedXml
{
    public const string Atom = "http://www.w3.org/2005/Atom";
    private const char Replacement = '\uFFFD';

    public static byte[] Write(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        // A carriage return that is not written as a reference is read as a line feed (XML 1.0, 2.11).
        using (var xml = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineHandling = NewLineHandling.Entitize }))
        {
            xml.WriteStartDocument();
            write(xml);
            xml.WriteEndDocument();
        }

        return bytes.ToArray();
    }

    /// <summary>A text that XML 1.0 can hold: a character that it has no way to write (2.2) is replaced, and not passed over.</summary>
    public static string Writable(string text)
    {
        var to = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (index + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[index + 1], text[index])) to.Append(text[index]).Append(text[++index]);
            else to.Append(XmlConvert.IsXmlChar(text[index]) ? text[index] : Replacement);
        }

        return to.ToString();
    }

    public static void Element(this XmlWriter xml, string name, string? space, string text) => xml.WriteElementString(name, space, Writable(text));

    public static void Attribute(this XmlWriter xml, string name, string? value)
    {
        if (value is not null) xml.WriteAttributeString(name, Writable(value));
    }

    /// <summary>An <c>atom:link</c> (RFC 4287, 4.2.7), which RSS borrows.</summary>
    public static void Link(this XmlWriter xml, string relation, Uri? to, string? mediaType = null, long? bytes = null)
    {
        if (to is null) return;
        xml.WriteStartElement("link", Atom);
        xml.Attribute("rel", relation);
        xml.Attribute("href", to.AbsoluteUri);
        xml.Attribute("type", mediaType);
        xml.Attribute("length", bytes?.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    /// <summary>The links of a page of a feed (RFC 5005, 3).</summary>
    public static void Links(this XmlWriter xml, Feed feed, string mediaType)
    {
        xml.Link("self", feed.Self, mediaType);
        xml.Link("first", feed.First, mediaType);
        xml.Link("next", feed.Next, mediaType);
        xml.Link("license", feed.Licence?.Address);
    }

    /// <summary>When it happened, in the register's own words: no format of feeds has a date that may be a year, or in doubt.</summary>
    public static void When(this XmlWriter xml, FeedDate? when, string terms)
    {
        if (when is null) return;
        xml.WriteStartElement("ciel", "when", terms);
        xml.Attribute("certainty", when.Certainty);
        if (when.Edtf is { } date) xml.WriteString(date);
        xml.WriteEndElement();
    }

    /// <summary>RFC 3339, to the second.</summary>
    public static string Instant(DateTime instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
