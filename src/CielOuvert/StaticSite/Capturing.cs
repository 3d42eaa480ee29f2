using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Text;
using CielOuvert.Formats.WebArchives;
using CielOuvert.Site.Assets;
using CielOuvert.StaticSite.Searching;

namespace CielOuvert.StaticSite;

/// <summary>
/// Keeps each answer of the site as it was given, at the address that it had on the live site: what web archives are made of. They are put in order when all is there.
/// </summary>
internal sealed class Capturing : IAsyncDisposable
{
    private const string Beside = ".records";
    private readonly string path;
    private readonly string home;
    private readonly DateTime instant;
    private readonly FileStream records;
    private readonly Lock writing = new();
    private readonly ConcurrentDictionary<string, Capture> captures = new(StringComparer.Ordinal);
    private long end;

    /// <param name="path">Where the WACZ will be.</param>
    public Capturing(string path, Uri site, DateTime instant)
    {
        (this.path, this.instant, home) = (path, instant, site.OriginalString.TrimEnd('/'));
        records = new(path + Beside, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
    }

    /// <summary>Whether a WACZ is already made of the same.</summary>
    public static bool IsMadeOf(string path, string key)
    {
        if (!File.Exists(path)) return false;
        try
        {
            using var zip = ZipFile.OpenRead(path);
            return zip.Comment == Remark(key);
        }
        catch (InvalidDataException)
        {
            // Half a file, or another: it is written anew.
            return false;
        }
    }

    /// <summary>Keeps an answer; the first at an address alone.</summary>
    public void Keep(string address, Asked asked) => Keep(address, new WebAnswer(asked.Status, asked.ContentType, asked.Location, asked.Bytes), asked.IsHtml && asked.Status == StatusCodes.Status200OK ? TitleOf(asked.Bytes) : null);

    public void Keep(string address, Asset asset) => Keep(address, new WebAnswer(StatusCodes.Status200OK, asset.ContentType, "", asset.In(Site.Hosting.PageEncoding.Plain)), title: null);

    /// <summary>Writes the WACZ, with what the search of an archive reads.</summary>
    public async Task Write(string key, ArchiveFolder folder, SiteAssets assets, WaczWords words, CancellationToken stop)
    {
        foreach (var font in assets.FirstFonts) if (assets.Find(font) is { } asset) Keep(font, asset);
        foreach (var (file, _) in folder.Files.Where(file => file.Key.StartsWith(StaticIndex.Room, StringComparison.Ordinal)))
            Keep("/" + file, new WebAnswer(StatusCodes.Status200OK, "text/javascript; charset=utf-8", "", await File.ReadAllBytesAsync(folder.PathOf(file), stop)), title: null);
        var beside = path + ".new";
        await using (var to = new FileStream(beside, FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        using (var wacz = new WaczWriting(to, words with { Remark = Remark(key) }))
            await wacz.Write(records, [.. captures.Values], stop);
        File.Move(beside, path, overwrite: true);
    }

    public ValueTask DisposeAsync() => records.DisposeAsync();

    private void Keep(string address, WebAnswer answer, string? title)
    {
        var at = new Uri(home + address);
        if (captures.ContainsKey(at.AbsoluteUri)) return;
        var record = WarcRecord.Response(at, instant, answer);
        lock (writing)
        {
            if (!captures.TryAdd(at.AbsoluteUri, new(at, instant, answer.Status, answer.ContentType, WarcRecord.Digest(answer.Bytes), end, record.Length, title))) return;
            records.Write(record);
            end += record.Length;
        }
    }

    private static string TitleOf(ReadOnlySpan<byte> html)
    {
        var from = html.IndexOf("<title>"u8) + "<title>".Length;
        var length = html[from..].IndexOf("</title>"u8);
        return length < 0 ? "" : WebUtility.HtmlDecode(Encoding.UTF8.GetString(html.Slice(from, length)));
    }

    private static string Remark(string key) => $"ciel {key}";
}
