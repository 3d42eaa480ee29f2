using System.Globalization;
using System.Xml;
using CielOuvert.Formats.Xml;

namespace CielOuvert.Formats.Feeds;

/// <summary>What Atom and RSS share: how XML is written, and the words that neither has.</summary>
internal static class FeedXml
{
    public const string Atom = "http://www.w3.org/2005/Atom";

    public static void Element(this XmlWriter xml, string name, string? space, string text) => xml.WriteElementString(name, space, PlainXml.Writable(text));

    public static void Attribute(this XmlWriter xml, string name, string? value)
    {
        if (value is not null) xml.WriteAttributeString(name, PlainXml.Writable(value));
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
}
