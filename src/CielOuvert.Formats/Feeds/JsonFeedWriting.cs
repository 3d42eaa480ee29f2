using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CielOuvert.Formats.Dates;

namespace CielOuvert.Formats.Feeds;

/// <summary>A page of a feed as JSON Feed 1.1.</summary>
public static class JsonFeedWriting
{
    public const string MediaType = "application/feed+json";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), Indented = true };

    public static byte[] Write(Feed feed)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", feed.Title);
            json.WriteString("home_page_url", feed.Page.AbsoluteUri);
            json.WriteString("feed_url", feed.Self.AbsoluteUri);
            Write(json, "next_url", feed.Next);
            json.WriteString("language", feed.Language);
            Authors(json, [feed.Owner]);
            if (feed.Licence is { } licence) Own(json, feed, null, licence);
            json.WriteStartArray("items");
            foreach (var entry in feed.Entries) Item(json, entry, feed);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void Item(Utf8JsonWriter json, FeedEntry entry, Feed feed)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Id);
        json.WriteString("url", entry.Address.AbsoluteUri);
        Write(json, "external_url", entry.Elsewhere);
        json.WriteString("title", entry.Title);
        json.WriteString("content_html", entry.Html);
        if (entry.Summary is { } summary) json.WriteString("summary", summary);
        json.WriteString("date_published", Instants.Write(entry.Published));
        json.WriteString("date_modified", Instants.Write(entry.Updated));
        if (entry.Language is { } language) json.WriteString("language", language);
        if (entry.Authors.Count > 0) Authors(json, entry.Authors);
        if (entry.Categories.Count > 0)
        {
            json.WriteStartArray("tags");
            foreach (var category in entry.Categories) json.WriteStringValue(category.Label);
            json.WriteEndArray();
        }

        if (entry.Files.Count > 0) Attachments(json, entry.Files);
        if (entry.When is not null || entry.Licence is not null) Own(json, feed, entry.When, entry.Licence);
        json.WriteEndObject();
    }

    private static void Authors(Utf8JsonWriter json, IReadOnlyList<FeedAuthor> authors)
    {
        json.WriteStartArray("authors");
        foreach (var author in authors)
        {
            json.WriteStartObject();
            json.WriteString("name", author.Name);
            Write(json, "url", author.Page);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Attachments(Utf8JsonWriter json, IReadOnlyList<FeedFile> files)
    {
        json.WriteStartArray("attachments");
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("url", file.Address.AbsoluteUri);
            json.WriteString("mime_type", file.MediaType);
            if (file.Bytes is { } bytes) json.WriteNumber("size_in_bytes", bytes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>What the format has no member for, under a name of our own (JSON Feed 1.1, extensions).</summary>
    private static void Own(Utf8JsonWriter json, Feed feed, FeedDate? when, FeedLicence? licence)
    {
        json.WriteStartObject("_ciel");
        json.WriteString("about", feed.Terms);
        if (when is not null)
        {
            if (when.Edtf is { } date) json.WriteString("when", date);
            json.WriteString("certainty", when.Certainty);
        }

        if (licence is not null)
        {
            json.WriteString("licence", licence.Name);
            Write(json, "licence_url", licence.Address);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Uri? address)
    {
        if (address is not null) json.WriteString(name, address.AbsoluteUri);
    }
}
