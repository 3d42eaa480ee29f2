using System.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Report.Chapters;

namespace CielOuvert.Report.Printing;

/// <summary>Runs as plain text: a doubt says its word, a figure and a link give their address.</summary>
internal static class PlainRuns
{
    public static string Of(IReadOnlyList<Run> runs, Tongue tongue, string language)
    {
        var text = new StringBuilder();
        foreach (var run in runs) Write(text, run, tongue, language);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Run run, Tongue tongue, string language)
    {
        switch (run)
        {
            case FigureRun figure:
                text.Append(figure.Printed).Append(" [").Append(figure.Mark.Address).Append(']');
                break;
            case DoubtRun { Inner.Count: 0 } doubt:
                text.Append(doubt.Doubt.Word.In(tongue));
                break;
            case DoubtRun doubt:
                text.Append(Of(doubt.Inner, tongue, language)).Append(" (").Append(doubt.Doubt.Word.In(tongue)).Append(')');
                break;
            case LinkRun { Inner.Count: > 0 } link:
                text.Append(Of(link.Inner, tongue, language)).Append(" <").Append(link.Address).Append('>');
                break;
            case RecordRun record:
                text.Append(Of(record.Inner, tongue, language));
                break;
            case EmphasisRun emphasis:
                text.Append(Of(emphasis.Inner, tongue, language));
                break;
            default:
                text.Append(Typesetting.Of(run, tongue, language));
                break;
        }
    }
}
