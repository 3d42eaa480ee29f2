using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace CielOuvert.Formats.Html;

/// <summary>
/// HTML of anybody, as the Markdown that <see cref="Text.RichText"/> reads: paragraphs, lists, quotes, emphasis, links to http(s). Headings become
/// strong paragraphs; a picture or a film becomes a link to it. What runs or fetches is left out: nothing active can pass, since nothing is copied.
/// </summary>
public sealed class HtmlMarkdown
{
    private const int MostDeep = 60;

    /// <summary>Elements within elements that nobody writes: the parser would spend the square of them, and walking them the stack.</summary>
    private const int MostNested = 500;

    private static readonly HashSet<string> LeftOut = ["script", "style", "noscript", "template", "object", "applet", "form", "button", "select", "input", "textarea", "head", "svg", "math", "canvas", "link", "meta"];

    private static readonly HashSet<string> Blocks =
    [
        "p", "div", "section", "article", "aside", "header", "footer", "main", "nav", "figure", "figcaption", "details", "summary", "address", "center", "body", "dl", "dt", "dd",
        "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "table", "hr", "fieldset",
    ];

    private readonly InlineMarkdown inline;

    private HtmlMarkdown(Uri? site, bool linesArePlain) => inline = new(site, linesArePlain);

    /// <param name="site">What relative addresses start from; null leaves their words alone.</param>
    /// <param name="linesArePlain">Whether a blank line begins a paragraph, as in editors that write no <c>p</c>.</param>
    public static string From(string html, Uri? site, bool linesArePlain)
    {
        if (string.IsNullOrWhiteSpace(html)) return "";
        if (HtmlDepth.IsBeyond(html, MostNested)) return InlineMarkdown.Escape(HtmlDepth.WithoutTags(html));
        var document = new HtmlParser(new() { IsScripting = false }).ParseDocument(html);
        return document.Body is { } body ? string.Join("\n\n", new HtmlMarkdown(site, linesArePlain).BlocksOf(body, 0)).Trim() : "";
    }

    private List<string> BlocksOf(INode parent, int depth)
    {
        var blocks = new List<string>();
        var run = new List<INode>();
        foreach (var node in parent.ChildNodes)
        {
            if (node is IElement element && LeftOut.Contains(element.LocalName)) continue;
            if (node is not (IElement or IText)) continue;
            if (node is IElement block && (Blocks.Contains(block.LocalName) || HoldsBlocks(block)) && depth < MostDeep)
            {
                AddRun(run, blocks);
                AddBlock(block, blocks, depth + 1);
            }
            else run.Add(node);
        }

        AddRun(run, blocks);
        return blocks;
    }

    private void AddRun(List<INode> run, List<string> blocks)
    {
        if (run.Count > 0) blocks.AddRange(inline.Paragraphs(run));
        run.Clear();
    }

    private void AddBlock(IElement element, List<string> blocks, int depth)
    {
        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                blocks.AddRange(inline.Strong(element));
                break;
            case "ul" or "ol":
                AddList(element, blocks, depth);
                break;
            case "blockquote":
                if (string.Join("\n\n", BlocksOf(element, depth)) is { Length: > 0 } quoted) blocks.Add(Prefixed(quoted, "> ", "> "));
                break;
            case "pre":
                var lines = InlineMarkdown.PlainText(element).Trim('\n').Split('\n').Select(line => InlineMarkdown.Escape(line.TrimEnd()));
                if (string.Join("\\\n", lines) is { Length: > 0 } plain) blocks.Add(plain);
                break;
            case "table":
                AddTable(element, blocks);
                break;
            case "hr":
                break;
            default:
                blocks.AddRange(BlocksOf(element, depth));
                break;
        }
    }

    private void AddList(IElement list, List<string> blocks, int depth)
    {
        var items = new StringBuilder();
        var number = 1;
        foreach (var item in list.Children)
        {
            if (string.Join("\n\n", item.LocalName is "ul" or "ol" ? Nested(item, depth) : BlocksOf(item, depth)) is not { Length: > 0 } text) continue;
            var mark = list.LocalName == "ol" ? $"{number++}. " : "- ";
            if (items.Length > 0) items.Append('\n');
            items.Append(Prefixed(text, mark, new(' ', mark.Length)));
        }

        if (items.Length > 0) blocks.Add(items.ToString());
    }

    private List<string> Nested(IElement list, int depth)
    {
        var blocks = new List<string>();
        if (depth < MostDeep) AddList(list, blocks, depth + 1);
        return blocks;
    }

    /// <summary>A line for each row: our texts have no tables.</summary>
    private void AddTable(IElement table, List<string> blocks)
    {
        var rows = table.QuerySelectorAll("tr").Select(row => string.Join(" · ", row.Children.Select(cell => string.Join(" ", inline.Paragraphs([cell]))).Where(cell => cell.Length > 0))).Where(row => row.Length > 0).ToList();
        if (rows.Count > 0) blocks.Add(string.Join("\n", rows.Select(row => $"- {row}")));
    }

    private static string Prefixed(string text, string first, string others)
    {
        var lines = text.Split('\n');
        return string.Join('\n', lines.Select((line, index) => index == 0 ? first + line : line.Length == 0 ? others.TrimEnd() : others + line));
    }

    /// <summary>Whether an element that stands in a line holds what does not: a link around a whole paragraph.</summary>
    private static bool HoldsBlocks(IElement element) => element.LocalName is "span" or "font" or "a" or "strong" or "b" or "em" or "i" && element.Children.Any(child => child.LocalName is "p" or "div" or "ul" or "ol" or "blockquote" or "h2" or "h3" or "figure");
}
