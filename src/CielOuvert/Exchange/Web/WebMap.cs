using CielOuvert.Accounts;
using CielOuvert.Exchange.Web.Embedding;
using CielOuvert.Exchange.Web.Finding;
using CielOuvert.Exchange.Web.Previews;
using CielOuvert.Exchange.Web.Sitemaps;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Hosting;
using CielOuvert.Site.Limits;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange.Web;

/// <summary>What the web asks of any site, at the addresses where it asks.</summary>
public static class WebMap
{
    public static void AddTo(IServiceCollection services, SiteOptions options) => services.AddSingleton(new SecurityText(options.SecurityContact)).AddSingleton<PreviewPictures>();

    public static void Map(IEndpointRouteBuilder routes)
    {
        Read(routes, SitemapPages.Index, SitemapPages.ShowIndex);
        Read(routes, $"{SitemapPages.Gathering}{{part:long}}.xml", SitemapPages.ShowGathering);
        Read(routes, $"{SitemapPages.Records}{{shelf:long}}.xml", SitemapPages.ShowRecords);
        Read(routes, RobotsText.Path, RobotsText.Show);
        routes.MapMethods(SecurityText.Path, PageEndpoint.Methods, PageEndpoint.For<SecurityText>(Tongue.English, text => text.Show)).Requires(Right.ReadPublic);
        Read(routes, Icons.Favicon, Icons.ShowFavicon);
        Read(routes, Icons.AppleTouch, Icons.ShowAppleTouch);
        routes.MapMethods($"{PreviewPictures.Folder}/{{**page}}", PageEndpoint.Methods, context => context.RequestServices.GetRequiredService<PreviewPictures>().Give(context)).Requires(Right.ReadPublic).Costs(PreviewPictures.Cost);
        Read(routes, WebFinger.Path, WebFinger.Show);
        Read(routes, EmbedPages.Path, EmbedPages.Show);
        Read(routes, Manifest.Path, Manifest.ShowMain);
        foreach (var tongue in Tongues.All)
        {
            Read(routes, Manifest.In(tongue), Manifest.Show, tongue);
            Read(routes, OpenSearch.In(tongue), OpenSearch.Show, tongue);
            Read(routes, Completing.In(tongue), Completing.Show, tongue);
        }
    }

    private static void Read(IEndpointRouteBuilder routes, string path, PageHandler handler, Tongue tongue = Tongue.English) =>
        routes.MapMethods(path, PageEndpoint.Methods, PageEndpoint.For(tongue, handler)).Requires(Right.ReadPublic);
}
