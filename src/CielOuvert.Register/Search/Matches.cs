using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds;

namespace CielOuvert.Register.Search;

/// <summary>
/// Every record that holds some words, in columns: how well it answers, and what lists and facets ask of it. A rank is one number, its score
/// above its key, so that the best of a hundred thousand cost a millisecond; a score is positive, and the bits of positive floats are in their
/// order (IEEE 754).
/// </summary>
public sealed class Matches
{
    /// <summary>Beyond, ordering all of them costs less.</summary>
    private const int MostPicked = 2000;

    private readonly ulong[] ranks;
    private readonly long[] numbers;
    private readonly byte[] kinds;
    private readonly int[] linksEnd;
    private readonly long[] links;

    internal Matches(ulong[] ranks, long[] numbers, byte[] kinds, int[] linksEnd, long[] links) =>
        (this.ranks, this.numbers, this.kinds, this.linksEnd, this.links) = (ranks, numbers, kinds, linksEnd, links);

    internal static Matches None { get; } = new([], [], [], [], []);

    /// <summary>The keys of all, the best first; equals in the order in which they entered the register.</summary>
    internal long[] Ranked()
    {
        var sorted = (ulong[])ranks.Clone();
        Array.Sort(sorted);
        return Array.ConvertAll(sorted, KeyOf);
    }

    /// <summary>How many remain of them, and the keys of the first.</summary>
    internal (int Total, long[] Keys) Best(Narrowing narrowing, int most)
    {
        var remaining = Remaining(narrowing).Select(row => ranks[row]).ToList();
        return (remaining.Count, [.. (most > MostPicked ? remaining.Order().Take(most) : Picked(remaining, most)).Select(KeyOf)]);
    }

    internal int Count(Narrowing narrowing) => Remaining(narrowing).Count();

    /// <summary>How many remain of each kind, by its code.</summary>
    internal IReadOnlyDictionary<string, int> Kinds(Narrowing narrowing)
    {
        var counts = new int[AllKinds.InOrder.Count];
        foreach (var row in Remaining(narrowing)) counts[kinds[row]]++;
        return counts.Index().Where(pair => pair.Item > 0).ToDictionary(pair => AllKinds.InOrder[pair.Index].Code, pair => pair.Item);
    }

    internal IReadOnlyDictionary<int, int> Years(Narrowing narrowing)
    {
        var counts = new Dictionary<int, int>();
        foreach (var row in Remaining(narrowing))
            if (Traits.Read(numbers[row]).Year is > 0 and var year) counts[year] = counts.GetValueOrDefault(year) + 1;
        return counts;
    }

    /// <summary>How many remain that link to each record in a role, by its key.</summary>
    internal IReadOnlyDictionary<long, int> Targets(int role, Narrowing narrowing)
    {
        var counts = new Dictionary<long, int>();
        foreach (var row in Remaining(narrowing))
            foreach (var link in LinksOf(row))
                if (Traits.Parts(link) is var (of, target) && of == role) counts[target] = counts.GetValueOrDefault(target) + 1;
        return counts;
    }

    /// <summary>The first of many, in order, without ordering the others.</summary>
    private static List<ulong> Picked(List<ulong> all, int most)
    {
        var picked = new List<ulong>(most);
        foreach (var rank in all)
        {
            if (picked.Count == most && (most == 0 || rank > picked[^1])) continue;
            if (picked.Count == most) picked.RemoveAt(most - 1);
            picked.Insert(~picked.BinarySearch(rank), rank);
        }

        return picked;
    }

    private IEnumerable<int> Remaining(Narrowing narrowing)
    {
        for (var row = 0; row < ranks.Length; row++)
        {
            var (sight, year) = Traits.Read(numbers[row]);
            if (sight <= narrowing.Sees && (narrowing.Year is not { } asked || asked == year) && narrowing.Holds(kinds[row]) && (narrowing.Links.Count == 0 || narrowing.Holds(LinksOf(row)))) yield return row;
        }
    }

    private ReadOnlySpan<long> LinksOf(int row)
    {
        var start = row == 0 ? 0 : linksEnd[row - 1];
        return links.AsSpan(start, linksEnd[row] - start);
    }

    private static long KeyOf(ulong rank) => (uint)rank;
}

/// <summary>What is asked of an answer beside its words.</summary>
/// <param name="Kinds">Whether each kind will do, in the order of all kinds; empty when all do.</param>
/// <param name="Year">The year asked; null means ever.</param>
/// <param name="Links">By role, the links that will do.</param>
internal sealed record Narrowing(Sight Sees, IReadOnlyList<bool> Kinds, int? Year, IReadOnlyDictionary<int, long[]> Links)
{
    public bool Holds(byte kind) => Kinds.Count == 0 || Kinds[kind];

    public bool Holds(ReadOnlySpan<long> links)
    {
        foreach (var (_, asked) in Links)
            if (!links.ContainsAny(asked)) return false;
        return true;
    }
}
