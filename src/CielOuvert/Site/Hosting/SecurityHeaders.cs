namespace CielOuvert.Site.Hosting;

/// <summary>
/// What every answer says to browsers: run nothing, load nothing from elsewhere, frame nothing, tell nobody where the reader comes from.
/// Written by hand: it is one table, the same for all pages.
/// </summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>No script at all, and nothing inline (CSP level 3).</summary>
    public const string Policy =
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static IReadOnlyList<KeyValuePair<string, string>> All { get; } =
    [
        new("Content-Security-Policy", Policy),
        new("X-Content-Type-Options", "nosniff"),
        new("Referrer-Policy", "no-referrer"),
        new("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"),
        new("Cross-Origin-Opener-Policy", "same-origin"),
        new("Cross-Origin-Resource-Policy", "same-origin"),
        new("X-Frame-Options", "DENY"),
    ];

    public Task Invoke(HttpContext context)
    {
        foreach (var (name, value) in All) context.Response.Headers[name] = value;
        return next(context);
    }
}
