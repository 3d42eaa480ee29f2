using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Site.Addresses;
using Microsoft.Net.Http.Headers;

namespace CielOuvert.Site.Home;

/// <summary><c>/</c> leads to the home page in the reader’s language, French when they ask for neither.</summary>
public static class FrontDoor
{
    public static async Task Open(HttpContext context)
    {
        var tongue = Chosen(context.Request);
        var former = await AtFormerAddress(context);
        context.Response.StatusCode = former is null ? StatusCodes.Status302Found : StatusCodes.Status308PermanentRedirect;
        context.Response.Headers.Location = former is null ? Paths.Home(tongue) : Paths.Of(former, tongue);
        context.Response.Headers.Vary = HeaderNames.AcceptLanguage;
        context.Response.Headers.CacheControl = "no-cache";
    }

    /// <summary>Sites before this one answered <c>/?p=123</c>; nothing of ours asks the front door a question.</summary>
    private static async Task<Register.Records.Card?> AtFormerAddress(HttpContext context) => context.Request.QueryString.HasValue
        ? await context.RequestServices.GetRequiredService<Register.Register>().AtFormerAddress($"/{context.Request.QueryString.Value}", Viewer.Visitor, context.RequestAborted)
        : null;

    private static Tongue Chosen(HttpRequest request)
    {
        if (!StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var asked)) return Tongue.French;
        return asked.Where(one => one.Quality is not 0).OrderByDescending(one => one.Quality ?? 1)
            .Select(one => Tongues.FromCode(one.Value.Value)).FirstOrDefault(tongue => tongue is not null) ?? Tongue.French;
    }
}
