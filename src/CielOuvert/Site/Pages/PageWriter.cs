using System.IO.Compression;
using System.Text;
using CielOuvert.Site.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace CielOuvert.Site.Pages;

/// <summary>
/// Writes an answer. A page is rendered whole, compressed once, kept if anybody would get the same, and sent: it is never half a page when
/// something fails. <c>HtmlRenderer</c> is the renderer under <c>RazorComponentResult</c>, without what a static page has no use for.
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
                context.Response.Headers.Location = elsewhere.To;
                context.Response.Headers.CacheControl = "no-cache";
                break;
            case Answer.Page page:
                await Write(page, context);
                break;
        }
    }

    private async Task Write(Answer.Page page, HttpContext context)
    {
        var keeping = page.Status == StatusCodes.Status200OK ? context.Features.Get<Keeping>() : null;
        var encoding = keeping?.Encoding ?? Encodings.Chosen(context.Request.Headers.AcceptEncoding);
        var plain = await Render(page);
        var bytes = encoding == PageEncoding.Plain ? plain : Encodings.Compress(plain, encoding, CompressionLevel.Optimal);
        context.Response.StatusCode = page.Status;
        if (keeping is null)
        {
            await SendUnkept(bytes, encoding, context);
            return;
        }

        var kept = new KeptPage(bytes, encoding, Html, keeping.Tag);
        keeping.Store.Keep(keeping.Journal, keeping.Day, keeping.Key, kept);
        await PageCache.Send(kept, context);
    }

    private async Task<byte[]> Render(Answer.Page page)
    {
        await using var renderer = new HtmlRenderer(services, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync(page.View, ParameterView.FromDictionary(page.Shows.ToDictionary()));
            using var text = new StringWriter(new StringBuilder(32 * 1024));
            text.Write("<!doctype html>\n");
            root.WriteHtmlTo(text);
            return Utf8(text.GetStringBuilder());
        });
    }

    private static async Task SendUnkept(byte[] bytes, PageEncoding encoding, HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-cache";
        headers.Vary = "Accept-Encoding";
        if (encoding != PageEncoding.Plain) headers.ContentEncoding = Encodings.NameOf(encoding);
        context.Response.ContentType = Html;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static byte[] Utf8(StringBuilder text)
    {
        using var bytes = new MemoryStream(text.Length + (text.Length / 16));
        using (var writer = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true))
            foreach (var chunk in text.GetChunks()) writer.Write(chunk);
        return bytes.ToArray();
    }
}
