using CielOuvert.Accounts;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange.Dumps.Download;

/// <summary>Where everything public is taken away, and what makes it ready.</summary>
public static class DownloadMap
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods($"{DownloadAnswer.Folder}/{{name}}.zip", PageEndpoint.Methods, DownloadAnswer.Give).Requires(Right.ReadPublic);
        foreach (var tongue in Tongues.All)
            routes.MapMethods(Paths.Of(DownloadPages.Path, tongue), PageEndpoint.Methods, PageEndpoint.For<DownloadPages>(tongue, pages => pages.Show)).Requires(Right.ReadPublic);
    }

    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton<DownloadShelf>();
        services.AddSingleton<DownloadPages>();
        services.AddHostedService<NightlyDownload>();
    }
}
