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
        var stop = context.RequestAborted;
        var services = context.RequestServices;
        var register = services.GetRequiredService<Register.Register>();
        var frame = await services.GetRequiredService<FrameCache>().Current(stop);
        var request = context.Request;
        var visit = new Visit(tongue, request.Path.Value ?? "/", request.QueryString.Value ?? "", request.RouteValues, register, frame);
        await services.GetRequiredService<PageWriter>().Write(await handler(services)(visit, stop), context);
    };
}
