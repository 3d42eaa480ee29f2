using CielOuvert.Register.Kinds;

namespace CielOuvert.Register.Selections;

/// <summary>Records that may be harvested by themselves: those of a selection, less what a figure leaves out.</summary>
public sealed record HarvestSet(Selection Selection, IReadOnlyList<Selection> Excluded)
{
    public static HarvestSet Everything { get; } = new(Selection.Everything, []);

    /// <summary>Whether the kind of a record alone says whether it is in it.</summary>
    internal bool IsOfKindsAlone => Excluded.Count == 0 && Selection.Criteria.Count == 0 && Selection.Period is null && Selection.Text is null;

    internal bool MayHold(Kind kind) => Selection.Kinds.Length == 0 || Selection.Kinds.Contains(kind.Code);
}

/// <summary>A place in the order of harvests: a number of the journal, and a record that it changed.</summary>
public sealed record HarvestPlace(long Number, long Key)
{
    public static HarvestPlace Beginning { get; } = new(0, 0);
}

/// <summary>A page of a harvest: what changed in a span of time, after a place.</summary>
/// <param name="From">UTC; null from the beginning.</param>
/// <param name="Before">UTC; null to the end.</param>
/// <param name="Size">Records of the page.</param>
public sealed record HarvestAsked(HarvestSet Set, HarvestPlace After, DateTime? From, DateTime? Before, int Size)
{
    /// <summary>Whether all that is asked is counted too, on the pages after this one as well.</summary>
    public bool IsCounted { get; init; }
}
