using System.Text;
using CielOuvert.Desk.Remarks;
using CielOuvert.Exchange.Web.Sitemaps;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange.Web.Finding;

/// <summary>Where robots may go (RFC 9309): everywhere but to the desk, to what is asked one question at a time, and to forms.</summary>
public static class RobotsText
{
    public const string Path = "/robots.txt";

    /// <summary>What begins like these is not for robots. A search has as many pages as there are words.</summary>
    public static IReadOnlyList<string> Closed { get; } =
        [.. ((Phrase[])[Paths.Desk, Paths.Search, Paths.SignIn, Paths.SignOut, Paths.Mail, RemarkPaths.Report]).SelectMany(segment => Tongues.All.Select(tongue => Paths.Of(segment, tongue))).Distinct()];

    public static Task<Answer> Show(Visit visit, CancellationToken stop)
    {
        var text = new StringBuilder("User-agent: *\n");
        foreach (var path in Closed) text.Append("Disallow: ").Append(path).Append('\n');
        text.Append("\nSitemap: ").Append(visit.Frame.Absolute(SitemapPages.Index)).Append('\n');
        return Task.FromResult<Answer>(new Answer.File(Encoding.UTF8.GetBytes(text.ToString()), "text/plain; charset=utf-8", IsText: true));
    }
}
