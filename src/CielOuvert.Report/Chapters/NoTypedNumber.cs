using System.Globalization;
using CielOuvert.Formats.Words;

namespace CielOuvert.Report.Chapters;

/// <summary>No number is ever typed into a report: a digit in the words of a template or of an editorial is refused, with its place.</summary>
public static class NoTypedNumber
{
    public static IReadOnlyList<Refusal> Check(Document document) =>
    [
        .. ReadingOrder.Of(document)
            .Concat(Alternatives.Of(document).Select(chart => new ReadingUnit(chart.Chapter, chart.Chart.Alternative)))
            .SelectMany(unit => TemplatesOf(unit.Words).Where(HoldsDigit).Select(text => Refuse(text, unit.Chapter)))
            // The reason of a doubt is met twice: within its words, and as the note it becomes.
            .Distinct(),
    ];

    /// <summary>Whether some words hold a digit, in any script, or a sign that stands for a number (½, ²).</summary>
    public static bool HoldsDigit(string words) => words.EnumerateRunes().Any(rune => System.Text.Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber);

    private static bool HoldsDigit(TemplateText text) => HoldsDigit(text.Words);

    private static IEnumerable<TemplateText> TemplatesOf(IReadOnlyList<Run> runs) => runs.SelectMany(run => run switch
    {
        TemplateText text => [text],
        DoubtRun doubt => TemplatesOf(doubt.Inner).Concat(TemplatesOf(doubt.Reason)),
        _ => TemplatesOf(Reading.Inner(run)),
    });

    private static Refusal Refuse(TemplateText text, string chapter) => new(
        new Phrase(
            $"Le chapitre « {chapter} » porte un nombre tapé à la main : « {text.Words.Trim()} ». Écrivez {{figure:nom}} pour un chiffre du registre, ou {{as-is:…}} s’il ne compte rien.",
            $"The chapter '{chapter}' holds a number typed by hand: '{text.Words.Trim()}'. Write {{figure:name}} for a figure of the register, or {{as-is:…}} if it counts nothing."),
        text.File,
        text.Line);
}
