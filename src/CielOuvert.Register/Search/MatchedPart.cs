using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds;

namespace CielOuvert.Register.Search;

/// <summary>The matches of a part of the index.</summary>
/// <param name="Records">Their places in the columns.</param>
/// <param name="Scores">How well each answers.</param>
internal sealed record MatchedPart(Columns Columns, int[] Records, float[] Scores)
{
    /// <summary>
    /// How a match stands among all, the least first: its score above its key. A score is positive, and the bits of positive floats are in their
    /// order (IEEE 754).
    /// </summary>
    public ulong Rank(int match) => (ulong)(uint.MaxValue - BitConverter.SingleToUInt32Bits(Scores[match])) << 32 | Columns.Keys[Records[match]];

    /// <summary>What remains of it.</summary>
    public Remaining Remaining(Narrowing narrowing) => new(Columns, narrowing);
}

/// <summary>Whether a record of a part of the index remains.</summary>
internal sealed class Remaining
{
    private readonly Columns columns;
    private readonly Sight sees;
    private readonly bool[] kinds;
    private readonly int? year;
    private readonly int[][] links;

    public Remaining(Columns columns, Narrowing narrowing)
    {
        (this.columns, sees, year) = (columns, narrowing.Sees, narrowing.Year);
        kinds = narrowing.Kinds.Count > 0 ? [.. narrowing.Kinds] : Enumerable.Repeat(true, AllKinds.InOrder.Count).ToArray();
        links = [.. narrowing.Links.Values.Select(asked => columns.Linked.Index().Where(link => asked.Contains(link.Item)).Select(link => link.Index).ToArray())];
    }

    public bool Holds(int record) =>
        columns.Sights[record] <= sees && kinds[columns.Kinds[record]] && (year is not { } asked || columns.Years[record] == asked) && (links.Length == 0 || IsLinked(record));

    private bool IsLinked(int record)
    {
        foreach (var asked in links)
            if (!columns.LinksOf(record).ContainsAny(asked)) return false;
        return true;
    }
}
