using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.House;
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
        if (!IsForPages(request.Headers.Accept) && Wanted(request.Headers.Accept, TwinsAt(request.Path.Value)) is { } twin)
        {
            request.Path = $"{request.Path.Value}.{twin.Extension}";
            context.Response.Headers.ContentLocation = $"{request.Path}{request.QueryString}";
        }

        return next(context);
    }

    /// <summary>Browsers, and programs that take anything: nearly all.</summary>
    private static bool IsForPages(StringValues accept) => accept.Count == 0 || (accept.Count == 1 && (accept[0] is not { } only || only.StartsWith(Html + ",", StringComparison.OrdinalIgnoreCase) || only is Html or "*/*"));

    /// <summary>The twin that is wanted more than the page; null when the page is wanted as much.</summary>
    private static Twin? Wanted(StringValues accept, IReadOnlyList<Twin> twins)
    {
        if (twins.Count == 0 || !MediaTypeHeaderValue.TryParseList(accept, out var wanted)) return null;
        var page = QualityOf(Html, wanted);
        return twins.Select(twin => (Twin: twin, Quality: QualityOf(twin.MediaType, wanted))).Where(one => one.Quality > page).OrderByDescending(one => one.Quality).ThenBy(one => one.Twin.Use).ThenByDescending(one => one.Twin.IsText).FirstOrDefault().Twin;
    }

    /// <summary>How much a media type is wanted: by the most precise range that holds it.</summary>
    private static double QualityOf(string mediaType, IList<MediaTypeHeaderValue> wanted)
    {
        var type = mediaType.Split('/')[0];
        // Whole: whoever wants application/json can not read all that ends in +json.
        return wanted.Where(range => range.MatchesAllTypes || (range.MatchesAllSubTypes && range.Type.Equals(type, StringComparison.OrdinalIgnoreCase)) || range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase)).OrderByDescending(range => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2).Select(range => range.Quality ?? 1).FirstOrDefault();
    }

    /// <summary>The twins of what is at a path: of a list, of the search, of a record; none of another page.</summary>
    private static IReadOnlyList<Twin> TwinsAt(string? path)
    {
        if (path?.Split('/') is not ["", _, var segment, .. var rest] || Paths.TongueOf(path) is not { } tongue || rest.Length > 1 || rest.Any(part => part.Contains('.', StringComparison.Ordinal))) return [];
        if (rest.Length == 0 && segment == Paths.Search.In(tongue)) return [.. AllTwins.InOrder.Where(twin => twin.IsOfList([]))];
        if (Paths.KindAt(segment) is not { } kind) return [];
        return [.. AllTwins.InOrder.Where(twin => rest.Length == 0 ? twin.IsOfList([kind.Code]) : twin.IsOfRecord(kind) || IsOwnForm(twin, kind))];
    }

    /// <summary>Figures and reports have a JSON of their own, at the same address.</summary>
    private static bool IsOwnForm(Twin twin, Kind kind) => twin == Json.JsonTwin.Twin && (kind == FigureKind.Kind || kind == EditionKind.Kind);
}
