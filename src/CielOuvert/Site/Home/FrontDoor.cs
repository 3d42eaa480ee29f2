using CielOuvert.Formats.Words;
using CielOuvert.Site.Addresses;
using Microsoft.Net.Http.Headers;

namespace CielOuvert.Site.Home;

/// <summary><c>/</c> leads to the home page in the reader’s language, French when they ask for neither.</summary>
public static class FrontDoor
{
    public static Task Open(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status302Found;
        context.Response.Headers.Location = Paths.Home(Chosen(context.Request));
        context.Response.Headers.Vary = HeaderNames.AcceptLanguage;
        context.Response.Headers.CacheControl = "no-cache";
        return Task.CompletedTask;
    }

    private static Tongue Chosen(HttpRequest request)
    {
        if (!StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var asked)) return Tongue.French;
        return asked.Where(one => one.Quality is not 0).OrderByDescending(one => one.Quality ?? 1)
            .Select(one => Tongues.FromCode(one.Value.Value)).FirstOrDefault(tongue => tongue is not null) ?? Tongue.French;
    }
}
