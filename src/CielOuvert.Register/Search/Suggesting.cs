using CielOuvert.Register.Access;
using CielOuvert.Register.Search.Analysis;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.Search;

/// <summary>What a person may have meant, and what they may be about to type. Each suggestion finds something that they may see.</summary>
internal sealed class Suggesting(Engine engine, ITextSearch search, Viewer viewer)
{
    /// <summary>Suggestions of one query: more would be a list to read.</summary>
    private const int Most = 3;

    /// <summary>Words looked at for one that may be wrong, before knowing which of them may be told.</summary>
    private const int Candidates = 12;

    /// <summary>Words of a query that are looked at: beyond, it is no slip of the finger.</summary>
    private const int MostWords = 6;

    /// <summary>What is found so rarely may be a slip that somebody made in a record.</summary>
    private const int Rare = 2;

    /// <summary>Then what is meant must be found much more often.</summary>
    private const int MuchMore = 5;

    private const int ShortestWord = 3;

    /// <summary>Of a word no longer than this, two letters are too much of it.</summary>
    private const int ShortWord = 4;
    private readonly Finding finding = new(engine, search, viewer, AsOf.Now);

    /// <summary>The same question in other words, which finds more; none when enough was found.</summary>
    /// <param name="total">What the question itself finds.</param>
    public async Task<IReadOnlyList<Suggestion>> Corrections(Selection selection, long total, CancellationToken stop)
    {
        if (total > Rare || selection.Text is not { } text) return [];
        var meant = new List<string> { text };
        foreach (var word in WrittenWord.In(text).Where(word => word.Folded.Length >= ShortestWord).Take(MostWords).Reverse())
            if (await Replacements(word.Folded, stop) is { Count: > 0 } replacements)
                meant = [.. meant.SelectMany(one => replacements.Select(replacement => string.Concat(one.AsSpan(0, word.Start), replacement.Written, one.AsSpan(word.End)))).Take(Most)];
        var suggestions = new List<Suggestion>();
        foreach (var words in meant.Where(one => one != text))
            if (await finding.Count(selection with { Text = words, After = null }, stop) is var count && count > total * MuchMore) suggestions.Add(new(words, count));
        return suggestions;
    }

    /// <summary>The words that the last one may become, as the most frequent of them are written; none when it is finished.</summary>
    public async Task<IReadOnlyList<string>> Completions(string text, int most, CancellationToken stop)
    {
        if (QueryWords.Of(text).Beginning is null || WrittenWord.In(text) is not [.., var last] || last.End < text.Length) return [];
        var words = await search.Beginning(last.Folded, most * 2, await finding.JournalNow(stop), stop);
        var seen = await new SeenWords(engine, viewer).Of(words, most, stop);
        return [.. seen.Select(word => text[..last.Start] + word.Written).Where(one => !one.Equals(text, StringComparison.OrdinalIgnoreCase)).Distinct()];
    }

    /// <summary>The words that may have been meant by one that is hardly found; none when it is found well.</summary>
    private async Task<IReadOnlyList<SeenWord>> Replacements(string word, CancellationToken stop)
    {
        var found = await finding.Count(Selection.Everything with { Text = word }, stop);
        if (found > Rare) return [];
        var journal = await finding.JournalNow(stop);
        // Two slips in a word are rare, and looking for them takes ten times as long.
        for (var edits = 1; edits <= (word.Length <= ShortWord ? 1 : 2); edits++)
        {
            var near = await search.Near(word, edits, Candidates, journal, stop);
            var seen = (await new SeenWords(engine, viewer).Of(near, Most, stop)).Where(one => one.Indexed.Records > found * MuchMore).ToList();
            if (seen.Count > 0) return seen;
        }

        return [];
    }
}

/// <summary>Words to look for instead, and how many records they find.</summary>
public sealed record Suggestion(string Words, long Count);
