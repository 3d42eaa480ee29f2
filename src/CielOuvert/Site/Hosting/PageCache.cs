using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace CielOuvert.Site.Hosting;

/// <summary>
/// Answers from the pages already made. The key is the address and the encoding, among the pages of one journal number and one day; the
/// number is read before anything else, so a page that a commit overtakes is kept under the number it began with. Only what anybody would get
/// is kept: no cookie, no authorisation.
/// </summary>
public sealed class PageCache(RequestDelegate next, PageStore store, JournalWatch watch, TimeProvider clock)
{
    // Another build may print the same register otherwise.
    private static readonly string Build = typeof(PageCache).Module.ModuleVersionId.ToString("N");

    private static readonly StringValues AskAgain = new("no-cache");

    /// <summary>What answers differ by: a page has twins (RFC 9110, 12.5.5).</summary>
    public static readonly StringValues Differing = new("Accept, Accept-Encoding");

    public Task Invoke(HttpContext context)
    {
        var request = context.Request;
        if (watch.Number is not { } journal || !IsForAnybody(request)) return next(context);

        var day = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var encoding = Encodings.Chosen(request.Headers.AcceptEncoding);
        var key = KeyOf(request, encoding);
        if (store.Find(journal, day, key) is { } kept) return Send(kept, context);
        context.Features.Set(new Keeping(journal, day, key, encoding, $"\"{TagOf(journal, day, key)}\"", store));
        return next(context);
    }

    /// <summary>Sends a page, or says that the browser has it (RFC 9110, 13.1.2).</summary>
    public static Task Send(KeptPage page, HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ETag = page.Tag;
        headers.CacheControl = AskAgain;
        headers.Vary = Differing;
        if (page.IsForAnySite) Exchange.Crossing.Allow(headers);
        if (page.RunsOurScript) headers.ContentSecurityPolicy = SecurityHeaders.PolicyWithOurScript;
        if (page.Links.Count > 0) headers.Link = page.Links;
        if (Has(context.Request, page.Tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        if (page.Encoding != PageEncoding.Plain) headers.ContentEncoding = Encodings.NameOf(page.Encoding);
        headers.ContentType = page.ContentType;
        headers.ContentLength = page.Bytes.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(page.Bytes, 0, page.Bytes.Length, context.RequestAborted);
    }

    /// <summary>Whether the browser says that it has what a tag names, or anything.</summary>
    public static bool Has(HttpRequest request, string tag) => request.Headers.IfNoneMatch.Count > 0 && request.Headers.IfNoneMatch.ToString() is var known && (known == "*" || known.Contains(tag, StringComparison.Ordinal));

    private static bool IsForAnybody(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) &&
        request.Headers.Authorization.Count == 0 && request.Headers.Cookie.Count == 0;

    private static string KeyOf(HttpRequest request, PageEncoding encoding)
    {
        var mark = encoding switch { PageEncoding.Brotli => "b", PageEncoding.Gzip => "g", _ => "p" };
        return string.Concat(mark, request.Path.Value, request.QueryString.Value);
    }

    private static string TagOf(long journal, DateOnly day, string key) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Build} {journal} {day.DayNumber} {key}")).AsSpan(0, 12));
}

/// <summary>What a page in the making needs to be kept; absent when it must not be.</summary>
public sealed record Keeping(long Journal, DateOnly Day, string Key, PageEncoding Encoding, string Tag, PageStore Store);
