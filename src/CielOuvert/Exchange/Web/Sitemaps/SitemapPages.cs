using System.Globalization;
using CielOuvert.Register.Records;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Errors;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange.Web.Sitemaps;

/// <summary>The sitemap (sitemaps.org 0.9): an index, the files of the pages that gather records, and one for each shelf of records.</summary>
public static class SitemapPages
{
    public const string Index = "/sitemap.xml";

    // A sitemap speaks of what is at its own level and below: all are at the root.
    public const string Gathering = "/sitemap-pages-";
    public const string Records = "/sitemap-records-";

    /// <summary>Pages in one file, at most: as many as records on a shelf.</summary>
    public const int Room = PresenceShelf.Room;

    private const string ContentType = "application/xml; charset=utf-8";

    /// <summary>Kept until the next commit: how many files there are is known once all that gathers is gone through.</summary>
    public static async Task<Answer> ShowIndex(Visit visit, CancellationToken stop)
    {
        var pages = new PublicPages(visit.Register);
        var last = await pages.LastChange(stop);
        var gathering = await pages.Gathering(stop).CountAsync(stop);
        List<(string Address, DateTime? Modified)> files = [.. Enumerable.Range(0, (gathering + Room - 1) / Room).Select(part => (visit.Frame.Absolute(Of(Gathering, part)), last))];
        files.AddRange((await pages.Shelves(stop)).Select(shelf => (visit.Frame.Absolute(Of(Records, shelf.Number)), (DateTime?)shelf.Modified)));
        using var bytes = new MemoryStream();
        await SitemapWriting.WriteIndex(files, bytes, stop);
        return new Answer.File(bytes.ToArray(), ContentType, IsText: true);
    }

    public static async Task<Answer> ShowGathering(Visit visit, CancellationToken stop) => await Show(
        Asked(Gathering, "part", visit) is { } part and <= int.MaxValue / Room ? await new PublicPages(visit.Register).Gathering(stop).Skip((int)part * Room).Take(Room).ToListAsync(stop) : [], visit, stop);

    public static async Task<Answer> ShowRecords(Visit visit, CancellationToken stop) => await Show(
        Asked(Records, "shelf", visit) is { } shelf and <= (long.MaxValue / Room) - 1 ? await new PublicPages(visit.Register).OnShelf(shelf, stop) : [], visit, stop);

    private static async Task<Answer> Show(IReadOnlyList<PublicPage> pages, Visit visit, CancellationToken stop) => pages.Count == 0
        ? await ErrorPages.NotFound(visit, stop)
        : new Answer.Streamed(ContentType, IsText: true, (to, stopping) => SitemapWriting.Write(pages.ToAsyncEnumerable(), visit.Frame, to, stopping));

    /// <summary>The number of the file asked; null when no file is written so.</summary>
    private static long? Asked(string files, string name, Visit visit) =>
        long.TryParse(visit.Value(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Of(files, number) == visit.Path ? number : null;

    private static string Of(string files, long number) => $"{files}{number.ToString(CultureInfo.InvariantCulture)}.xml";
}
