using CielOuvert.Formats.Words;
using CielOuvert.Site.Errors;
using CielOuvert.Site.Hosting;
using CielOuvert.Site.Pages;
using Microsoft.Net.Http.Headers;

namespace CielOuvert.Exchange.Dumps.Download;

/// <summary>Gives the public download: a part of it too (RFC 9110, 14), and nothing to whoever has it already.</summary>
public static class DownloadAnswer
{
    public const string Folder = "/data";

    internal const string MediaType = "application/zip";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan ComeBack = TimeSpan.FromSeconds(60);

    /// <summary>Its address, under the site.</summary>
    public static string AddressOf(Visit visit) => $"{Folder}/{NameOf(visit)}.zip";

    public static async Task Give(HttpContext context)
    {
        var visit = await PageEndpoint.VisitOf(context, Tongue.English);
        if (visit.Value("name") != NameOf(visit))
        {
            await context.RequestServices.GetRequiredService<PageWriter>().Write(await ErrorPages.NotFound(visit, context.RequestAborted), context);
            return;
        }

        context.KeepNothing();
        if (await context.RequestServices.GetRequiredService<DownloadShelf>().Ready(Patience, context.RequestAborted) is not { } ready)
        {
            visit.Browser.AskToWait(ComeBack);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        Crossing.Allow(context.Response.Headers);
        context.Response.Headers.CacheControl = "no-cache";
        var file = TypedResults.PhysicalFile(ready.Path, MediaType, $"{NameOf(visit)}.zip", ready.Instant, new EntityTagHeaderValue($"\"{ready.Hash}\""), enableRangeProcessing: true);
        await file.ExecuteAsync(context);
    }

    private static string NameOf(Visit visit) => PackageWords.NameOf(visit.Frame.Descriptor.NameIn(visit.Frame.MainLanguage), DumpSort.Public);
}
