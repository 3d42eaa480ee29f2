using System.Globalization;
using System.Xml;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Xml;

namespace CielOuvert.Formats.Feeds;

/// <summary>A page of a feed in RSS 2.0, with what its profile borrows from Atom, Dublin Core and the module of contents.</summary>
public static class RssWriting
{
    public const string MediaType = "application/rss+xml";
    private const string Dublin = "http://purl.org/dc/elements/1.1/";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";

    public static byte[] Write(Feed feed) => PlainXml.Write(xml =>
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        foreach (var (prefix, space) in (ReadOnlySpan<(string, string)>)[("atom", FeedXml.Atom), ("dc", Dublin), ("content", Content), ("ciel", feed.Terms)])
            xml.WriteAttributeString("xmlns", prefix, null, space);
        xml.WriteStartElement("channel");
        xml.Element("title", null, feed.Title);
        xml.Element("link", null, feed.Page.AbsoluteUri);
        // The channel must have one.
        xml.Element("description", null, feed.Title);
        xml.Element("language", null, feed.Language);
        if (feed.Licence is { } licence) xml.Element("copyright", null, licence.Name);
        xml.Element("lastBuildDate", null, Day(feed.Updated));
        xml.Element("docs", null, "https://www.rssboard.org/rss-specification");
        xml.Element("creator", Dublin, feed.Owner.Name);
        xml.Links(feed, MediaType);
        foreach (var entry in feed.Entries) Item(xml, entry, feed);
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void Item(XmlWriter xml, FeedEntry entry, Feed feed)
    {
        xml.WriteStartElement("item");
        // A title that were read as HTML would lose what it says of itself: most readers do, so it is escaped once more.
        xml.Element("title", null, Escaped(entry.Title));
        xml.Element("link", null, entry.Address.AbsoluteUri);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(entry.Id);
        xml.WriteEndElement();
        xml.Element("pubDate", null, Day(entry.Published));
        xml.Element("updated", FeedXml.Atom, Instants.Write(entry.Updated));
        foreach (var author in entry.Authors) xml.Element("creator", Dublin, author.Name);
        foreach (var category in entry.Categories)
        {
            xml.WriteStartElement("category");
            xml.Attribute("domain", category.Scheme);
            xml.WriteString(PlainXml.Writable(category.Label));
            xml.WriteEndElement();
        }

        xml.Element("description", null, entry.Summary is { } summary ? Escaped(summary) : entry.Html);
        if (entry.Summary is not null) xml.Element("encoded", Content, entry.Html);
        if (entry.Licence is { } licence) xml.Element("rights", Dublin, licence.Name);
        xml.Link("license", entry.Licence?.Address);
        xml.Link("related", entry.Elsewhere);
        Files(xml, entry.Files);
        xml.When(entry.When, feed.Terms);
        xml.WriteEndElement();
    }

    /// <summary>An item has one enclosure (RSS Advisory Board, best practices); the others are links. A length that is not known is 0.</summary>
    private static void Files(XmlWriter xml, IReadOnlyList<FeedFile> files)
    {
        if (files.Count == 0) return;
        var first = files[0];
        xml.WriteStartElement("enclosure");
        xml.Attribute("url", first.Address.AbsoluteUri);
        xml.Attribute("length", (first.Bytes ?? 0).ToString(CultureInfo.InvariantCulture));
        xml.Attribute("type", first.MediaType);
        xml.WriteEndElement();
        foreach (var other in files.Skip(1)) xml.Link("related", other.Address, other.MediaType, other.Bytes);
    }

    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>RFC 822, with four digits of the year.</summary>
    private static string Day(DateTime instant) => instant.ToString("R", CultureInfo.InvariantCulture);
}
