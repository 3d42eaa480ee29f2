using CielOuvert.Accounts;
using CielOuvert.Exchange.Twins;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Pages;
using Microsoft.Net.Http.Headers;

namespace CielOuvert.Exchange;

/// <summary>Where programs read the register: beside each page, in their own forms.</summary>
public static class ExchangeMap
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        Read(routes, $"{Schemas.SchemaPages.Folder}/{{kind}}.json", Tongue.English, Schemas.SchemaPages.Show);
        foreach (var tongue in Tongues.All)
        {
            Read(routes, $"/{tongue.Code}/{{segment}}.{{extension}}", tongue, TwinPages.ShowList);
            Read(routes, $"/{tongue.Code}/{{segment}}/{{slug}}.{{extension}}", tongue, TwinPages.ShowRecord);
            // Their pages have a route of their own, which would take these.
            Read(routes, Paths.Of(AxisKind.Kind, "{slug}.{extension}", tongue), tongue, TwinPages.ShowRecord);
            foreach (var path in (string[])["{slug}.json", "{slug}/{period}.json", "{slug}/{period}/{last}.json"]) Read(routes, Paths.Of(FigureKind.Kind, path, tongue), tongue, Json.FigureTwinPages.Show);
        }
    }

    /// <summary>Scripts of any other site may read it, as anybody may: no cookie goes with what they ask (Fetch, CORS protocol).</summary>
    public static void AddTo(IServiceCollection services) =>
        services.AddCors(cors => cors.AddDefaultPolicy(policy => policy.AllowAnyOrigin().WithMethods(PageEndpoint.Methods).WithHeaders(HeaderNames.IfNoneMatch, HeaderNames.Accept)
            .WithExposedHeaders(HeaderNames.Link, HeaderNames.ETag, HeaderNames.ContentLocation)));

    public static void Open(WebApplication site) => site.UseWhen(context => IsOpen(context.Request.Path.Value), open => open.UseCors());

    /// <summary>Whether a path is that of something for programs; pages and forms are for their own site.</summary>
    private static bool IsOpen(string? path) => Path.GetExtension(path) is ['.', .. var extension] && AllTwins.Find(extension) is not null;

    private static void Read(IEndpointRouteBuilder routes, string path, Tongue tongue, PageHandler handler) =>
        routes.MapMethods(path, PageEndpoint.Methods, PageEndpoint.For(tongue, handler)).Requires(Right.ReadPublic);
}
