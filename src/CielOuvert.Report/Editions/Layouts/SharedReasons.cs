using CielOuvert.Formats.Words;
using CielOuvert.Report.Chapters;

namespace CielOuvert.Report.Editions.Layouts;

/// <summary>A reason that every line of a list has is said once, after the list: ten times in the margin, it would hide the others.</summary>
internal static class SharedReasons
{
    public static IReadOnlyList<Block> SaidOnce(RecordList list, Tongue tongue)
    {
        if (list.Lines.Count < 2) return [list];
        var shared = Reasons(list.Lines[0]).DistinctBy(Words)
            .Where(reason => list.Lines.All(line => Reasons(line).Any(other => Words(other) == Words(reason)))).ToList();
        if (shared.Count == 0) return [list];
        var said = shared.Select(Words).ToHashSet();
        return [list with { Lines = [.. list.Lines.Select(line => line with { When = Without(line.When), Detail = Without(line.Detail) })] }, .. shared.Select(reason => new NoteAside(reason))];

        string Words(SideNote reason) => PrintedText.Of(reason.Words, tongue);
        IReadOnlyList<Run> Without(IReadOnlyList<Run> runs) =>
            [.. runs.Select(run => run is DoubtRun doubt && said.Contains(PrintedText.Of(doubt.Reason, tongue)) ? doubt with { Reason = [] } : run)];
    }

    private static IReadOnlyList<SideNote> Reasons(RecordLine line) => Reading.NotesOf([.. line.When, .. line.Detail]);
}
