using CielOuvert.Formats.Words;
using CielOuvert.Report.Chapters;

namespace CielOuvert.Report.Printing;

/// <summary>Numbers for Typst: the same words as everywhere, the number large and what it is small.</summary>
internal static class TypstNumbers
{
    public static string Of(Number number, TypstRuns runs, Tongue tongue) => number switch
    {
        DeclaredNumber declared => Followed(runs.Of([declared.Declared]), ReportWords.Declared, tongue),
        AmbiguousNumber => $"candidates({runs.Of(Reading.Of(number, tongue))})",
        _ => runs.Of(Reading.Of(number, tongue)),
    };

    public static string BesideDeclared(Number computed, TypstRuns runs, Tongue tongue) => computed is ComputedNumber
        ? Followed(Of(computed, runs, tongue), ReportWords.Computed, tongue)
        : Of(computed, runs, tongue);

    private static string Followed(string number, Phrase which, Tongue tongue) => $"{number} + which([#{TypstWords.Literal(" " + which.In(tongue))}])";
}
