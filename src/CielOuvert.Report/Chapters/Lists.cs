namespace CielOuvert.Report.Chapters;

/// <summary>Records, one a line, in the order of their selection.</summary>
/// <remarks>HTML: <c>ol class="records"</c> (or <c>ul</c> where the order says nothing), then <c>p class="more"</c>.</remarks>
/// <param name="Lines">At most as many as the layout says; an empty list prints <paramref name="WhenEmpty"/>.</param>
/// <param name="More">How many more there are; null when all are shown.</param>
/// <param name="WhenEmpty">What an empty list says: an empty heading says nothing.</param>
/// <param name="Ordered">Whether the order means something to a reader (a series) and its lines are numbered.</param>
/// <param name="Dated">Whether its lines have dates: an undated line then says so. A list of people has none.</param>
public sealed record RecordList(
    IReadOnlyList<RecordLine> Lines,
    AndMore? More,
    IReadOnlyList<Run> WhenEmpty,
    bool Ordered = false,
    bool Dated = true) : Block
{
    /// <summary>Whether there is nothing at all to show, and <see cref="WhenEmpty"/> is said.</summary>
    public bool IsEmpty => Lines.Count == 0 && More is null;
}

/// <summary>One record, as a line of a list.</summary>
/// <remarks>HTML: <c>li class="record"</c> with <c>p class="record-when"</c> where the list is dated, <c>p class="record-title"</c>, <c>p class="record-line"</c>, <c>ul class="record-parts"</c>, then the notes.</remarks>
/// <param name="Slug">The record.</param>
/// <param name="When">Its date, for the margin: usually one <see cref="DateRun"/>; empty for a record without one, which prints « sans date » where the list is dated.</param>
/// <param name="Title">Usually one <see cref="RecordRun"/>.</param>
/// <param name="Detail">Host, place, role…; may be empty.</param>
/// <param name="Parts">The parts of an entry that has several; they count once, with it.</param>
/// <param name="Notes">For the margin: certainty, source.</param>
public sealed record RecordLine(
    string Slug,
    IReadOnlyList<Run> When,
    IReadOnlyList<Run> Title,
    IReadOnlyList<Run> Detail,
    IReadOnlyList<IReadOnlyList<Run>> Parts,
    IReadOnlyList<SideNote> Notes);

/// <summary>« et 12 autres, sur 33 » : what a list leaves out.</summary>
/// <remarks>HTML: <c>p class="more"</c> with a link to the whole list.</remarks>
/// <param name="Count">How many are not shown: the whole less the lines.</param>
/// <param name="Printed">The same, as read: « 1 200 ».</param>
/// <param name="Whole">The figure of the whole list.</param>
/// <param name="Address">The public address of the whole list.</param>
public sealed record AndMore(int Count, string Printed, FigureRun Whole, string Address);

/// <summary>Names and where they are found.</summary>
/// <remarks>HTML: <c>section</c> with an <c>h2</c>, a <c>ul class="index"</c>, each name followed by links to the chapters that name it.</remarks>
public sealed record IndexBlock(string Slug, IReadOnlyList<Run> Title, IReadOnlyList<IndexEntry> Entries);

/// <summary>A person or an organisation of the index: found wherever a <see cref="RecordRun"/> with its slug stands.</summary>
public sealed record IndexEntry(string Slug, IReadOnlyList<Run> Name);
