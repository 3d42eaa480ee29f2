using System.Text.RegularExpressions;

namespace CielOuvert.Formats.Html;

/// <summary>How deep HTML goes, told before it is parsed.</summary>
internal static partial class HtmlDepth
{
    /// <summary>Elements that close by themselves, or hold nothing: left open, they do not nest.</summary>
    private static readonly HashSet<string> Shallow = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "option", "br", "img", "hr", "input", "meta", "link", "source", "wbr", "col", "area", "embed", "param", "track",
    };

    public static bool IsBeyond(string html, int most)
    {
        var depth = 0;
        foreach (var match in Tag().EnumerateMatches(html))
        {
            var tag = html.AsSpan(match.Index, match.Length);
            if (Shallow.Contains(tag.TrimStart("</").ToString())) continue;
            depth = Math.Max(0, depth + (tag[1] == '/' ? -1 : 1));
            if (depth > most) return true;
        }

        return false;
    }

    public static string WithoutTags(string html) => AnyTag().Replace(html, " ").Trim();

    [GeneratedRegex("</?[A-Za-z][A-Za-z0-9]*")]
    private static partial Regex Tag();

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex AnyTag();
}
