using System.Text;
using CielOuvert.Formats.Words;

namespace CielOuvert.Report.Chapters;

/// <summary>The words of some runs, and nothing else: what every format shows.</summary>
public static class PrintedText
{
    public static string Of(IReadOnlyList<Run> runs, Tongue tongue)
    {
        var text = new StringBuilder();
        foreach (var run in runs) text.Append(Of(run, tongue));
        return text.ToString();
    }

    public static string Of(Run run, Tongue tongue) => run switch
    {
        TemplateText template => template.Words,
        FigureRun figure => figure.Printed,
        DeclaredRun declared => declared.Printed,
        DateRun date => date.Printed,
        OrdinalRun ordinal => ordinal.Printed,
        HashRun hash => hash.Value,
        QuotedRun quoted => quoted.Text,
        AsIsRun asIs => asIs.Text,
        DoubtRun doubt => OfDoubt(doubt, tongue),
        LinkRun { Inner.Count: 0 } link => link.Address,
        LinkRun or RecordRun or EmphasisRun => Of(Reading.Inner(run), tongue),
        _ => throw new ArgumentOutOfRangeException(nameof(run), run, "A run of a new kind must be said here."),
    };

    private static string OfDoubt(DoubtRun doubt, Tongue tongue)
    {
        var word = doubt.Doubt.Word.In(tongue);
        return doubt.Inner.Count == 0 ? word : Of(doubt.Inner, tongue) + " " + word;
    }
}
