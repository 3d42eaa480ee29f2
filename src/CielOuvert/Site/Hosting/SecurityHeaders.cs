using Microsoft.Extensions.Primitives;

namespace CielOuvert.Site.Hosting;

/// <summary>
/// What every answer says to browsers: run nothing, load nothing from elsewhere, frame nothing, tell nobody where the reader comes from.
/// Written by hand: it is one table, the same for all pages.
/// </summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>No script at all, and nothing inline (CSP level 3). What is written in a page for programs is data, which nothing runs: HTML gives it no policy.</summary>
    public const string Policy =
        "default-src 'none'; object-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>For the pages that need a script of ours, which may call this site alone; nothing inline there either.</summary>
    public const string PolicyWithOurScript = Policy + "; script-src 'self'; connect-src 'self'";

    /// <summary>Never again without TLS. Browsers take it from an answer that came by TLS alone (RFC 6797, 8.1): on this machine it means nothing.</summary>
    public const string Transport = "max-age=31536000; includeSubDomains";

    public const string Permissions = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()";

    // Kept as they are sent: every answer has them.
    private static readonly StringValues PolicyValue = new(Policy);
    private static readonly StringValues TransportValue = new(Transport);
    private static readonly StringValues NoSniff = new("nosniff");
    private static readonly StringValues NoReferrer = new("no-referrer");
    private static readonly StringValues PermissionsValue = new(Permissions);

    public Task Invoke(HttpContext context)
    {
        AddTo(context.Response.Headers);
        return next(context);
    }

    public static void AddTo(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = PolicyValue;
        headers.StrictTransportSecurity = TransportValue;
        headers.XContentTypeOptions = NoSniff;
        headers["Referrer-Policy"] = NoReferrer;
        headers["Permissions-Policy"] = PermissionsValue;
    }
}
