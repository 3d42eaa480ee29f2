using System.Globalization;
using System.Net;
using System.Net.Sockets;
using CielOuvert.Accounts.Forms;
using CielOuvert.Site.Hosting;

namespace CielOuvert.Accounts;

/// <summary>What called us, for one request: what it keeps for us, and what it says of itself.</summary>
public sealed class Browser(HttpContext context)
{
    // The prefix has browsers refuse a cookie that another host of the domain would plant (RFC 6265bis, 4.1.3.2).
    private const string HostPrefix = "__Host-";
    private const string SessionCookie = "ciel-session";
    private const string FormCookie = "ciel-form";

    /// <summary>What the browser shows as its session; null when it shows none that could be ours.</summary>
    public Secret? Session => Shown(SessionCookie);

    /// <summary>Where it calls from: what limits are counted by.</summary>
    public string Address => context.Connection.RemoteIpAddress is { } address ? Network(address) : "";

    /// <summary>Whether it runs on the machine that serves, and says so: no proxy speaks for it, and the name it calls is this machine's (DNS rebinding).</summary>
    public bool IsOnThisMachine
    {
        get
        {
            var request = context.Request;
            var isProxied = request.Headers.ContainsKey("X-Forwarded-For") || request.Headers.ContainsKey("X-Original-For") || request.Headers.ContainsKey("Forwarded") || request.Headers.ContainsKey("Via");
            var isNamed = request.Host.Host is "localhost" || (IPAddress.TryParse(request.Host.Host.Trim('[', ']'), out var named) && IPAddress.IsLoopback(named));
            return !isProxied && isNamed && context.Connection.RemoteIpAddress is { } caller && IPAddress.IsLoopback(caller);
        }
    }

    /// <summary>The request itself, for what reads nothing else.</summary>
    internal HttpContext Context => context;

    /// <summary>Lets the page being made, which is for one person, run a script of ours. Such a page is not kept.</summary>
    public void RunOurScript()
    {
        context.KeepNothing();
        RunScriptOfEverybody();
    }

    /// <summary>The same for a page that anybody gets alike.</summary>
    public void RunScriptOfEverybody() => context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.PolicyWithOurScript;

    /// <summary>What it says that it is.</summary>
    public string Agent => context.Request.Headers.UserAgent.ToString();

    /// <summary>
    /// The token that the forms of the page being made must bring back. It goes with the session, or before signing in with a cookie of its own. A
    /// page that has one is for this browser alone, and is not kept.
    /// </summary>
    public string Token()
    {
        context.KeepNothing();
        return FormToken.For(FormSecret ?? KeepForForms(Secret.Fresh()));
    }

    /// <summary>The page being made is for this browser alone: nothing on the way may keep it.</summary>
    public void KeepNothing() => context.KeepNothing();

    /// <summary>Whether a form brings back a token of this browser, in this session.</summary>
    public bool Accepts(string? token) => FormSecret is { } secret && FormToken.IsFor(secret, token);

    public void Keep(Secret session)
    {
        context.Response.Cookies.Append(NameOf(SessionCookie), session.Text, Options(SignedIn.Sessions.Longest));
        context.Response.Cookies.Delete(NameOf(FormCookie), Options(age: null));
    }

    public void Forget() => context.Response.Cookies.Delete(NameOf(SessionCookie), Options(age: null));

    /// <summary>Tells when to come back (RFC 9110, 10.2.3).</summary>
    public void AskToWait(TimeSpan wait) => context.Response.Headers.RetryAfter = ((int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);

    // Whoever has one IPv6 address has the 2^64 of its network.
    private static string Network(IPAddress address) =>
        address.AddressFamily != AddressFamily.InterNetworkV6 || address.IsIPv4MappedToIPv6 ? address.ToString() : Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8));

    private Secret? FormSecret => context.Features.Get<Signed>() is null ? fresh ?? Shown(FormCookie) : Session;

    // A page may hold several forms: they share the secret that the first of them made.
    private Secret? fresh;

    private Secret KeepForForms(Secret secret)
    {
        context.Response.Cookies.Append(NameOf(FormCookie), secret.Text, Options(age: null));
        return fresh = secret;
    }

    private Secret? Shown(string cookie) => Secret.Shown(context.Request.Cookies[NameOf(cookie)]);

    private string NameOf(string cookie) => context.Request.IsHttps ? HostPrefix + cookie : cookie;

    // Lax: a link from a mail or from another site opens the page signed in; a form of another site posts without the cookie.
    private CookieOptions Options(TimeSpan? age) =>
        new() { HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = age, IsEssential = true };
}
