using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace CielOuvert.StaticSite;

/// <summary>
/// The file in which the answer of an address is kept: <c>/fr/evenements?annee=2020</c> is <c>fr/evenements/_annee=2020.html</c>. It depends on the address
/// alone, is a name that every file system takes (Windows among them), and needs no escaping in a link.
/// </summary>
internal static class ArchivePath
{
    /// <summary>Characters of a name at most: with the folders above, a path stays under the 260 of Windows.</summary>
    private const int Longest = 100;

    private const string Page = ".html";
    private const string Index = "index.html";

    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");
    private static readonly SearchValues<char> Kept = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_=,.");

    /// <summary>Names that Windows keeps for its devices, whatever their extension.</summary>
    private static readonly HashSet<string> Devices =
        [.. new[] { "con", "prn", "aux", "nul" }, .. Enumerable.Range(0, 10).SelectMany(number => new[] { $"com{number}", $"lpt{number}" })];

    /// <param name="address">A path under the site, with its query and without fragment.</param>
    public static string Of(string address)
    {
        var mark = address.IndexOf('?', StringComparison.Ordinal);
        var path = mark < 0 ? address : address[..mark];
        var query = mark < 0 ? "" : address[(mark + 1)..];
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (segments.Length == 0) return query.Length == 0 ? Index : $"{Name("_" + Words(query))}{Page}";
        var folder = string.Concat(segments[..^1].Select(segment => Name(segment) + "/"));
        var (stem, extension) = Split(segments[^1]);
        if (query.Length > 0) return $"{folder}{Name(stem)}/{Name("_" + Words(query))}{extension ?? Page}";
        if (extension is not null) return $"{folder}{Name(stem)}{extension}";
        return segments.Length <= 2 ? $"{folder}{Name(stem)}/{Index}" : $"{folder}{Name(stem)}{Page}";
    }

    /// <summary>The way up from a file to the root of the archive.</summary>
    public static string Up(string file) => string.Concat(Enumerable.Repeat("../", file.Count(letter => letter == '/')));

    /// <summary>What ends a name: that of a file that is not a page.</summary>
    private static (string Stem, string? Extension) Split(string segment)
    {
        var dot = segment.LastIndexOf('.');
        // A style sheet is named site.0a1b2c.css: what is before the last dot is a name.
        return dot > 0 && segment.Length - dot <= 12 && !segment.AsSpan(dot + 1).ContainsAnyExcept(Plain) ? (segment[..dot], segment[dot..]) : (segment, null);
    }

    /// <summary>The pairs of a query, as they are read.</summary>
    private static string Words(string query) => string.Join("__", query.Split('&').Select(Uri.UnescapeDataString));

    /// <summary>A name as it is when every file system takes it; otherwise what is left of it, with its hash.</summary>
    private static string Name(string wanted)
    {
        if (wanted.Length <= Longest && !wanted.AsSpan().ContainsAnyExcept(Kept) && !Devices.Contains(wanted.Split('.')[0]) && wanted[0] != '.' && wanted[^1] != '.') return wanted;
        var safe = new StringBuilder();
        foreach (var letter in wanted.ToLowerInvariant()) safe.Append(Kept.Contains(letter) && letter != '.' ? letter : '-');
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(wanted)).AsSpan(0, 6));
        return $"{safe.ToString(0, Math.Min(safe.Length, Longest - 20))}-{hash}";
    }
}
