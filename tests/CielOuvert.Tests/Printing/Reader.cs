using System.Globalization;
using System.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Report.Chapters;

namespace CielOuvert.Tests.Printing;

/// <summary>Reads a print from its first word to its last, and finds in it all that the document says, in the document's order.</summary>
internal static class Reader
{
    /// <summary>Fails with the first words that are missing, or that come too early. Spaces, hyphens and punctuation are the printer's affair.</summary>
    public static void ShouldRead(this string print, Document document)
    {
        var tongue = ReportWords.TongueOf(document);
        var (read, at) = (Bare(print), 0);
        foreach (var (chapter, words) in ReadingOrder.Of(document).SelectMany(unit => Leaves(unit.Words, tongue).Select(words => (unit.Chapter, words))))
        {
            var sought = Bare(words);
            var found = read.IndexOf(sought, at, StringComparison.Ordinal);
            (found >= 0).ShouldBeTrue($"In '{chapter}', after '{read[Math.Max(0, at - 60)..at]}', one should read '{words}'; one reads '{read[at..Math.Min(read.Length, at + 120)]}'.");
            at = found + sought.Length;
        }
    }

    /// <summary>Letters, digits and signs, as they would be compared by ear.</summary>
    public static string Bare(string words)
    {
        var bare = new StringBuilder(words.Length);
        foreach (var rune in words.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter
                or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.MathSymbol or UnicodeCategory.OtherSymbol or UnicodeCategory.CurrencySymbol)
            {
                bare.Append(rune.ToString());
            }
        }

        return bare.ToString();
    }

    private static IEnumerable<string> Leaves(IReadOnlyList<Run> runs, Tongue tongue) => runs.SelectMany(run => run switch
    {
        DoubtRun doubt => Leaves(doubt.Inner, tongue).Append(doubt.Doubt.Word.In(tongue)),
        LinkRun { Inner.Count: 0 } => [PrintedText.Of(run, tongue)],
        _ when Reading.Inner(run) is { Count: > 0 } inner => Leaves(inner, tongue),
        _ => [PrintedText.Of(run, tongue)],
    });
}
