using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;

namespace CielOuvert.Journeys;

/// <summary>A page as the site answered it.</summary>
/// <param name="Path">From the root of the site, with its question.</param>
/// <param name="From">The page that led to it.</param>
public sealed record SitePage(string Path, string From, HttpStatusCode Status, string Html)
{
    public string Tongue => Path[1..3];

    /// <summary>Its place in the plan of the site: <c>/fr/evenements</c>, one level down, asked something.</summary>
    public (string Room, int Depth, bool IsAsked) Shape => (string.Join('/', Route.Split('/').Take(3)), Route.Split('/').Length, Path.Contains('?'));

    /// <summary>Whether it is a part of a report.</summary>
    public bool IsPart => Route.Split('/') is ["", "fr", "rapports", _, _, ..] or ["", "en", "reports", _, _, ..];

    private string Route => Path.Split('?')[0];
}

/// <summary>Every page of the site, found as a visitor would: by following links from the two home pages.</summary>
public static partial class SitePages
{
    private const int Most = 5_000;
    private const int AtOnce = 4;

    public static async Task<IReadOnlyList<SitePage>> Of(Uri site)
    {
        using var http = new HttpClient { BaseAddress = site };
        var known = new ConcurrentDictionary<string, string> { ["/fr"] = "the start", ["/en"] = "the start" };
        var pages = new List<SitePage>();
        var forms = new HashSet<string>();
        var next = known.Keys.ToList();
        while (next.Count > 0)
        {
            var read = new ConcurrentBag<SitePage>();
            await Parallel.ForEachAsync(next, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (path, stop) => read.Add(await Read(http, path, known[path], stop)));
            pages.AddRange(read.OrderBy(page => page.Path, StringComparer.Ordinal));
            next = [.. read.OrderBy(page => page.Path, StringComparer.Ordinal).SelectMany(page => LinksOf(page).Where(link => forms.Add(FormOf(link)) && known.TryAdd(link, page.Path)))];
            if (known.Count > Most)
            {
                throw new InvalidOperationException($"More than {Most} pages: do links of a list lead to ever new questions?");
            }
        }

        return pages;
    }

    /// <summary>
    /// One page of each shape, in one language: what a person would look at to have seen the whole site. Of the shapes of a report there is the
    /// whole, and the smallest of its parts, which are the same page with less in it.
    /// </summary>
    public static IReadOnlyList<SitePage> OneOfEachShape(this IEnumerable<SitePage> pages, string tongue) =>
        [.. pages.Where(page => page.Tongue == tongue && page.Status == HttpStatusCode.OK).GroupBy(page => page.Shape).Select(alike => alike.MinBy(page => page.IsPart ? page.Html.Length : 0) ?? alike.First()).OrderBy(page => page.Path, StringComparer.Ordinal)];

    private static async Task<SitePage> Read(HttpClient http, string path, string from, CancellationToken stop)
    {
        using var answer = await http.GetAsync(path, stop);
        var isHtml = answer.Content.Headers.ContentType?.MediaType == "text/html";
        return new(path, from, answer.StatusCode, isHtml ? await answer.Content.ReadAsStringAsync(stop) : "");
    }

    /// <summary>What a link is told apart by. Each page has a dozen forms for programs: of those of a room, one of each is asked for.</summary>
    private static string FormOf(string link) =>
        System.IO.Path.GetExtension(link.Split('?')[0]) is { Length: > 0 } extension ? $"{new SitePage(link, "", default, "").Shape}{extension}" : link;

    // A list that was already asked something links to all that it could be asked next: those roads have no end.
    private static IEnumerable<string> LinksOf(SitePage page) =>
        from Match link in InnerLink().Matches(page.Html)
        let path = WebUtility.HtmlDecode(link.Groups[1].Value)
        where !path.Contains('?') || !page.Path.Contains('?')
        select path;

    [GeneratedRegex("<a\\b[^>]*\\bhref=\"(/(?:fr|en)(?:[/?][^\"#]*)?)[\"#]")]
    private static partial Regex InnerLink();
}
