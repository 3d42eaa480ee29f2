using Lucene.Net.Search;

namespace CielOuvert.Register.Search.Analysis;

/// <summary>
/// What a person typed, as words. Every word must be in the record, in any of its texts, as written or by its family; the last one may be the
/// beginning of a word, since it may not be finished. Words between quotation marks follow one another as they are; what a minus sign stands
/// before is left out. There is no other syntax, so there is nothing to get wrong.
/// </summary>
internal sealed class QueryWords
{
    /// <summary>What follows is not read: nobody types more, and the cost of a query stays bounded.</summary>
    public const int LongestQuery = 200;

    private const int ShortestBeginning = 2;
    private readonly IReadOnlyList<QueryWord> words;
    private readonly IReadOnlyList<IReadOnlyList<QueryWord>> phrases;
    private readonly IReadOnlyList<IReadOnlyList<QueryWord>> excluded;
    private readonly bool isUnfinished;

    private QueryWords(IReadOnlyList<QueryWord> words, IReadOnlyList<IReadOnlyList<QueryWord>> phrases, IReadOnlyList<IReadOnlyList<QueryWord>> excluded, bool isUnfinished) =>
        (this.words, this.phrases, this.excluded, this.isUnfinished) = (words, phrases, excluded, isUnfinished);

    /// <summary>Whether nothing was asked: signs without any letter or digit, or only what is to be left out.</summary>
    public bool AreNone => words.Count == 0 && phrases.Count == 0;

    /// <summary>The words, as a cache may key on them.</summary>
    public string Key => string.Join(' ', [
        .. words.Select(word => word.Written), .. phrases.Select(phrase => $"\"{Written(phrase)}\""), .. excluded.Select(phrase => $"-\"{Written(phrase)}\""), isUnfinished ? "…" : ""]);

    /// <summary>How many words and phrases are looked for.</summary>
    public int Count => words.Count + phrases.Count;

    /// <summary>The words looked for by their families, as the index writes them; the last may be a beginning.</summary>
    public IReadOnlyList<QueryWord> Plain => words;

    public IReadOnlyList<IReadOnlyList<QueryWord>> Phrases => phrases;

    /// <summary>The beginning of a word that the last one may be; null when it is finished.</summary>
    public string? Beginning => isUnfinished && words[^1].Written.Length >= ShortestBeginning ? words[^1].Written : null;

    public static QueryWords Of(string text)
    {
        var parts = QueryPart.Of(Chain.Sound(text, LongestQuery)).Select(part => (Part: part, Words: QueryWord.In(part.Text))).Where(pair => pair.Words.Count > 0).ToList();
        var plain = parts.Where(pair => pair.Part is { IsPhrase: false, IsExcluded: false }).SelectMany(pair => pair.Words).DistinctBy(word => word.Written).ToList();
        var phrases = parts.Where(pair => pair.Part is { IsPhrase: true, IsExcluded: false }).Select(pair => pair.Words).DistinctBy(Written).ToList();
        var telling = plain.Where(word => !SmallWords.Are(word.Written)).ToList();
        var words = telling.Count > 0 || phrases.Count > 0 ? telling : plain;
        var isUnfinished = words.Count > 0 && parts[^1].Part is { IsPhrase: false, IsExcluded: false };
        return new(words, phrases, [.. parts.Where(pair => pair.Part.IsExcluded).Select(pair => pair.Words)], isUnfinished);
    }

    /// <summary>Which of the words a term of a text is, as the chain gives it; -1 when it is none.</summary>
    public int IndexOf(string term)
    {
        for (var index = 0; index < words.Count; index++)
            if (words[index].Terms.Contains(term)) return index;
        return Beginning is { } beginning && term.StartsWith(beginning, StringComparison.Ordinal) ? words.Count - 1 : -1;
    }

    public Query ToQuery() => QueryOf.Records(words, phrases, excluded, Beginning);

    private static string Written(IReadOnlyList<QueryWord> phrase) => string.Join(' ', phrase.Select(word => word.Written));
}
