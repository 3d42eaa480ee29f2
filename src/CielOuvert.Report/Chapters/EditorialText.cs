using System.Text;
using CielOuvert.Formats.Words;

namespace CielOuvert.Report.Chapters;

/// <summary>
/// What an author writes: paragraphs parted by an empty line, <c>*emphasis*</c>, <c>[words](https://…)</c>, <c>{figure:slug}</c> and <c>{as-is:1 % of}</c>;
/// <c>\</c> before a sign takes it as it is. Any other digit is refused, with its file and line.
/// </summary>
public static class EditorialText
{
    /// <param name="text">As written.</param>
    /// <param name="file">The file it stands in, as the author named it.</param>
    /// <param name="line">The line of the file on which it begins.</param>
    /// <param name="figure">The run of a figure by its slug; null where no figure has that slug.</param>
    public static Outcome<IReadOnlyList<Paragraph>> Parse(string text, string? file, int line, Func<string, Run?> figure)
    {
        var paragraphs = new List<Paragraph>();
        var refusals = new List<Refusal>();
        foreach (var (words, at) in Parts(text, line))
        {
            var reader = new EditorialReader(words, file, at, figure);
            paragraphs.Add(new Paragraph(reader.Read()));
            refusals.AddRange(reader.Refusals);
        }

        return refusals.Count > 0 ? Outcome<IReadOnlyList<Paragraph>>.Refused(refusals) : paragraphs;
    }

    private static IEnumerable<(string Words, int Line)> Parts(string text, int line)
    {
        var words = new StringBuilder();
        var (at, begins) = (line, line);
        foreach (var written in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (string.IsNullOrWhiteSpace(written))
            {
                if (words.Length > 0) yield return (words.ToString(), begins);
                words.Clear();
            }
            else
            {
                if (words.Length == 0) begins = at;
                else words.Append('\n');
                words.Append(written.Trim());
            }

            at++;
        }

        if (words.Length > 0) yield return (words.ToString(), begins);
    }
}
