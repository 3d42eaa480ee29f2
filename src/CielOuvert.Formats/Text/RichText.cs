using System.Globalization;
using System.Text;

namespace CielOuvert.Formats.Text;

/// <summary>
/// A text that a person wrote in Markdown (CommonMark 0.31), of which we take paragraphs, emphasis, lists, quotes, and links to http(s). All
/// else — HTML, pictures, headings, code — shows as the characters typed. The page, the book and the plain text are made of one tree.
/// </summary>
public sealed class RichText
{
    private RichText(IReadOnlyList<RichBlock> blocks) => Blocks = blocks;

    public IReadOnlyList<RichBlock> Blocks { get; }

    /// <param name="language">BCP 47 code of the language it is in, whose typography it is set in; null when nobody says.</param>
    public static RichText Parse(string markdown, string? language = null) => new(MarkdownReading.Read(FrenchTypography.Apply(markdown, language)));

    /// <summary>HTML that is safe on a page of ours: built from the tree, then through a sanitiser.</summary>
    public string ToHtml() => RichHtml.Write(Blocks);

    /// <summary>Plain text: a blank line between blocks, a link followed by its address.</summary>
    public string ToPlainText()
    {
        var to = new StringBuilder();
        WritePlain(Blocks, "", to);
        return to.ToString().TrimEnd('\n');
    }

    private static void WritePlain(IReadOnlyList<RichBlock> blocks, string margin, StringBuilder to)
    {
        foreach (var (index, block) in blocks.Index())
        {
            if (index > 0) to.Append(margin.TrimEnd()).Append('\n');
            if (block is RichParagraph paragraph) WritePlain(paragraph, margin, to);
            else if (block is RichQuote quote) WritePlain(quote.Blocks, margin + "> ", to);
            else if (block is RichList list) WritePlain(list, margin, to);
        }
    }

    private static void WritePlain(RichList list, string margin, StringBuilder to)
    {
        foreach (var (index, item) in list.Items.Index())
        {
            var mark = list.First is { } first ? string.Create(CultureInfo.InvariantCulture, $"{first + index}. ") : "- ";
            var inside = new StringBuilder();
            WritePlain(item.Blocks, margin + new string(' ', mark.Length), inside);
            // The mark takes the place of the margin's last blanks on the first line.
            to.Append(margin).Append(mark);
            if (inside.Length == 0) to.Append('\n');
            else to.Append(inside, margin.Length + mark.Length, inside.Length - margin.Length - mark.Length);
        }
    }

    private static void WritePlain(RichParagraph paragraph, string margin, StringBuilder to)
    {
        to.Append(margin);
        foreach (var (index, run) in paragraph.Runs.Index())
        {
            to.Append(run.IsBreak ? $"\n{margin}" : run.Text);
            var isLastOfLink = run.Link is not null && (index + 1 == paragraph.Runs.Count || paragraph.Runs[index + 1].Link != run.Link);
            if (isLastOfLink && run.Text != run.Link?.AbsoluteUri) to.Append(CultureInfo.InvariantCulture, $" ({run.Link?.AbsoluteUri})");
        }

        to.Append('\n');
    }
}
