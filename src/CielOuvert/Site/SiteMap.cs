using CielOuvert.Formats.Words;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Errors;
using CielOuvert.Site.Home;
using CielOuvert.Site.Lists;
using CielOuvert.Site.Pages;
using CielOuvert.Site.Records;
using CielOuvert.Site.Search;

namespace CielOuvert.Site;

/// <summary>Every page of the site, in reading order. A literal segment wins over a variable one, whatever the order.</summary>
public static class SiteMap
{
    public static IReadOnlyList<Route> All { get; } =
    [
        new(Phrase.Same(""), HomePages.Show),
        new(Paths.Search, SearchPages.Show),
        new(Paths.Records, AllKindsPages.Show),
        new(Phrase.Same("{segment}"), ListPages.Show),
        new(Phrase.Same("{segment}/{slug}"), RecordPages.Show),
        new(Phrase.Same("{**rest}"), ErrorPages.NotFound),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/", PageEndpoint.Methods, FrontDoor.Open);
        foreach (var route in All)
            foreach (var tongue in Tongues.All)
                routes.MapMethods($"/{tongue.Code}/{route.Path.In(tongue)}".TrimEnd('/'), PageEndpoint.Methods, PageEndpoint.For(tongue, route.Handler));
        routes.MapFallback(PageEndpoint.For(Tongue.French, ErrorPages.NotFound));
    }

    /// <summary>A page and its path in each tongue, after the tongue's own segment.</summary>
    public sealed record Route(Phrase Path, PageHandler Handler);
}
