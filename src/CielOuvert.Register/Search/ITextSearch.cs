using CielOuvert.Register.History;

namespace CielOuvert.Register.Search;

/// <summary>Search by words, over the register as it stands.</summary>
public interface ITextSearch
{
    /// <summary>The journal number that the index has reached; null until it was opened and compared with the register.</summary>
    long? Reached { get; }

    /// <summary>
    /// The keys of every record that holds the words, the best first. The index follows the journal: the answer waits until it has reached
    /// <paramref name="journal"/>, so that a search never misses what the same page shows elsewhere.
    /// </summary>
    Task<IReadOnlyList<long>> Find(string text, long journal, CancellationToken stop);

    /// <summary>The same, with what lists and facets ask of each.</summary>
    Task<Matches> Look(string text, long journal, CancellationToken stop);

    /// <summary>The words of the index that resemble one, itself left out: the nearest first, then the most frequent.</summary>
    /// <param name="edits">Letters added, lost, changed or swapped: two at most.</param>
    Task<IReadOnlyList<IndexedWord>> Near(string word, int edits, int most, long journal, CancellationToken stop);

    /// <summary>The words of the index that begin as a word does, the most frequent first.</summary>
    Task<IReadOnlyList<IndexedWord>> Beginning(string word, int most, long journal, CancellationToken stop);

    /// <summary>Brings the index to the end of the journal, so that the first search need not. Stopped, it goes on from there the next time.</summary>
    Task Follow(IProgress<Progress>? progress, CancellationToken stop);

    /// <summary>Throws the index away and makes it again. Stopped, it is completed by the next search.</summary>
    Task Rebuild(IProgress<Progress>? progress, CancellationToken stop);
}
