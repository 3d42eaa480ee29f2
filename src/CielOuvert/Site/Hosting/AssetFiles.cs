using CielOuvert.Site.Assets;

namespace CielOuvert.Site.Hosting;

/// <summary>Serves style sheet, fonts and icon under names that change with their content: a browser asks for each once.</summary>
public sealed class AssetFiles(RequestDelegate next, SiteAssets assets)
{
    public Task Invoke(HttpContext context) =>
        context.Request.Path.StartsWithSegments(SiteAssets.Folder) && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
            ? Serve(context)
            : next(context);

    private async Task Serve(HttpContext context)
    {
        if (assets.Find(context.Request.Path) is not { } asset)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var encoding = Encodings.Chosen(context.Request.Headers.AcceptEncoding, asset.IsText);
        var bytes = asset.In(encoding);
        var headers = context.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        if (asset.IsText) headers.Vary = "Accept-Encoding";
        if (encoding is not PageEncoding.Plain) headers.ContentEncoding = Encodings.NameOf(encoding);
        context.Response.ContentType = asset.ContentType;
        context.Response.ContentLength = bytes.Length;
        if (HttpMethods.IsGet(context.Request.Method)) await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
