using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace CielOuvert.Exchange.Harvest;

/// <summary>The arguments of a request as they were sent: their names are told apart by case, and one may be there twice, which is an error to be said.</summary>
public static class HarvestArguments
{
    /// <summary>More than any argument needs.</summary>
    private const int MostBytes = 16 * 1024;

    public static async Task<IReadOnlyList<(string Name, string Value)>> Of(HttpRequest request, CancellationToken stop)
    {
        if (!HttpMethods.IsPost(request.Method)) return Parse(request.QueryString.Value ?? "");
        if (!request.HasFormContentType || request.ContentType is not { } type || !type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
            throw new BadHttpRequestException("Only forms are taken.", StatusCodes.Status415UnsupportedMediaType);
        return Parse(await Body(request, stop));
    }

    private static async Task<string> Body(HttpRequest request, CancellationToken stop)
    {
        var bytes = new byte[MostBytes + 1];
        var read = await request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, stop);
        return read <= MostBytes ? Encoding.UTF8.GetString(bytes, 0, read) : throw new BadHttpRequestException("The form is too long.", StatusCodes.Status413PayloadTooLarge);
    }

    private static List<(string Name, string Value)> Parse(string text)
    {
        var arguments = new List<(string, string)>();
        foreach (var pair in new QueryStringEnumerable(text)) arguments.Add((pair.DecodeName().ToString(), pair.DecodeValue().ToString()));
        return arguments;
    }
}
