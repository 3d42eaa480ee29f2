using CielOuvert.Site.Limits;
using CielOuvert.Site.Pages;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CielOuvert.Exchange;

/// <summary>
/// Scripts of any other site may read what is for programs, as anybody may: no cookie goes with what they ask (Fetch, CORS protocol). Pages and forms are
/// for their own site.
/// </summary>
public static class Crossing
{
    private static readonly StringValues Anybody = new("*");
    private static readonly StringValues Exposed = new(string.Join(", ", HeaderNames.Link, HeaderNames.ETag, HeaderNames.ContentLocation, HeaderNames.RetryAfter, Limiting.Left, Limiting.Policy));

    public static void Allow(IHeaderDictionary headers)
    {
        headers.AccessControlAllowOrigin = Anybody;
        headers.AccessControlExposeHeaders = Exposed;
    }

    public static void AddTo(IServiceCollection services) =>
        services.AddCors(cors => cors.AddDefaultPolicy(policy => policy.AllowAnyOrigin().WithMethods(PageEndpoint.Methods).WithHeaders(HeaderNames.IfNoneMatch, HeaderNames.Accept)));

    /// <summary>Answers browsers that ask before they ask.</summary>
    public static void Answer(WebApplication site) =>
        site.UseWhen(context => HttpMethods.IsOptions(context.Request.Method) && ProgramAddress.Is(context.Request.Path.Value), open => open.UseCors());
}
