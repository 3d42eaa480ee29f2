using CielOuvert.Register.Search.Analysis;

namespace CielOuvert.Register.Search;

/// <summary>The last few answers: a page asks for its list, its total and each of its facets with the same words.</summary>
internal sealed class RecentAnswers
{
    private const int Most = 8;
    private readonly Lock guard = new();
    private readonly LinkedList<(OpenedIndex Index, long Journal, string Words, Matches Matches)> answers = [];

    public Matches Of(QueryWords words, OpenedIndex index)
    {
        // Read first: an index that moves on meanwhile gives an answer newer than its label, never older.
        var journal = index.Served;
        if (Known(words.Key, journal, index) is { } known) return known;
        var matches = index.Find(words.ToQuery());
        lock (guard)
        {
            answers.AddFirst((index, journal, words.Key, matches));
            if (answers.Count > Most) answers.RemoveLast();
        }

        return matches;
    }

    private Matches? Known(string words, long journal, OpenedIndex index)
    {
        lock (guard) return answers.FirstOrDefault(answer => answer.Index == index && answer.Journal == journal && answer.Words == words).Matches;
    }
}
