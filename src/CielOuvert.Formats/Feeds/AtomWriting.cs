using System.Xml;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Xml;

namespace CielOuvert.Formats.Feeds;

/// <summary>A page of a feed in Atom (RFC 4287, RFC 5005).</summary>
public static class AtomWriting
{
    public const string MediaType = "application/atom+xml";

    public static byte[] Write(Feed feed) => PlainXml.Write(xml =>
    {
        xml.WriteStartElement("feed", FeedXml.Atom);
        xml.WriteAttributeString("xmlns", "ciel", null, feed.Terms);
        xml.WriteAttributeString("xml", "lang", null, feed.Language);
        xml.Element("id", FeedXml.Atom, feed.Id);
        xml.Element("title", FeedXml.Atom, feed.Title);
        xml.Element("updated", FeedXml.Atom, Instants.Write(feed.Updated));
        Author(xml, feed.Owner);
        if (feed.Licence is { } licence) xml.Element("rights", FeedXml.Atom, licence.Name);
        xml.Link("alternate", feed.Page, "text/html");
        xml.Links(feed, MediaType);
        foreach (var entry in feed.Entries) Entry(xml, entry, feed);
        xml.WriteEndElement();
    });

    private static void Entry(XmlWriter xml, FeedEntry entry, Feed feed)
    {
        xml.WriteStartElement("entry", FeedXml.Atom);
        if (entry.Language is { } language) xml.WriteAttributeString("xml", "lang", null, language);
        xml.Element("id", FeedXml.Atom, entry.Id);
        xml.Element("title", FeedXml.Atom, entry.Title);
        xml.Element("published", FeedXml.Atom, Instants.Write(entry.Published));
        xml.Element("updated", FeedXml.Atom, Instants.Write(entry.Updated));
        foreach (var author in entry.Authors) Author(xml, author);
        if (entry.Licence is { } licence) xml.Element("rights", FeedXml.Atom, licence.Name);
        xml.Link("alternate", entry.Address, "text/html");
        xml.Link("related", entry.Elsewhere);
        xml.Link("license", entry.Licence?.Address);
        foreach (var file in entry.Files) xml.Link("enclosure", file.Address, file.MediaType, file.Bytes);
        foreach (var category in entry.Categories) Category(xml, category);
        xml.When(entry.When, feed.Terms);
        if (entry.Summary is { } summary) xml.Element("summary", FeedXml.Atom, summary);
        xml.WriteStartElement("content", FeedXml.Atom);
        xml.WriteAttributeString("type", "html");
        // What it is made of may be in several tongues, each of which says so; the rest is in that of the feed.
        xml.WriteAttributeString("xml", "lang", null, feed.Language);
        xml.WriteString(PlainXml.Writable(entry.Html));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Author(XmlWriter xml, FeedAuthor author)
    {
        xml.WriteStartElement("author", FeedXml.Atom);
        xml.Element("name", FeedXml.Atom, author.Name);
        if (author.Page is { } page) xml.Element("uri", FeedXml.Atom, page.AbsoluteUri);
        xml.WriteEndElement();
    }

    private static void Category(XmlWriter xml, FeedCategory category)
    {
        xml.WriteStartElement("category", FeedXml.Atom);
        xml.Attribute("term", category.Code);
        xml.Attribute("scheme", category.Scheme);
        xml.Attribute("label", category.Label);
        xml.WriteEndElement();
    }
}
