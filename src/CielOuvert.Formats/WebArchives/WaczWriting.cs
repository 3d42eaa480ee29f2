using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Files;

namespace CielOuvert.Formats.WebArchives;

/// <summary>What a WACZ says of the collection that it holds.</summary>
/// <param name="Instant">UTC: when what it holds was so, for files and pages alike.</param>
/// <param name="First">The page to begin with.</param>
/// <param name="Remark">What is kept in the ZIP itself, for who made it.</param>
public sealed record WaczWords(string Title, string Description, DateTime Instant, Uri First, string Remark);

/// <summary>
/// Writes a WACZ 1.1.1 (specs.webrecorder.net): a ZIP of a WARC file, its index in blocks that are found without reading all, the list of pages, and the hashes of
/// these. The same captures give the same bytes.
/// </summary>
public sealed class WaczWriting(Stream to, WaczWords words) : IDisposable
{
    public const string Warc = "data.warc.gz";
    private const string Software = "Ciel ouvert";
    private const string Described = "datapackage.json";
    private const string Blocks = "index.cdx.gz";

    /// <summary>Lines of the index in a block, as its makers have it.</summary>
    private const int BlockLines = 3000;

    private static readonly JsonWriterOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly ZipArchive zip = new(to, ZipArchiveMode.Create, leaveOpen: true) { Comment = words.Remark };
    private readonly List<(string Path, string Hash, long Bytes)> files = [];

    public void Dispose() => zip.Dispose();

    /// <summary>Writes all of it.</summary>
    /// <param name="records">Opens the records, where a capture's offset says.</param>
    /// <param name="captures">In any order.</param>
    public async Task Write(Stream records, IReadOnlyCollection<Capture> captures, CancellationToken stop)
    {
        var ordered = captures.OrderBy(capture => capture.Place, StringComparer.Ordinal).ThenBy(capture => capture.Digest, StringComparer.Ordinal).ToList();
        var placed = await WriteWarc(records, ordered, stop);
        await WriteIndex(placed, stop);
        await Add("pages/pages.jsonl", CompressionLevel.Optimal, async pages => await pages.WriteAsync(Encoding.UTF8.GetBytes(Pages(placed)), stop));
        var described = Json(Describe);
        await Put(Described, described, stop);
        await Put("datapackage-digest.json", Json(json =>
        {
            json.WriteString("path", Described);
            json.WriteString("hash", WarcRecord.Digest(described));
        }), stop);
    }

    /// <summary>The records in the order of the index.</summary>
    private async Task<IReadOnlyList<Capture>> WriteWarc(Stream records, IReadOnlyList<Capture> ordered, CancellationToken stop)
    {
        var placed = new List<Capture>(ordered.Count);
        await Add($"archive/{Warc}", CompressionLevel.NoCompression, async warc =>
        {
            var about = WarcRecord.About(Warc, words.Instant, [("software", Software), ("format", "WARC File Format 1.1"), ("conformsTo", "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"), ("description", words.Description)]);
            await warc.WriteAsync(about, stop);
            long at = about.Length;
            foreach (var capture in ordered)
            {
                var member = new byte[capture.Length];
                records.Position = capture.Offset;
                await records.ReadExactlyAsync(member, stop);
                await warc.WriteAsync(member, stop);
                placed.Add(capture with { Offset = at });
                at += member.Length;
            }
        });
        return placed;
    }

    /// <summary>The index in blocks, each compressed by itself, and the first line of each with where it lies.</summary>
    private async Task WriteIndex(IReadOnlyList<Capture> placed, CancellationToken stop)
    {
        var first = new StringBuilder($$"""!meta 0 {"format": "cdxj-gzip-1.0", "filename": "{{Blocks}}"}""").Append('\n');
        await Add($"indexes/{Blocks}", CompressionLevel.NoCompression, async index =>
        {
            var at = 0;
            foreach (var block in placed.Chunk(BlockLines))
            {
                var member = Compressed(string.Concat(block.Select(capture => capture.Line(Warc))));
                await index.WriteAsync(member, stop);
                first.Append(CultureInfo.InvariantCulture, $$"""{{block[0].Place}} {"offset": {{at}}, "length": {{member.Length}}, "digest": "{{WarcRecord.Digest(member)}}"}""").Append('\n');
                at += member.Length;
            }
        });
        await Add("indexes/index.idx", CompressionLevel.Optimal, async index => await index.WriteAsync(Encoding.UTF8.GetBytes(first.ToString()), stop));
    }

    private string Pages(IEnumerable<Capture> placed)
    {
        var pages = new StringBuilder("""{"format": "json-pages-1.0", "id": "pages", "title": "All Pages"}""").Append('\n');
        foreach (var (index, page) in placed.Where(capture => capture.Title is not null).Index())
            pages.Append(Encoding.UTF8.GetString(Json(json =>
            {
                json.WriteString("id", $"p{index}");
                json.WriteString("url", page.Address.AbsoluteUri);
                json.WriteString("ts", Instants.Write(page.Instant));
                json.WriteString("title", page.Title);
            }))).Append('\n');
        return pages.ToString();
    }

    private void Describe(Utf8JsonWriter json)
    {
        json.WriteString("profile", "data-package");
        json.WriteString("wacz_version", "1.1.1");
        json.WriteString("title", words.Title);
        json.WriteString("description", words.Description);
        json.WriteString("created", Instants.Write(words.Instant));
        json.WriteString("software", Software);
        json.WriteString("mainPageUrl", words.First.AbsoluteUri);
        json.WriteString("mainPageDate", Instants.Write(words.Instant));
        json.WriteStartArray("resources");
        foreach (var (path, hash, bytes) in files)
        {
            json.WriteStartObject();
            json.WriteString("name", path.Split('/')[^1]);
            json.WriteString("path", path);
            json.WriteString("hash", hash);
            json.WriteNumber("bytes", bytes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private async Task Add(string path, CompressionLevel level, Func<Stream, Task> write)
    {
        await using var entry = Entry(path, level).Open();
        await using var summing = new Summing(entry);
        await write(summing);
        files.Add((path, $"sha256:{summing.Hash()}", summing.Length));
    }

    private async Task Put(string path, byte[] bytes, CancellationToken stop)
    {
        await using var file = Entry(path, CompressionLevel.Optimal).Open();
        await file.WriteAsync(bytes, stop);
    }

    private ZipArchiveEntry Entry(string path, CompressionLevel level)
    {
        var entry = zip.CreateEntry(path, level);
        entry.LastWriteTime = new(words.Instant.Year < 1980 ? new DateTime(1980, 1, 1) : DateTime.SpecifyKind(words.Instant, DateTimeKind.Unspecified), TimeSpan.Zero);
        return entry;
    }

    private static byte[] Compressed(string text)
    {
        using var member = new MemoryStream();
        using (var gzip = new GZipStream(member, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return member.ToArray();
    }

    private static byte[] Json(Action<Utf8JsonWriter> fill)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            fill(json);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }
}
