using System.Globalization;
using System.Text;
using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CielOuvert.Formats.Text;

/// <summary>Markdown to our tree, by Markdig with the parsers of our subset only: what has no parser stays text.</summary>
internal static class MarkdownReading
{
    private const int MostMarks = 2_000;

    private static readonly MarkdownPipeline Pipeline = Subset();

    public static IReadOnlyList<RichBlock> Read(string markdown)
    {
        if (string.IsNullOrWhiteSpace(markdown)) return [];
        if (HasTooManyMarks(markdown)) return AsTyped(markdown);
        try
        {
            return Blocks(Markdown.Parse(markdown, Pipeline));
        }
        catch (ArgumentException)
        {
            // Markdig refuses what is nested over a hundred deep, which no one writes in good faith: it is shown as it was typed.
            return AsTyped(markdown);
        }
    }

    /// <summary>Marks of emphasis and links cost Markdig their square within a paragraph; two thousand are no one's text.</summary>
    private static bool HasTooManyMarks(string markdown)
    {
        var marks = 0;
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            marks = line.IsWhiteSpace() ? 0 : marks + line.Count('*') + line.Count('_') + line.Count('[');
            if (marks > MostMarks) return true;
        }

        return false;
    }

    private static IReadOnlyList<RichBlock> AsTyped(string markdown) => [new RichParagraph([new RichRun(WithoutTricks(markdown))])];

    private static MarkdownPipeline Subset()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.BlockParsers.Clear();
        builder.BlockParsers.AddRange([new QuoteBlockParser(), new ListBlockParser(), new ParagraphBlockParser { ParseSetextHeadings = false }]);
        builder.InlineParsers.Clear();
        builder.InlineParsers.AddRange([
            new HtmlEntityParser(), new LinkInlineParser(), new EscapeInlineParser(), new EmphasisInlineParser(),
            new AutolinkInlineParser(new AutolinkOptions { EnableHtmlParsing = false }), new LineBreakInlineParser()]);
        return builder.Build();
    }

    private static List<RichBlock> Blocks(ContainerBlock container)
    {
        var blocks = new List<RichBlock>();
        foreach (var block in container)
        {
            switch (block)
            {
                case ParagraphBlock { Inline: { } inline }:
                    var runs = new List<RichRun>();
                    AddRuns(inline, new RichRun(""), runs);
                    if (Tidied(runs) is { Count: > 0 } tidied) blocks.Add(new RichParagraph(tidied));
                    break;
                case ThematicBreakBlock rule:
                    // The parser of lists brings it along: we have no rules in our texts.
                    blocks.Add(new RichParagraph([new RichRun(new string(rule.ThematicChar, rule.ThematicCharCount))]));
                    break;
                case QuoteBlock quote:
                    if (Blocks(quote) is { Count: > 0 } quoted) blocks.Add(new RichQuote(quoted));
                    break;
                case ListBlock list:
                    blocks.Add(new RichList([.. list.OfType<ListItemBlock>().Select(item => new RichItem(Blocks(item)))], FirstNumber(list)));
                    break;
            }
        }

        return blocks;
    }

    private static int? FirstNumber(ListBlock list) =>
        !list.IsOrdered ? null : int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var first) ? first : 1;

    private static void AddRuns(ContainerInline container, RichRun style, List<RichRun> runs)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal: runs.Add(style with { Text = literal.Content.ToString() }); break;
                case HtmlEntityInline entity: runs.Add(style with { Text = entity.Transcoded.ToString() }); break;
                case LineBreakInline { IsHard: true }: runs.Add(style with { Text = "\n" }); break;
                case LineBreakInline: runs.Add(style with { Text = " " }); break;
                case AutolinkInline { IsEmail: true } mail: runs.Add(style with { Text = mail.Url }); break;
                case AutolinkInline link: runs.Add(style with { Text = link.Url, Link = style.Link ?? Web(link.Url) }); break;
                case EmphasisInline { DelimiterCount: 2 } strong: AddRuns(strong, style with { IsStrong = true }, runs); break;
                case EmphasisInline emphasis: AddRuns(emphasis, style with { IsEmphasis = true }, runs); break;
                // Of a picture, its words.
                case LinkInline { IsImage: true } picture: AddRuns(picture, style, runs); break;
                case LinkInline link: AddRuns(link, style with { Link = style.Link ?? Web(link.GetDynamicUrl?.Invoke() ?? link.Url) }, runs); break;
                case DelimiterInline delimiter:
                    runs.Add(style with { Text = delimiter.ToLiteral() });
                    AddRuns(delimiter, style, runs);
                    break;
                case ContainerInline other: AddRuns(other, style, runs); break;
            }
        }
    }

    /// <summary>An address that a page may link to: http(s), absolute, and that hides no other behind a user name.</summary>
    private static Uri? Web(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.UserInfo.Length == 0
            ? uri
            : null;

    /// <summary>Joins runs set alike, and drops those of no character.</summary>
    private static List<RichRun> Tidied(List<RichRun> runs)
    {
        var tidied = new List<RichRun>();
        foreach (var run in runs)
        {
            var text = run.IsBreak ? run.Text : WithoutTricks(run.Text);
            if (text.Length == 0) continue;
            if (!run.IsBreak && tidied is [.., { IsBreak: false } last] && last with { Text = "" } == run with { Text = "" }) tidied[^1] = last with { Text = last.Text + text };
            else tidied.Add(run with { Text = text });
        }

        return tidied;
    }

    /// <summary>
    /// Unicode UAX #9: characters that turn the direction of all that follows (a text could make another one read backwards), and control
    /// characters, which have no look. Marks of direction (U+200E, U+200F), which act on their place only, are kept.
    /// </summary>
    private static string WithoutTricks(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u202A', '\u202E') && !text.AsSpan().ContainsAnyInRange('\u2066', '\u2069') && !text.Any(char.IsControl)) return text;
        var kept = new StringBuilder(text.Length);
        foreach (var one in text)
            if (one is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')) && (!char.IsControl(one) || one is '\n' or '\t')) kept.Append(one is '\n' or '\t' ? ' ' : one);
        return kept.ToString();
    }
}
