using CielOuvert.Formats.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Report.Chapters;

namespace CielOuvert.Report.Printing;

/// <summary>The words of a run as they are set: a language's own spaces, and no sign that a printer cannot hold.</summary>
internal static class Typesetting
{
    /// <summary>The words of a run that holds no other.</summary>
    public static string Of(Run leaf, Tongue tongue, string language) => leaf switch
    {
        TemplateText or QuotedRun { Language: null } or AsIsRun => Words(PrintedText.Of(leaf, tongue), language),
        QuotedRun quoted => Words(quoted.Text, quoted.Language ?? language),
        _ => Words(PrintedText.Of(leaf, tongue), ""),
    };

    private static string Words(string words, string language) => FrenchTypography.Apply(WithoutControls(words), language);

    /// <summary>Control characters print nothing anywhere and break some readers; line ends are spaces within a line.</summary>
    private static string WithoutControls(string words) =>
        words.Any(char.IsControl) ? string.Concat(words.Select(sign => sign is '\n' or '\r' or '\t' ? ' ' : char.IsControl(sign) ? '\uFFFD' : sign)) : words;
}
