using System.IO.Compression;
using CielOuvert.Site.Hosting;
using CielOuvert.Site.Limits;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Primitives;

namespace CielOuvert.Site.Pages;

/// <summary>
/// Writes an answer. A page is rendered whole, compressed once, kept if anybody would get the same, and sent: it is never half a page when
/// something fails.
/// </summary>
public sealed class PageWriter(IServiceProvider services, ILoggerFactory logs)
{
    private const string Html = "text/html; charset=utf-8";

    public async Task Write(Answer answer, HttpContext context)
    {
        switch (answer)
        {
            case Answer.Elsewhere elsewhere:
                context.Response.StatusCode = elsewhere.Status;
                // A header is ASCII, and what was asked may not be: ?doute=déduit.
                context.Response.Headers.Location = UriHelper.Encode(new Uri(elsewhere.To, UriKind.RelativeOrAbsolute));
                AskAgainUnlessSaid(context.Response.Headers);
                break;
            case Answer.Page page:
                context.Response.StatusCode = page.Status;
                var html = await Rendering.Render(page.View, page.Shows, services, logs);
                // Looked at once the page is made: one that holds a form is for one browser alone, and says so as it is made.
                await Send(html, Html, isText: true, page.Status == StatusCodes.Status200OK ? context.Features.Get<Keeping>() : null, context, page.Links);
                break;
            case Answer.File file:
                context.Response.StatusCode = file.Status;
                if (file.IsForAnySite) Exchange.Crossing.Allow(context.Response.Headers);
                await Send(file.Bytes, file.ContentType, file.IsText, file.Status == StatusCodes.Status200OK ? context.Features.Get<Keeping>() : null, context, file.Links, file.IsForAnySite);
                break;
            case Answer.Streamed streamed:
                await Stream(streamed, context);
                break;
        }
    }

    /// <summary>It is not kept; but a browser that has it is told so before anything is read.</summary>
    private static async Task Stream(Answer.Streamed streamed, HttpContext context)
    {
        var headers = context.Response.Headers;
        var encoding = Encodings.Chosen(context.Request.Headers.AcceptEncoding, streamed.IsText);
        AskAgainUnlessSaid(headers);
        headers.Vary = PageCache.Differing;
        headers.Link = Header(streamed.Links);
        if (streamed.IsForAnySite) Exchange.Crossing.Allow(headers);
        if (context.Features.Get<Keeping>() is { } keeping)
        {
            headers.ETag = keeping.Tag;
            if (PageCache.Has(context.Request, keeping.Tag))
            {
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        if (HttpMethods.IsHead(context.Request.Method)) SayWhatComes(streamed, encoding, context);
        else await Limiting.Asking.ForWholeList(context, () => WriteWhole(streamed, encoding, context));
    }

    private static void SayWhatComes(Answer.Streamed streamed, PageEncoding encoding, HttpContext context)
    {
        context.Response.ContentType = streamed.ContentType;
        if (encoding != PageEncoding.Plain) context.Response.Headers.ContentEncoding = Encodings.NameOf(encoding);
    }

    private static async Task WriteWhole(Answer.Streamed streamed, PageEncoding encoding, HttpContext context)
    {
        SayWhatComes(streamed, encoding, context);
        if (encoding == PageEncoding.Plain)
        {
            await streamed.Write(context.Response.Body, context.RequestAborted);
            return;
        }

        await using var packer = Encodings.Over(context.Response.Body, encoding);
        await streamed.Write(packer, context.RequestAborted);
    }

    private static async Task Send(byte[] plain, string contentType, bool isText, Keeping? keeping, HttpContext context, IReadOnlyList<Link>? links = null, bool isForAnySite = false)
    {
        var encoding = isText ? keeping?.Encoding ?? Encodings.Chosen(context.Request.Headers.AcceptEncoding) : PageEncoding.Plain;
        var bytes = encoding == PageEncoding.Plain ? plain : Encodings.Compress(plain, encoding, CompressionLevel.Optimal);
        if (keeping is null)
        {
            await SendUnkept(bytes, encoding, contentType, links ?? [], context);
            return;
        }

        var kept = new KeptPage(bytes, encoding, contentType, keeping.Tag) 
        {
            Links = Header(links ?? []), IsForAnySite = isForAnySite, RunsOurScript = context.Response.Headers.ContentSecurityPolicy == SecurityHeaders.PolicyWithOurScript,
        };
        keeping.Store.Keep(keeping.Journal, keeping.Day, keeping.Key, kept);
        await PageCache.Send(kept, context);
    }

    private static async Task SendUnkept(byte[] bytes, PageEncoding encoding, string contentType, IReadOnlyList<Link> links, HttpContext context)
    {
        var headers = context.Response.Headers;
        AskAgainUnlessSaid(headers);
        headers.Vary = PageCache.Differing;
        headers.Link = Header(links);
        if (encoding != PageEncoding.Plain) headers.ContentEncoding = Encodings.NameOf(encoding);
        context.Response.ContentType = contentType;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static StringValues Header(IReadOnlyList<Link> links) => links.Count == 0 ? default : new([.. links.Select(link => link.ToString())]);

    private static void AskAgainUnlessSaid(IHeaderDictionary headers)
    {
        if (headers.CacheControl.Count == 0) headers.CacheControl = "no-cache";
    }
}
