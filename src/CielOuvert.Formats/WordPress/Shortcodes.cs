using System.Text.RegularExpressions;

namespace CielOuvert.Formats.WordPress;

/// <summary>
/// WordPress writes in square brackets what a plugin turns into HTML: <c>[caption]…[/caption]</c>. Their words stay, the brackets go; what
/// somebody wrote in brackets, <c>[sic]</c>, is no shortcode and stays whole.
/// </summary>
internal static partial class Shortcodes
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "caption", "wp_caption", "gallery", "playlist", "audio", "video", "embed", "code", "sourcecode", "more", "contact-form", "contact-form-7", "googlemaps", "youtube", "vimeo",
        "dailymotion", "soundcloud", "slideshare", "toc", "footnotes", "footnote", "ref", "quote", "pullquote", "button", "column", "columns", "row", "tabs", "tab", "spoiler",
    };

    public static string TakeOut(string html)
    {
        if (!html.Contains('[')) return html;
        var closed = Closing().Matches(html).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Tag().Replace(html, match =>
        {
            var (name, attributes) = (match.Groups["name"].Value, match.Groups["attributes"].Value);
            if (!Known.Contains(name) && !closed.Contains(name) && !attributes.Contains('=')) return match.Value;
            // What plays has its address in an attribute: the link stays.
            return match.Value.StartsWith("[/", StringComparison.Ordinal) ? "" : Address().Match(attributes) is { Success: true } address ? $"\n\n{address.Value}\n\n" : "";
        });
    }

    // What follows a bracket ends at the next one, so that no text makes this look twice at the same words.
    [GeneratedRegex(@"\[/?(?<name>[A-Za-z][A-Za-z0-9_-]*)(?<attributes>(?:\s[^\[\]]*)?)\]", RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\[/([A-Za-z][A-Za-z0-9_-]*)\]")]
    private static partial Regex Closing();

    [GeneratedRegex("""https?://[^\s"'\]<>]+""")]
    private static partial Regex Address();
}
