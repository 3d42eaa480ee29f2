using System.Net;
using System.Text.RegularExpressions;
using CielOuvert.Formats.Html;

namespace CielOuvert.Formats.WordPress;

/// <summary>The text of a post as clean Markdown: without shortcodes, without the comments that mark blocks, with paragraphs where its editor wrote none.</summary>
public static partial class WordPressText
{
    /// <param name="site">What relative addresses start from.</param>
    public static string ToMarkdown(string html, Uri? site)
    {
        var text = Shortcodes.TakeOut(html);
        // The editor of blocks writes paragraphs; the one before it left them to be guessed from blank lines (wpautop).
        var isGuessed = !text.Contains("<!-- wp:", StringComparison.Ordinal) && !text.Contains("<p>", StringComparison.OrdinalIgnoreCase) && !text.Contains("<p ", StringComparison.OrdinalIgnoreCase);
        return HtmlMarkdown.From(text, site, isGuessed);
    }

    /// <summary>A title or a label, which WordPress keeps with entities and sometimes with tags, as its words alone.</summary>
    public static string ToPlain(string html) => Blanks().Replace(WebUtility.HtmlDecode(Tags().Replace(html, "")), " ").Trim();

    [GeneratedRegex("</?[A-Za-z][^<>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
