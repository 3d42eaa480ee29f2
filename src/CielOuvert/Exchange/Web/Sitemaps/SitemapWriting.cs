using System.Text;
using System.Xml;
using CielOuvert.Exchange.Json;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Frames;

namespace CielOuvert.Exchange.Web.Sitemaps;

/// <summary>Writes sitemaps as pages come: each in both tongues, and each naming the other.</summary>
public static class SitemapWriting
{
    public const string Space = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>In one file, by the protocol.</summary>
    public const int MostAddresses = 50_000;

    private const string Xhtml = "http://www.w3.org/1999/xhtml";
    private static readonly XmlWriterSettings Settings = new() { Async = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CloseOutput = false };

    public static async Task WriteIndex(IEnumerable<(string Address, DateTime? Modified)> files, Stream to, CancellationToken stop)
    {
        await using var xml = XmlWriter.Create(to, Settings);
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, "sitemapindex", Space);
        foreach (var (address, modified) in files)
        {
            stop.ThrowIfCancellationRequested();
            await xml.WriteStartElementAsync(null, "sitemap", Space);
            await WritePlace(address, modified, xml);
            await xml.WriteEndElementAsync();
        }

        await xml.WriteEndElementAsync();
        await xml.WriteEndDocumentAsync();
    }

    public static async Task Write(IAsyncEnumerable<PublicPage> pages, Frame frame, Stream to, CancellationToken stop)
    {
        await using var xml = XmlWriter.Create(to, Settings);
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, "urlset", Space);
        await xml.WriteAttributeStringAsync("xmlns", "xhtml", null, Xhtml);
        await foreach (var page in pages.WithCancellation(stop))
        {
            foreach (var tongue in Tongues.All)
            {
                await xml.WriteStartElementAsync(null, "url", Space);
                await WritePlace(frame.Absolute(page.Path.In(tongue)), page.Modified, xml);
                foreach (var other in Tongues.All) await WriteAlternate(other.Code, frame.Absolute(page.Path.In(other)), xml);
                // Who reads neither is shown the French, as the head of the page says.
                await WriteAlternate("x-default", frame.Absolute(page.Path.In(Tongue.French)), xml);
                await xml.WriteEndElementAsync();
            }
        }

        await xml.WriteEndElementAsync();
        await xml.WriteEndDocumentAsync();
    }

    private static async Task WritePlace(string address, DateTime? modified, XmlWriter xml)
    {
        await xml.WriteElementStringAsync(null, "loc", Space, new Uri(address).AbsoluteUri);
        if (modified is { } at) await xml.WriteElementStringAsync(null, "lastmod", Space, Instants.Write(at));
    }

    private static async Task WriteAlternate(string language, string address, XmlWriter xml)
    {
        await xml.WriteStartElementAsync("xhtml", "link", Xhtml);
        await xml.WriteAttributeStringAsync(null, "rel", null, "alternate");
        await xml.WriteAttributeStringAsync(null, "hreflang", null, language);
        await xml.WriteAttributeStringAsync(null, "href", null, new Uri(address).AbsoluteUri);
        await xml.WriteEndElementAsync();
    }
}
