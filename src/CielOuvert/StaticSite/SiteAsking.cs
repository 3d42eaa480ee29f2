using CielOuvert.Formats.Words;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Assets;
using CielOuvert.Site.Frames;
using CielOuvert.Site.Hosting;
using CielOuvert.Site.Pages;
using Microsoft.AspNetCore.Http.Features;

namespace CielOuvert.StaticSite;

/// <summary>
/// Asks the site for its addresses without a network between: the same routes, handlers and components as when it is served, in this process.
/// What compresses, keeps pages, or looks at who calls is left out.
/// </summary>
internal sealed class SiteAsking : IAsyncDisposable
{
    private readonly WebApplication site;
    private readonly RequestDelegate pipeline;
    private readonly ArchiveNotice notice;

    private SiteAsking(WebApplication site, ArchiveNotice notice)
    {
        (this.site, this.notice) = (site, notice);
        var routes = new ApplicationBuilder(site.Services);
        routes.UseRouting();
        routes.UseEndpoints(all =>
        {
            foreach (var source in ((IEndpointRouteBuilder)site).DataSources) all.DataSources.Add(source);
            foreach (var tongue in Tongues.All) all.MapMethods(Paths.Of(ArchiveNotice.Page, tongue), PageEndpoint.Methods, PageEndpoint.For(tongue, HeirPages.Show));
        });
        pipeline = routes.Build();
    }

    public IServiceProvider Services => site.Services;

    public SiteAssets Assets => site.Services.GetRequiredService<SiteAssets>();

    public static async Task<SiteAsking> Of(Register.Register register, ArchiveNotice notice, CancellationToken stop)
    {
        var site = SiteHost.Build(register, new(SiteOptions.DefaultUrls), new StoppedClock(notice.AsOf));
        // It is not started: it listens to nobody. The number of the journal alone is watched, for every page needs it.
        await site.Services.GetRequiredService<JournalWatch>().StartAsync(stop);
        return new(site, notice);
    }

    /// <summary>What surrounds every page.</summary>
    public Task<Frame> Frame(CancellationToken stop) => site.Services.GetRequiredService<FrameCache>().Current(stop);

    /// <summary>A visit of the home page, for what reads the register as pages do.</summary>
    public async Task<Func<Tongue, Visit>> Visits(CancellationToken stop)
    {
        var context = new DefaultHttpContext { RequestServices = site.Services, RequestAborted = stop };
        context.Features.Set(notice);
        var visit = await PageEndpoint.VisitOf(context, Tongue.French);
        return tongue => visit with { Tongue = tongue };
    }

    public async Task<Asked> Ask(string address, CancellationToken stop)
    {
        await using var scope = site.Services.CreateAsyncScope();
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = stop };
        var mark = address.IndexOf('?', StringComparison.Ordinal);
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = Uri.UnescapeDataString(mark < 0 ? address : address[..mark]);
        context.Request.QueryString = new(mark < 0 ? "" : address[mark..]);
        context.Response.Body = body;
        context.Features.Set(notice);
        await pipeline(context);
        await context.Features.GetRequiredFeature<IHttpResponseBodyFeature>().CompleteAsync();
        var response = context.Response;
        return new(response.StatusCode, response.ContentType ?? "", response.Headers.Location.ToString(), body.ToArray());
    }

    public async ValueTask DisposeAsync()
    {
        await site.Services.GetRequiredService<JournalWatch>().StopAsync(CancellationToken.None);
        await site.DisposeAsync();
    }
}

/// <summary>What the site answered.</summary>
/// <param name="Location">Where it says to go; empty when it says nowhere.</param>
internal sealed record Asked(int Status, string ContentType, string Location, byte[] Bytes)
{
    public bool IsHtml => ContentType.StartsWith("text/html", StringComparison.Ordinal);

    /// <summary>Whether it sends elsewhere.</summary>
    public bool IsMoved => Status is >= 300 and < 400 && Location.Length > 0;

    /// <summary>Whether what was there was withdrawn: its tombstone is a page.</summary>
    public bool IsGone => Status == StatusCodes.Status410Gone;
}
