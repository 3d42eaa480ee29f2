using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Ganss.Xss;

namespace CielOuvert.Formats.Text;

/// <summary>Rich text as HTML. The tree can say nothing dangerous; the sanitiser is the second lock, should the first be left open one day.</summary>
internal static class RichHtml
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly HtmlSanitizer Sanitizer = new(new HtmlSanitizerOptions
    {
        AllowedTags = new HashSet<string> { "p", "em", "strong", "a", "ul", "ol", "li", "blockquote", "br" },
        AllowedAttributes = new HashSet<string> { "href", "rel", "start" },
        AllowedSchemes = new HashSet<string> { "http", "https" },
        UriAttributes = new HashSet<string> { "href" },
        AllowedCssProperties = new HashSet<string>(),
        AllowedAtRules = new HashSet<AngleSharp.Css.Dom.CssRuleType>(),
    });

    public static string Write(IReadOnlyList<RichBlock> blocks)
    {
        if (blocks.Count == 0) return "";
        var to = new StringBuilder();
        WriteBlocks(blocks, to);
        return Sanitizer.Sanitize(to.ToString());
    }

    private static void WriteBlocks(IReadOnlyList<RichBlock> blocks, StringBuilder to)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case RichParagraph paragraph:
                    to.Append("<p>");
                    WriteRuns(paragraph.Runs, to);
                    to.Append("</p>");
                    break;
                case RichQuote quote:
                    to.Append("<blockquote>");
                    WriteBlocks(quote.Blocks, to);
                    to.Append("</blockquote>");
                    break;
                case RichList list:
                    WriteList(list, to);
                    break;
            }
        }
    }

    private static void WriteList(RichList list, StringBuilder to)
    {
        if (list.First is null) to.Append("<ul>");
        else if (list.First == 1) to.Append("<ol>");
        else to.Append(CultureInfo.InvariantCulture, $"<ol start=\"{list.First}\">");
        foreach (var item in list.Items)
        {
            to.Append("<li>");
            // An item that is one sentence needs no paragraph around it.
            if (item.Blocks is [RichParagraph only]) WriteRuns(only.Runs, to);
            else WriteBlocks(item.Blocks, to);
            to.Append("</li>");
        }

        to.Append(list.First is null ? "</ul>" : "</ol>");
    }

    private static void WriteRuns(IReadOnlyList<RichRun> runs, StringBuilder to)
    {
        Uri? open = null;
        foreach (var run in runs)
        {
            if (run.Link != open)
            {
                if (open is not null) to.Append("</a>");
                if (run.Link is not null) to.Append("<a href=\"").Append(Encoder.Encode(run.Link.AbsoluteUri)).Append("\" rel=\"noopener\">");
                open = run.Link;
            }

            WriteRun(run, to);
        }

        if (open is not null) to.Append("</a>");
    }

    private static void WriteRun(RichRun run, StringBuilder to)
    {
        if (run.IsBreak)
        {
            to.Append("<br>");
            return;
        }

        if (run.IsStrong) to.Append("<strong>");
        if (run.IsEmphasis) to.Append("<em>");
        to.Append(Encoder.Encode(run.Text));
        if (run.IsEmphasis) to.Append("</em>");
        if (run.IsStrong) to.Append("</strong>");
    }
}
