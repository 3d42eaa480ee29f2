using CielOuvert.Accounts;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Frames;

namespace CielOuvert.Site.Pages;

/// <summary>Ties a page handler to a route: a plain request delegate, so that nothing is compiled when the program starts.</summary>
public static class PageEndpoint
{
    public static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static RequestDelegate For(Tongue tongue, PageHandler handler) => For(tongue, _ => handler);

    /// <summary>The same, for a handler of something that lives as long as the site.</summary>
    public static RequestDelegate For<TMaker>(Tongue tongue, Func<TMaker, PageHandler> handler)
        where TMaker : notnull => For(tongue, services => handler(services.GetRequiredService<TMaker>()));

    private static RequestDelegate For(Tongue tongue, Func<IServiceProvider, PageHandler> handler) => async context =>
    {
        var services = context.RequestServices;
        var visit = await VisitOf(context, tongue);
        await services.GetRequiredService<PageWriter>().Write(await handler(services)(visit, context.RequestAborted), context);
    };

    /// <summary>What a request asks, with what surrounds every page.</summary>
    public static async Task<Visit> VisitOf(HttpContext context, Tongue tongue)
    {
        var services = context.RequestServices;
        var register = services.GetRequiredService<Register.Register>();
        var frame = await services.GetRequiredService<FrameCache>().Current(context.RequestAborted);
        var request = context.Request;
        var browser = context.Features.Get<Browser>() ?? new(context);
        return new(tongue, request.Path.Value ?? "/", request.QueryString.Value ?? "", request.RouteValues, register, frame, browser) 
        {
            Signed = context.Features.Get<Signed>(),
            Archive = context.Features.Get<StaticSite.ArchiveNotice>(),
            Today = DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetLocalNow().DateTime),
        };
    }
}
