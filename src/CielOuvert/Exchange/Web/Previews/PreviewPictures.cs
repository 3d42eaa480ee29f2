using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Errors;
using CielOuvert.Site.Frames;
using CielOuvert.Site.Hosting;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange.Web.Previews;

/// <summary>
/// Gives the picture of each page. It is drawn when it is asked for, and named by what it shows: who has it is told so, whatever else was committed.
/// Two are drawn at a time, and the last ones are kept, apart from pages, which they would crowd out.
/// </summary>
public sealed class PreviewPictures : IDisposable
{
    public const string Folder = "/previews";

    /// <summary>What drawing one costs, in pages.</summary>
    public const int Cost = 4;

    private const string Extension = ".png";

    /// <summary>Bytes kept, at most.</summary>
    private const long Most = 8 * 1024 * 1024;

    // Another build may draw the same otherwise.
    private static readonly string Build = typeof(PreviewPictures).Module.ModuleVersionId.ToString("N");

    private readonly SemaphoreSlim drawing = new(2);
    private ConcurrentDictionary<string, byte[]> kept = new(StringComparer.Ordinal);
    private long size;

    /// <summary>Where the picture of a page is: the same for all that it is narrowed to.</summary>
    public static string Of(string path) => $"{Folder}{path.Split('?')[0]}{Extension}";

    public async Task Give(HttpContext context)
    {
        var stop = context.RequestAborted;
        context.KeepNothing();
        var asked = context.Request.Path.Value ?? "";
        var visit = await PageEndpoint.VisitOf(context, Tongue.French);
        var preview = PreviewDrawing.IsPossible && asked.EndsWith(Extension, StringComparison.Ordinal) ? await Previewing.Of(asked[Folder.Length..^Extension.Length], visit, stop) : null;
        if (preview is null)
        {
            await context.RequestServices.GetRequiredService<PageWriter>().Write(await ErrorPages.NotFound(visit, stop), context);
            return;
        }

        var name = NameOf(preview, visit.Frame);
        var headers = context.Response.Headers;
        headers.ETag = $"\"{name}\"";
        headers.CacheControl = "public, max-age=3600";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        if (PageCache.Has(context.Request, name))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var bytes = await Drawn(name, preview, visit.Frame, stop);
        context.Response.ContentType = "image/png";
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await context.Response.Body.WriteAsync(bytes, stop);
    }

    public void Dispose() => drawing.Dispose();

    private async Task<byte[]> Drawn(string name, Preview preview, Frame frame, CancellationToken stop)
    {
        if (kept.TryGetValue(name, out var known)) return known;
        await drawing.WaitAsync(stop);
        try
        {
            if (kept.TryGetValue(name, out var meanwhile)) return meanwhile;
            var bytes = PreviewDrawing.Draw(preview, frame);
            if (Interlocked.Add(ref size, bytes.Length) > Most) (kept, size) = (new(StringComparer.Ordinal), bytes.Length);
            return kept[name] = bytes;
        }
        finally
        {
            drawing.Release();
        }
    }

    /// <summary>The hash of all that is drawn.</summary>
    private static string NameOf(Preview preview, Frame frame) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        JsonSerializer.Serialize((object?[])[Build, preview.Tongue, preview.Title.Text, preview.Title.Language, preview.Overline, preview.Line, preview.Hue, preview.Sky, frame.OrganisationIn(preview.Tongue), frame.Descriptor.PublicAddress.Host]))).AsSpan(0, 12));
}
