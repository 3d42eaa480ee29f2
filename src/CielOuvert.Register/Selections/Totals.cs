using System.Collections.Concurrent;
using CielOuvert.Register.Access;

namespace CielOuvert.Register.Selections;

/// <summary>
/// How many records selections find, as they were counted since the last commit. A count reads every row that is found, and each page of a list
/// asks for it again. The number of the journal is that of the reading itself, so that none is of another state; a commit forgets them all.
/// </summary>
internal sealed class Totals
{
    /// <summary>Counts kept at most: whoever asks odd questions makes all be forgotten, and keeps no others out.</summary>
    private const int Most = 2000;

    private volatile Generation current = new(-1);

    /// <summary>What was counted; null when it was not.</summary>
    public long? Find(long journal, Selection selection, Viewer viewer) =>
        current is var generation && generation.Journal == journal && generation.Counts.TryGetValue(Key(selection, viewer), out var count) ? count : null;

    public void Keep(long journal, Selection selection, Viewer viewer, long count)
    {
        var generation = current;
        // What began before the last commit is late: it is not kept.
        if (generation.Journal > journal) return;
        if (generation.Journal < journal || generation.Counts.Count >= Most) current = generation = new(journal);
        generation.Counts.TryAdd(Key(selection, viewer), count);
    }

    /// <summary>Whatever the page and the order, the records are the same.</summary>
    private static (Selection Asked, Viewer Viewer) Key(Selection selection, Viewer viewer) => (selection.FirstPage with { Order = null }, viewer);

    private sealed record Generation(long Journal)
    {
        public ConcurrentDictionary<(Selection Asked, Viewer Viewer), long> Counts { get; } = new();
    }
}
