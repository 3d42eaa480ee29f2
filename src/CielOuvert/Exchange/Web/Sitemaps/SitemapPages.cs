using System.Globalization;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Errors;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange.Web.Sitemaps;

/// <summary>The sitemap (sitemaps.org 0.9): an index, a file of the pages that gather records, and one for each shelf of records.</summary>
public static class SitemapPages
{
    public const string Index = "/sitemap.xml";

    // A sitemap speaks of what is at its own level and below: all are at the root.
    public const string Gathering = "/sitemap-pages.xml";
    public const string Records = "/sitemap-records-";
    private const string ContentType = "application/xml; charset=utf-8";

    /// <summary>Addresses in one file, at most (sitemaps.org); a shelf has far less.</summary>
    private const int MostPages = SitemapWriting.MostAddresses / 2;

    public static async Task<Answer> ShowIndex(Visit visit, CancellationToken stop)
    {
        var pages = new PublicPages(visit.Register);
        var shelves = await pages.Shelves(stop);
        List<(string Address, DateTime? Modified)> files = [(visit.Frame.Absolute(Gathering), await pages.LastChange(stop))];
        files.AddRange(shelves.Select(shelf => (visit.Frame.Absolute(Of(shelf.Number)), (DateTime?)shelf.Modified)));
        return new Answer.Streamed(ContentType, IsText: true, (to, stopping) => SitemapWriting.WriteIndex(files, to, stopping));
    }

    public static Task<Answer> ShowGathering(Visit visit, CancellationToken stop) => Task.FromResult<Answer>(
        new Answer.Streamed(ContentType, IsText: true, (to, stopping) => SitemapWriting.Write(new PublicPages(visit.Register).Gathering(stopping).Take(MostPages), visit.Frame, to, stopping)));

    public static async Task<Answer> ShowRecords(Visit visit, CancellationToken stop)
    {
        var number = long.TryParse(visit.Value("shelf"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && Of(asked) == visit.Path ? asked : -1;
        var pages = number < 0 || number > long.MaxValue / Register.Records.PresenceShelf.Room - 1 ? [] : await new PublicPages(visit.Register).OnShelf(number, stop);
        return pages.Count == 0
            ? await ErrorPages.NotFound(visit, stop)
            : new Answer.Streamed(ContentType, IsText: true, (to, stopping) => SitemapWriting.Write(pages.ToAsyncEnumerable(), visit.Frame, to, stopping));
    }

    private static string Of(long shelf) => $"{Records}{shelf.ToString(CultureInfo.InvariantCulture)}.xml";
}
