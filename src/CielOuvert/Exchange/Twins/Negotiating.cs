using CielOuvert.Site.Addresses;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CielOuvert.Exchange.Twins;

/// <summary>
/// Content negotiation (RFC 9110, 12.5.1): whoever asks a list, a search or a record for the media type of a twin gets the twin, as if its own
/// address had been asked, and is told where that is. Where no twin is wanted more than the page, or none is there, the page is the answer.
/// </summary>
public sealed class Negotiating(RequestDelegate next)
{
    private const string Html = "text/html";

    public Task Invoke(HttpContext context)
    {
        var request = context.Request;
        if (!IsForPages(request.Headers.Accept) && IsOfTwins(request.Path.Value) && Wanted(request.Headers.Accept) is { } twin)
        {
            request.Path = $"{request.Path.Value}.{twin.Extension}";
            context.Response.Headers.ContentLocation = $"{request.Path}{request.QueryString}";
        }

        return next(context);
    }

    /// <summary>Browsers, and programs that take anything: nearly all.</summary>
    private static bool IsForPages(StringValues accept) => accept.Count == 0 || (accept.Count == 1 && (accept[0] is not { } only || only.StartsWith(Html, StringComparison.OrdinalIgnoreCase) || only == "*/*"));

    /// <summary>The twin that is wanted more than the page; null when the page is wanted as much.</summary>
    private static Twin? Wanted(StringValues accept)
    {
        if (!MediaTypeHeaderValue.TryParseList(accept, out var wanted)) return null;
        var page = QualityOf(Html, wanted);
        return AllTwins.InOrder.Select(twin => (Twin: twin, Quality: QualityOf(twin.MediaType, wanted))).Where(one => one.Quality > page).OrderByDescending(one => one.Quality).ThenBy(one => one.Twin.Use).ThenByDescending(one => one.Twin.IsText).FirstOrDefault().Twin;
    }

    /// <summary>How much a media type is wanted: by the most precise range that holds it.</summary>
    private static double QualityOf(string mediaType, IList<MediaTypeHeaderValue> wanted)
    {
        var type = mediaType.Split('/')[0];
        // Whole: whoever wants application/json can not read all that ends in +json.
        return wanted.Where(range => range.MatchesAllTypes || (range.MatchesAllSubTypes && range.Type.Equals(type, StringComparison.OrdinalIgnoreCase)) || range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase)).OrderByDescending(range => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2).Select(range => range.Quality ?? 1).FirstOrDefault();
    }

    /// <summary>Whether a path is that of a list, of the search or of a record.</summary>
    private static bool IsOfTwins(string? path) =>
        path?.Split('/') is ["", _, var segment, .. var rest] && Paths.TongueOf(path) is { } tongue && rest.Length < 2 && !rest.Any(part => part.Contains('.', StringComparison.Ordinal)) &&
        (Paths.KindAt(segment) is not null || (rest.Length == 0 && segment == Paths.Search.In(tongue)));
}
