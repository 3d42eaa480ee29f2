using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace CielOuvert.Formats.Html;

/// <summary>What stands in a line: words, emphasis, links, line breaks.</summary>
internal sealed partial class InlineMarkdown(Uri? site, bool linesArePlain)
{
    private const int MostDeep = 60;

    // Unicode’s own separators mark, until the end, where a line and a paragraph were asked for.
    private const char Line = '\u2028';
    private const char Paragraph = '\u2029';

    public IEnumerable<string> Paragraphs(IEnumerable<INode> nodes)
    {
        var text = new StringBuilder();
        foreach (var node in nodes) Add(node, text, new(), 0);
        return text.ToString().Split(Paragraph).Select(Tidied).Where(paragraph => paragraph.Length > 0);
    }

    /// <summary>A heading as a paragraph that stands out.</summary>
    public IEnumerable<string> Strong(IElement heading)
    {
        var text = new StringBuilder();
        foreach (var node in heading.ChildNodes) Add(node, text, new(IsStrong: true), 0);
        var words = Tidied(text.ToString().Replace(Paragraph, ' ').Replace(Line, ' '));
        return words.Length > 0 ? [$"**{words}**"] : [];
    }

    private readonly record struct Style(bool IsStrong = false, bool IsEmphasis = false, bool IsLink = false);

    private void Add(INode node, StringBuilder to, Style style, int depth)
    {
        if (node is IText text) to.Append(Words(text.Data));
        if (node is not IElement element) return;
        if (depth > MostDeep)
        {
            to.Append(Escape(Spaces().Replace(PlainText(element), " ")));
            return;
        }

        switch (element.LocalName)
        {
            case "script" or "style" or "noscript" or "template" or "object" or "form" or "svg" or "math" or "canvas" or "button" or "select" or "textarea":
                break;
            case "br":
                to.Append(Line);
                break;
            case "strong" or "b" when !style.IsStrong:
                Around("**", element, to, style with { IsStrong = true }, depth);
                break;
            case "em" or "i" or "cite" when !style.IsEmphasis:
                Around("*", element, to, style with { IsEmphasis = true }, depth);
                break;
            case "a" when !style.IsLink && Address(element.GetAttribute("href")) is { } address:
                AddLink(element, address, to, style, depth);
                break;
            case "img":
                AddMedia(element.GetAttribute("alt"), element.GetAttribute("src"), to, style);
                break;
            case "iframe" or "video" or "audio" or "embed" or "source":
                AddMedia(element.GetAttribute("title"), element.GetAttribute("src"), to, style);
                foreach (var child in element.Children.Where(child => child.LocalName == "source")) Add(child, to, style, depth + 1);
                break;
            default:
                foreach (var child in element.ChildNodes) Add(child, to, style, depth + 1);
                break;
        }
    }

    private void AddLink(IElement element, string address, StringBuilder to, Style style, int depth)
    {
        var words = new StringBuilder();
        foreach (var child in element.ChildNodes) Add(child, words, style with { IsLink = true }, depth + 1);
        var said = words.ToString().Replace(Paragraph, ' ').Trim();
        if (said.Length > 0) to.Append('[').Append(said).Append("](").Append(address).Append(')');
    }

    private void AddMedia(string? words, string? source, StringBuilder to, Style style)
    {
        var said = Spaces().Replace(words ?? "", " ").Trim();
        if (style.IsLink || Address(source) is not { } address)
        {
            to.Append(Escape(said));
            return;
        }

        if (said.Length == 0) said = source?.Split('?')[0].TrimEnd('/').Split('/')[^1] is { Length: > 0 } file ? file : address;
        to.Append(' ').Append('[').Append(Escape(said)).Append("](").Append(address).Append(") ");
    }

    /// <summary>Marks stand against words: blanks inside them go outside (CommonMark 0.31, 6.2).</summary>
    private void Around(string mark, IElement element, StringBuilder to, Style style, int depth)
    {
        var inside = new StringBuilder();
        foreach (var child in element.ChildNodes) Add(child, inside, style, depth + 1);
        // A mark cannot run over a paragraph: each has its own.
        var parts = inside.ToString().Split(Paragraph);
        for (var index = 0; index < parts.Length; index++)
        {
            if (index > 0) to.Append(Paragraph);
            var words = parts[index].Trim(' ', Line, '\u00a0');
            if (words.Length == 0)
            {
                to.Append(parts[index]);
                continue;
            }

            var start = parts[index].IndexOf(words, StringComparison.Ordinal);
            to.Append(parts[index], 0, start).Append(mark).Append(words).Append(mark).Append(parts[index], start + words.Length, parts[index].Length - start - words.Length);
        }
    }

    private string Words(string text)
    {
        var words = text.Replace(Line, ' ').Replace(Paragraph, ' ').Replace("\r", "");
        if (!linesArePlain) return Escape(Spaces().Replace(words, " "));
        return Escape(Spaces().Replace(SingleLine().Replace(BlankLines().Replace(words, $"{Paragraph}"), $"{Line}"), " "));
    }

    /// <summary>The words in an element, walked without recursion: nothing is too deep.</summary>
    public static string PlainText(INode root)
    {
        var text = new StringBuilder();
        var node = root.FirstChild;
        while (node is not null)
        {
            if (node is IText words) text.Append(words.Data);
            var next = node is IElement { LocalName: "script" or "style" } ? null : node.FirstChild;
            while (next is null && node is not null && node != root)
            {
                next = node.NextSibling;
                if (next is null) node = node.Parent;
            }

            node = node == root ? null : next;
        }

        return text.ToString();
    }

    /// <summary>What Markdown would read as a mark, written so that it reads as itself.</summary>
    public static string Escape(string text) => Marks().Replace(text, @"\$0");

    private static string Tidied(string paragraph)
    {
        var lines = paragraph.Split(Line).Select(line => Spaces().Replace(line, " ").Trim()).ToList();
        while (lines is [.., ""]) lines.RemoveAt(lines.Count - 1);
        while (lines is ["", ..]) lines.RemoveAt(0);
        return string.Join("\\\n", lines.Where(line => line.Length > 0).Select(line => Opening().Replace(line, @"$1\$2")));
    }

    /// <summary>An address that a text may link to: http(s), absolute, hiding no other behind a user name; null when it is none.</summary>
    private string? Address(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        var isWhole = Uri.TryCreate(typed.Trim(), UriKind.Absolute, out var uri) && !typed.TrimStart().StartsWith('/');
        if (!isWhole && (site is null || !Uri.TryCreate(site, typed.Trim(), out uri))) return null;
        if (uri is null || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0) return null;
        return uri.AbsoluteUri.Replace("(", "%28").Replace(")", "%29").Replace(" ", "%20").Replace("<", "%3C").Replace(">", "%3E").Replace("\\", "%5C");
    }

    [GeneratedRegex(@"[ \t\n\f]+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\n[ \t]*\n[ \t\n]*")]
    private static partial Regex BlankLines();

    [GeneratedRegex(@"\n[ \t]*")]
    private static partial Regex SingleLine();

    [GeneratedRegex(@"[\\*_\[\]<]|&(?=[A-Za-z#])")]
    private static partial Regex Marks();

    // What begins a line and would begin a list or a quote.
    [GeneratedRegex(@"^(\d{0,9})([-+>.)](?=\s|$))")]
    private static partial Regex Opening();
}
