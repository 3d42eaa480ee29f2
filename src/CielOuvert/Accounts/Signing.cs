using CielOuvert.Accounts.SignedIn;

namespace CielOuvert.Accounts;

/// <summary>Finds who is signed in, for a request that shows a session; without a cookie it costs nothing.</summary>
public sealed class Signing(RequestDelegate next, Sessions sessions)
{
    public Task Invoke(HttpContext context)
    {
        var browser = new Browser(context);
        context.Features.Set(browser);
        return browser.Session is { } secret ? Recognise(secret, context) : next(context);
    }

    private async Task Recognise(Secret secret, HttpContext context)
    {
        if (await sessions.Find(secret, context.RequestAborted) is { } signed) context.Features.Set(signed);
        await next(context);
    }
}
