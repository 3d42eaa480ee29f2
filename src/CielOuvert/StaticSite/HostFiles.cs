using System.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds.Works;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Frames;
using CielOuvert.Site.Pages;

namespace CielOuvert.StaticSite;

/// <summary>
/// What is in an archive beside the pages of the site: the door, the page of what is not there, and the lists by which hosts send on what had another
/// address, each in the words of a host.
/// </summary>
internal sealed class HostFiles(SiteAsking asking, LinkRewriting links, ArchiveFolder folder, Gathering gathering)
{
    private const int Batch = 500;

    public async Task Write(Frame frame, ArchiveNotice notice, CancellationToken stop)
    {
        var tongue = Tongues.FromCode(frame.MainLanguage) ?? Tongue.French;
        await folder.Put("index.html", Door(frame, tongue), stop);
        await WriteNotFound(notice, stop);
        var former = await Former(stop);
        foreach (var (from, to) in former)
            if (FileAt(from) is { } file && !folder.Holds(file)) await folder.Put(file, Signpost.To(ArchivePath.Up(file) + to), stop);
        var all = gathering.Moved.Select(pair => (From: pair.From, pair.To)).Concat(former).ToList();
        await Put("_redirects", all.Where(pair => IsPlain(pair.From)).Select(pair => $"{pair.From} /{pair.To} 308"), stop);
        await Put(".htaccess", Apache(all), stop);
        await Put("nginx-redirects.conf", [.. all.Where(pair => IsPlain(pair.From)).Select(pair => $"rewrite ^{Pattern(pair.From)}$ /{pair.To} permanent;")], stop);
        // Some hosts leave out what begins with an underscore, unless told.
        await folder.Put(".nojekyll", [], stop);
    }

    /// <summary>The first page of an archive: it leads to both languages, and to the main one by itself.</summary>
    private static byte[] Door(Frame frame, Tongue main)
    {
        string Name(Tongue tongue) => Rendering.Encoder.Encode(frame.OrganisationIn(tongue));
        return Encoding.UTF8.GetBytes($"""
            <!doctype html>
            <html lang="{main.Code}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{Name(main)}</title><meta name="color-scheme" content="light dark">
            <meta http-equiv="refresh" content="0; url={main.Code}/index.html"><link rel="stylesheet" href="{frame.Assets.StyleSheet[1..]}"></head>
            <body><main class="page"><h1>{Name(main)}</h1><ul class="link-list"><li><a href="fr/index.html" lang="fr" hreflang="fr">Lire en français</a></li><li><a href="en/index.html" lang="en" hreflang="en">Read in English</a></li></ul></main></body>
            </html>

            """.ReplaceLineEndings("\n"));
    }

    /// <summary>Hosts give it at any address: its links begin at the root of the archive.</summary>
    private async Task WriteNotFound(ArchiveNotice notice, CancellationToken stop)
    {
        var asked = await asking.Ask("/404", stop);
        var root = notice.At is { } at ? at.OriginalString.TrimEnd('/') + "/" : "/";
        await folder.Put("404.html", links.RewriteFrom(root, asked.Bytes, address => ArchivePath.Of(address.Split('#')[0]) is var file && folder.Holds(file) ? file : null), stop);
    }

    /// <summary>The addresses that articles had on the site before, and the file of each. What is at an address now comes first, as on the site itself.</summary>
    private async Task<IReadOnlyList<(string From, string To)>> Former(CancellationToken stop)
    {
        var register = asking.Services.GetRequiredService<Register.Register>();
        var former = new List<(string, string)>();
        await foreach (var batch in register.Stream(Selection.Of(ArticleKind.Kind.Code), Batch, Viewer.Visitor, AsOf.Now, stop))
            former.AddRange(batch.SelectMany(article => ArticleKind.FormerAddresses.Or(article, []).Select(address => (address, ArchivePath.Of(Paths.Of(article, Tongue.French))))));
        return [.. former.Where(pair => folder.Holds(pair.Item2) && !folder.Holds(ArchivePath.Of(pair.Item1))).OrderBy(pair => pair.Item1, StringComparer.Ordinal)];
    }

    /// <summary>The file that a host gives at an address; null for those that ask a question, which no file answers.</summary>
    private static string? FileAt(string address)
    {
        if (address.Contains('?', StringComparison.Ordinal)) return null;
        var file = ArchivePath.Of(address);
        if (file.EndsWith(".htm", StringComparison.Ordinal) || file.EndsWith("/index.html", StringComparison.Ordinal)) return file;
        return Path.HasExtension(address) ? address.EndsWith(".html", StringComparison.Ordinal) ? file : null : $"{file[..^".html".Length]}/index.html";
    }

    private static IEnumerable<string> Apache(IReadOnlyList<(string From, string To)> all)
    {
        yield return "ErrorDocument 404 /404.html";
        yield return "AddCharset utf-8 .html .css .js .csv .json .jsonld .ttl .txt";
        if (all.Count == 0) yield break;
        yield return "RewriteEngine On";
        foreach (var (from, to) in all)
        {
            var mark = from.IndexOf('?', StringComparison.Ordinal);
            if (!IsPlain(mark < 0 ? from : from[..mark])) continue;
            if (mark >= 0 && !IsPlain(from[(mark + 1)..])) continue;
            if (mark >= 0) yield return $"RewriteCond %{{QUERY_STRING}} ^{Pattern(from[(mark + 1)..])}$";
            yield return $"RewriteRule ^{Pattern((mark < 0 ? from : from[..mark])[1..])}$ /{to}{(mark < 0 ? "" : "?")} [R=308,L]";
        }
    }

    private Task Put(string file, IEnumerable<string> lines, CancellationToken stop) => folder.Put(file, Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))), stop);

    /// <summary>What means nothing to a host but itself: anything else might be taken for an order.</summary>
    private static bool IsPlain(string address) => address.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '-' or '_' or '.' or '=');

    private static string Pattern(string address) => address.Replace(".", "\\.", StringComparison.Ordinal);
}
