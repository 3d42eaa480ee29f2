using System.Text;
using System.Text.Json;
using CielOuvert.Exchange.Citing;
using CielOuvert.Exchange.Twins;
using CielOuvert.Formats.Words;

namespace CielOuvert.Exchange.Signposts;

/// <summary>The signposts of a record whole, in both writings of a set of links (RFC 9264).</summary>
public static class LinksetTwins
{
    public static Twin Json { get; } = Of("jsonlinkset", "application/linkset+json", new("liens (JSON)", "links (JSON)"), WriteJson);

    public static Twin Text { get; } = Of("linkset", "application/linkset", new("liens (texte)", "links (text)"), WriteText);

    public static IReadOnlyList<Twin> All { get; } = [Json, Text];

    private static Twin Of(string extension, string mediaType, Phrase name, Func<Signposts, Stream, CancellationToken, Task> write) => new(extension, mediaType, name, async (telling, to, stop) =>
    {
        await foreach (var batch in telling.Records(stop))
            foreach (var told in batch)
                await write(await Signposting.Of(told, await CitedWorks.Of(told, stop), stop), to, stop);
    })
    {
        Of = TwinOf.Record,
        IsOfReports = true,
        Use = TwinUse.ToNavigate,
    };

    /// <summary>As in a header, where a line may also end between two links (4.1).</summary>
    private static async Task WriteText(Signposts signposts, Stream to, CancellationToken stop)
    {
        var lines = signposts.All.SelectMany(one => one.Links.Select(link => $"{link}; anchor=\"{one.Anchor.AbsoluteUri}\""));
        await to.WriteAsync(Encoding.ASCII.GetBytes(string.Join(",\n", lines) + "\n"), stop);
    }

    /// <summary>For each anchor, its targets by relation (4.2).</summary>
    private static async Task WriteJson(Signposts signposts, Stream to, CancellationToken stop)
    {
        await using var json = new Utf8JsonWriter(to, PlainJson.Options);
        json.WriteStartObject();
        json.WriteStartArray("linkset");
        foreach (var (anchor, links) in signposts.All)
        {
            json.WriteStartObject();
            json.WriteString("anchor", anchor.AbsoluteUri);
            foreach (var relation in links.GroupBy(link => link.Relation, StringComparer.Ordinal))
            {
                json.WriteStartArray(relation.Key);
                foreach (var link in relation)
                {
                    json.WriteStartObject();
                    json.WriteString("href", link.To.AbsoluteUri);
                    if (link.MediaType is { } type) json.WriteString("type", type);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(stop);
    }
}
