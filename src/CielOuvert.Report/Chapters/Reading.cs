using CielOuvert.Formats.Words;

namespace CielOuvert.Report.Chapters;

/// <summary>How the pieces that are not plain runs are said: once, for every format.</summary>
public static class Reading
{
    /// <summary>A number, or honestly none. Reasons are notes.</summary>
    public static IReadOnlyList<Run> Of(Number number, Tongue tongue) => number switch
    {
        ComputedNumber computed => [computed.Figure],
        DeclaredNumber declared => [declared.Declared, new TemplateText(" " + ReportWords.Declared.In(tongue))],
        AmbiguousNumber ambiguous => [new DoubtRun(Doubt.Ambiguous, [], []), .. Candidates(ambiguous, tongue)],
        UnknownNumber => [new DoubtRun(Doubt.Unknown, [], [])],
        _ => throw new ArgumentOutOfRangeException(nameof(number), number, "A number of a new kind must be said here."),
    };

    /// <summary>A computed value where a declared one stands beside it: it says which it is.</summary>
    public static IReadOnlyList<Run> BesideDeclared(Number computed, Tongue tongue) => computed is ComputedNumber
        ? [.. Of(computed, tongue), new TemplateText(" " + ReportWords.Computed.In(tongue))]
        : Of(computed, tongue);

    /// <summary>« et 12 autres, sur 33 ».</summary>
    public static IReadOnlyList<Run> Of(AndMore more, Tongue tongue) =>
    [
        new TemplateText(ReportWords.And.In(tongue)),
        new OrdinalRun(more.Count, more.Printed),
        new TemplateText(" " + ReportWords.Others(more.Count).In(tongue) + ReportWords.Of.In(tongue)),
        more.Whole,
    ];

    /// <summary>A line's date; « sans date » where its list is dated and it is not.</summary>
    public static IReadOnlyList<Run> When(RecordLine line, bool dated, Tongue tongue) =>
        line.When.Count == 0 && dated ? [new TemplateText(ReportWords.Undated.In(tongue))] : line.When;

    /// <summary>The reasons of the doubts within some runs, in their order: each is a note for the margin, read after its block.</summary>
    public static IReadOnlyList<SideNote> NotesOf(IReadOnlyList<Run> runs) => [.. runs.SelectMany(NotesOf)];

    public static IReadOnlyList<SideNote> NotesOf(FigureLine line) => [.. NotesOf(line.Label), .. NotesOf(line.Number), .. line.Notes];

    public static IReadOnlyList<SideNote> NotesOf(DeclaredBesideComputed beside) =>
        [.. NotesOf(beside.Label), .. NotesOf(beside.Declared), .. NotesOf(beside.Computed), .. beside.Notes];

    public static IReadOnlyList<SideNote> NotesOf(RecordLine line) =>
        [.. NotesOf([.. line.When, .. line.Title, .. line.Detail, .. line.Parts.SelectMany(part => part)]), .. line.Notes];

    public static IReadOnlyList<SideNote> NotesOf(Table table) => [.. table.Rows.SelectMany(row => row).SelectMany(NotesOf)];

    /// <summary>Why there is no number, or not one alone.</summary>
    public static IReadOnlyList<SideNote> NotesOf(Number number) => number switch
    {
        AmbiguousNumber { Reason.Count: > 0 } ambiguous => [new SideNote(SideNoteKind.Doubt, ambiguous.Reason)],
        UnknownNumber { Reason.Count: > 0 } unknown => [new SideNote(SideNoteKind.Doubt, unknown.Reason)],
        _ => [],
    };

    /// <summary>The runs that a run holds.</summary>
    public static IReadOnlyList<Run> Inner(Run run) => run switch
    {
        DoubtRun doubt => doubt.Inner,
        LinkRun link => link.Inner,
        RecordRun record => record.Inner,
        EmphasisRun emphasis => emphasis.Inner,
        _ => [],
    };

    private static IEnumerable<SideNote> NotesOf(Run run) => run is DoubtRun { Reason.Count: > 0 } doubt
        ? [.. NotesOf(doubt.Inner), new SideNote(SideNoteKind.Doubt, doubt.Reason)]
        : NotesOf(Inner(run));

    private static IEnumerable<Run> Candidates(AmbiguousNumber ambiguous, Tongue tongue)
    {
        var last = ambiguous.Candidates.Count - 1;
        for (var i = 0; i <= last; i++)
        {
            yield return new TemplateText(i == 0 ? ReportWords.Colon.In(tongue) : i == last ? ReportWords.Or.In(tongue) : ", ");
            yield return ambiguous.Candidates[i];
        }
    }
}
