using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds;

namespace CielOuvert.Register.Search;

/// <summary>Every record that holds some words, by the parts of the index: how well it answers, and where its traits are, which lists and facets ask for.</summary>
public sealed class Matches
{
    /// <summary>Beyond, ordering all of them costs less.</summary>
    private const int MostPicked = 2000;

    /// <summary>Years have four digits.</summary>
    private const int YearsCounted = 10_000;

    private readonly IReadOnlyList<MatchedPart> parts;

    internal Matches(IReadOnlyList<MatchedPart> parts) => this.parts = parts;

    internal static Matches None { get; } = new([]);

    /// <summary>The keys of all, the best first; equals in the order in which they entered the register.</summary>
    internal long[] Ranked()
    {
        var (sorted, count) = (new ulong[parts.Sum(part => part.Records.Length)], 0);
        foreach (var part in parts)
            for (var match = 0; match < part.Records.Length; match++) sorted[count++] = part.Rank(match);
        Array.Sort(sorted);
        return Array.ConvertAll(sorted, KeyOf);
    }

    /// <summary>How many remain of them, and the keys of the first.</summary>
    internal (int Total, long[] Keys) Best(Narrowing narrowing, int most)
    {
        var (total, first) = (0, new FirstOf(Math.Min(most, MostPicked)));
        var all = most > MostPicked ? new List<ulong>() : null;
        foreach (var part in parts)
        {
            var remaining = part.Remaining(narrowing);
            for (var match = 0; match < part.Records.Length; match++)
            {
                if (!remaining.Holds(part.Records[match])) continue;
                total++;
                if (all is null) first.Add(part.Rank(match));
                else all.Add(part.Rank(match));
            }
        }

        return (total, [.. (all?.Order().Take(most) ?? first.InOrder).Select(KeyOf)]);
    }

    internal int Count(Narrowing narrowing)
    {
        var count = 0;
        foreach (var part in parts)
        {
            var remaining = part.Remaining(narrowing);
            foreach (var record in part.Records)
                if (remaining.Holds(record)) count++;
        }

        return count;
    }

    /// <summary>How many remain of each kind, by its code.</summary>
    internal IReadOnlyDictionary<string, int> Kinds(Narrowing narrowing)
    {
        var counts = new int[AllKinds.InOrder.Count];
        foreach (var part in parts)
        {
            var (remaining, kinds) = (part.Remaining(narrowing), part.Columns.Kinds);
            foreach (var record in part.Records)
                if (remaining.Holds(record)) counts[kinds[record]]++;
        }

        return counts.Index().Where(pair => pair.Item > 0).ToDictionary(pair => AllKinds.InOrder[pair.Index].Code, pair => pair.Item);
    }

    internal IReadOnlyDictionary<int, int> Years(Narrowing narrowing)
    {
        var counts = new int[YearsCounted];
        foreach (var part in parts)
        {
            var (remaining, years) = (part.Remaining(narrowing), part.Columns.Years);
            foreach (var record in part.Records)
                if (years[record] > 0 && remaining.Holds(record)) counts[years[record]]++;
        }

        var found = new Dictionary<int, int>();
        for (var year = 1; year < YearsCounted; year++)
            if (counts[year] > 0) found.Add(year, counts[year]);
        return found;
    }

    /// <summary>How many remain that link to each record in a role, by its key.</summary>
    internal IReadOnlyDictionary<long, int> Targets(int role, Narrowing narrowing)
    {
        var targets = new Dictionary<long, int>();
        foreach (var part in parts)
        {
            if (!part.Columns.Linked.Any(link => Traits.Parts(link).Role == role)) continue;
            var (remaining, columns, counts) = (part.Remaining(narrowing), part.Columns, new int[part.Columns.Linked.Count]);
            foreach (var record in part.Records)
                if (remaining.Holds(record))
                    foreach (var link in columns.LinksOf(record)) counts[link]++;
            foreach (var (link, count) in counts.Index())
                if (count > 0 && Traits.Parts(columns.Linked[link]) is var (of, target) && of == role) targets[target] = targets.GetValueOrDefault(target) + count;
        }

        return targets;
    }

    private static long KeyOf(ulong rank) => (uint)rank;

    /// <summary>The first of many, in order, without ordering the others.</summary>
    private sealed class FirstOf(int most)
    {
        private readonly List<ulong> first = new(most);

        public IEnumerable<ulong> InOrder => first;

        public void Add(ulong rank)
        {
            if (first.Count == most && (most == 0 || rank > first[^1])) return;
            if (first.Count == most) first.RemoveAt(most - 1);
            first.Insert(~first.BinarySearch(rank), rank);
        }
    }
}

/// <summary>What is asked of an answer beside its words.</summary>
/// <param name="Kinds">Whether each kind will do, in the order of all kinds; empty when all do.</param>
/// <param name="Year">The year asked; null means ever.</param>
/// <param name="Links">By role, the links that will do.</param>
internal sealed record Narrowing(Sight Sees, IReadOnlyList<bool> Kinds, int? Year, IReadOnlyDictionary<int, long[]> Links);
