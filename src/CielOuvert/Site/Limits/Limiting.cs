using System.Globalization;
using System.Net;
using CielOuvert.Accounts;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Errors;
using CielOuvert.Site.Hosting;

namespace CielOuvert.Site.Limits;

/// <summary>
/// Keeps one address from asking so much that others wait. It stands behind the pages already made, which cost nothing; who is signed in, the
/// health of the site and this machine itself are not counted. A proxy that does not say for whom it asks is this machine: everybody would share
/// one allowance.
/// </summary>
public sealed class Limiting(RequestDelegate next, Allowances allowances)
{
    public const string Left = "RateLimit";
    public const string Policy = "RateLimit-Policy";

    private static readonly FaultWords TooMuch = new(new("Trop de demandes à la fois", "Too many requests at once"), new(
        "Beaucoup de pages ont été demandées depuis votre adresse en peu de temps. Attendez un instant, puis réessayez.",
        "Many pages were asked for from your address in a short time. Wait a moment, then try again."));

    private static readonly FaultWords TooManyReaders = new(new("Trop de listes entières à la fois", "Too many whole lists at once"), new(
        "D’autres lisent des listes entières en ce moment. Attendez un instant, puis réessayez ; ou lisez-les par pages.",
        "Others are reading whole lists at this moment. Wait a moment, then try again; or read them in pages."));

    private readonly string policy = $"\"address\";q={allowances.Settings.PerMinute.ToString(CultureInfo.InvariantCulture)};w=60";

    public Task Invoke(HttpContext context)
    {
        var cost = CostOf(context)?.Pages ?? 1;
        if (cost == PageCost.Nothing || allowances.Settings.PerMinute == 0 || !IsCounted(context)) return next(context);
        var allowance = allowances.Of(context.Features.Get<Browser>()?.Address ?? "");
        if (!allowance.Takes(cost, allowances.Now)) return Refuse(cost, allowance, context);
        context.Features.Set(new Asking(this, allowance));
        Say(allowance, context);
        return next(context);
    }

    /// <summary>Gives a whole list to who may have one.</summary>
    private async Task Give(Func<Task> write, Allowance allowance, HttpContext context)
    {
        if (!allowance.Begins(LimitSettings.WholeList, LimitSettings.WholeListsOfOne, allowances.Now))
        {
            await Refuse(LimitSettings.WholeList, allowance, context);
            return;
        }

        try
        {
            Say(allowance, context);
            await (allowances.Begins() ? WriteAmongAll(write) : Answer(StatusCodes.Status503ServiceUnavailable, TooManyReaders, 10, context));
        }
        finally
        {
            allowance.Ends();
        }
    }

    private async Task WriteAmongAll(Func<Task> write)
    {
        try
        {
            await write();
        }
        finally
        {
            allowances.Ends();
        }
    }

    private Task Refuse(int pages, Allowance allowance, HttpContext context)
    {
        Say(allowance, context);
        return Answer(CostOf(context)?.TooMuch ?? StatusCodes.Status429TooManyRequests, TooMuch, allowance.SecondsUntil(pages, allowances.Now), context);
    }

    private static Task Answer(int status, FaultWords words, int wait, HttpContext context)
    {
        context.KeepNothing();
        // What was said of the list that is not given.
        (context.Response.Headers.ETag, context.Response.Headers.Link) = (default, default);
        context.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        context.Response.StatusCode = status;
        return Faults.Say(context, words);
    }

    /// <summary>As the IETF drafts it: draft-ietf-httpapi-ratelimit-headers-10.</summary>
    private void Say(Allowance allowance, HttpContext context)
    {
        var left = allowance.Left(allowances.Now);
        context.Response.Headers[Policy] = policy;
        context.Response.Headers[Left] = string.Create(CultureInfo.InvariantCulture, $"\"address\";r={left.Pages};t={left.Until}");
    }

    private static PageCost? CostOf(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<PageCost>();

    private static bool IsCounted(HttpContext context) =>
        context.Features.Get<Signed>() is null && context.Connection.RemoteIpAddress is { } caller && !IPAddress.IsLoopback(caller);

    /// <summary>Somebody who is counted, for one question.</summary>
    public sealed record Asking(Limiting Limiting, Allowance Allowance)
    {
        /// <summary>Writes a whole list for whoever asks, within their limits.</summary>
        public static Task ForWholeList(HttpContext context, Func<Task> write) =>
            context.Features.Get<Asking>() is { } asking ? asking.Limiting.Give(write, asking.Allowance, context) : write();
    }
}
