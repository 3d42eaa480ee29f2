using CielOuvert.Accounts.Denied;
using CielOuvert.Accounts.Events;
using CielOuvert.Accounts.Forms;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Hosting;
using CielOuvert.Site.Pages;
using Microsoft.AspNetCore.Http.Features;

namespace CielOuvert.Accounts;

/// <summary>
/// The door of every endpoint, passed after routing: the caller has the right that the endpoint asks for, and what they post comes from a form
/// of ours. An endpoint that asks for nothing is open to nobody.
/// </summary>
public sealed class Enforcing(RequestDelegate next)
{
    public Task Invoke(HttpContext context)
    {
        var required = context.GetEndpoint()?.Metadata.GetMetadata<RequiredRight>();
        if (required is { Right: Right.ReadPublic } && (IsReading(context.Request) || IsAsking(context))) return next(context);
        context.KeepNothing();
        var signed = context.Features.Get<Signed>();
        var mayPass = required is not null && (signed?.Role ?? Role.Visitor).Has(required.Right);
        if (mayPass) return IsReading(context.Request) ? next(context) : Receive(context);
        if (required is not null && signed is null && HttpMethods.IsGet(context.Request.Method)) return SendToSignIn(context);
        return Deny(context, Denial.Right(required?.Right));
    }

    /// <summary>Reads the form, within its limit, and looks at its token before anybody acts on it.</summary>
    private async Task Receive(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || IsFromElsewhere(request))
        {
            await Deny(context, Denial.Stranger);
            return;
        }

        if (!request.HasFormContentType) throw new BadHttpRequestException("Only forms are taken.", StatusCodes.Status415UnsupportedMediaType);
        var form = await Read(request, context.GetEndpoint()?.Metadata.GetMetadata<FormLimit>() ?? FormLimit.Usual, context.RequestAborted);
        if (context.Features.Get<Browser>()?.Accepts(form[FormToken.Field]) is true) await next(context);
        else await Deny(context, Denial.Stale);
    }

    private static async Task Deny(HttpContext context, Denial denial)
    {
        var by = new Doer(context.Features.Get<Signed>()?.Id, context.Features.Get<Signed>()?.Name, context.Features.Get<Browser>()?.Address ?? "");
        // The pattern and not the address: what follows a slash may be a name, or a secret.
        var place = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "";
        await context.RequestServices.GetRequiredService<SecurityLog>().Refused(Happening.Denied, by, $"{context.Request.Method} {place}", context.RequestAborted);
        if (await KeptAt(context, denial) is { } kept) await DeniedPages.Answer(context, kept);
        else await DeniedPages.Answer(context, denial);
    }

    /// <summary>Where a form comes back that its author sent when their session was over, or another; null when it does not.</summary>
    private static async Task<string?> KeptAt(HttpContext context, Denial denial) =>
        HttpMethods.IsPost(context.Request.Method) && (context.Features.Get<Signed>() is null || denial == Denial.Stale) && context.GetEndpoint()?.Metadata.GetMetadata<InterruptedForm>() is { } interrupted
            ? await interrupted.Keep(context, context.RequestAborted) : null;

    private static async Task<IFormCollection> Read(HttpRequest request, FormLimit limit, CancellationToken stop)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = limit.Bytes;
        try
        {
            return await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = limit.Bytes, ValueLengthLimit = (int)Math.Min(limit.Bytes, int.MaxValue), BufferBodyLengthLimit = limit.Bytes }, stop);
        }
        catch (Exception malformed) when (malformed is InvalidDataException || (malformed is IOException and not BadHttpRequestException))
        {
            throw new BadHttpRequestException("The form cannot be read.", StatusCodes.Status400BadRequest, malformed);
        }
    }

    private static Task SendToSignIn(HttpContext context)
    {
        var request = context.Request;
        var back = Uri.EscapeDataString(request.Path + request.QueryString);
        context.Response.Redirect($"{Paths.Of(Paths.SignIn, Paths.TongueOf(request.Path) ?? Tongue.French)}?{LocalPath.Field}={back}");
        return Task.CompletedTask;
    }

    /// <summary>Whether a form of anybody's only asks for what is public: see <see cref="ReadByForm"/>.</summary>
    private static bool IsAsking(HttpContext context) => HttpMethods.IsPost(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<ReadByForm>() is not null;

    private static bool IsReading(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    /// <summary>
    /// What the browser itself says of who asks (Fetch Metadata). Those that say nothing are held by the token alone: with our referrer policy they
    /// would send <c>Origin: null</c>.
    /// </summary>
    private static bool IsFromElsewhere(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none");
}
