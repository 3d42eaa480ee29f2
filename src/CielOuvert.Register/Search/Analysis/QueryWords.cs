using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace CielOuvert.Register.Search.Analysis;

/// <summary>
/// What a person typed, as plain words: there is no syntax, so there is nothing to get wrong. Every word must be in the record, in any of
/// its texts, as written or by its family; the last one may be the beginning of a word, since it may not be finished.
/// </summary>
internal sealed class QueryWords
{
    /// <summary>What follows is not read: nobody types more, and the cost of a query stays bounded.</summary>
    public const int LongestQuery = 200;

    private const int ShortestBeginning = 2;
    private readonly IReadOnlyList<QueryWord> words;

    private QueryWords(IReadOnlyList<QueryWord> words) => this.words = words;

    /// <summary>Whether nothing was asked: signs without any letter or digit.</summary>
    public bool AreNone => words.Count == 0;

    /// <summary>The words, as a cache may key on them.</summary>
    public string Key => string.Join(' ', words.Select(word => word.Written));

    public static QueryWords Of(string text)
    {
        var read = Read(Chain.Sound(text, LongestQuery));
        var telling = read.Where(word => !SmallWords.Are(word.Written)).DistinctBy(word => word.Written).ToList();
        return new(telling.Count > 0 ? telling : [.. read.DistinctBy(word => word.Written)]);
    }

    /// <summary>Whether a word of a text, as the chain gives it, is one of them.</summary>
    public bool Hold(string term) => words.Any(word => word.Terms.Contains(term)) ||
        (!AreNone && words[^1].Written.Length >= ShortestBeginning && term.StartsWith(words[^1].Written, StringComparison.Ordinal));

    /// <summary>Which of the words a term is, for extracts that hold the most of them; -1 when it is none.</summary>
    public int IndexOf(string term)
    {
        for (var index = 0; index < words.Count; index++)
            if (words[index].Terms.Contains(term)) return index;
        return Hold(term) ? words.Count - 1 : -1;
    }

    /// <summary>The question for Lucene: titles that hold every word come before all else, then the best match.</summary>
    public Query ToQuery()
    {
        var anywhere = new BooleanQuery(disableCoord: true);
        var inTitle = new BooleanQuery(disableCoord: true);
        foreach (var word in words)
        {
            var beginning = ReferenceEquals(word, words[^1]) && word.Written.Length >= ShortestBeginning;
            anywhere.Add(Scored(word, beginning), Occur.MUST);
            inTitle.Add(Any(RecordFields.Title, word, beginning), Occur.MUST);
        }

        anywhere.Add(new ConstantScoreQuery(inTitle) { Boost = 40 }, Occur.SHOULD);
        return anywhere;
    }

    private static BooleanQuery Scored(QueryWord word, bool beginning)
    {
        var either = new BooleanQuery(disableCoord: true);
        foreach (var term in word.Terms)
        {
            either.Add(new TermQuery(new Term(RecordFields.Title, term)) { Boost = 4 }, Occur.SHOULD);
            either.Add(new TermQuery(new Term(RecordFields.Text, term)), Occur.SHOULD);
        }

        if (!beginning) return either;
        either.Add(new PrefixQuery(new Term(RecordFields.Title, word.Written)) { Boost = 0.2f }, Occur.SHOULD);
        either.Add(new PrefixQuery(new Term(RecordFields.Text, word.Written)) { Boost = 0.05f }, Occur.SHOULD);
        return either;
    }

    private static BooleanQuery Any(string field, QueryWord word, bool beginning)
    {
        var either = new BooleanQuery(disableCoord: true);
        foreach (var term in word.Terms) either.Add(new TermQuery(new Term(field, term)), Occur.SHOULD);
        if (beginning) either.Add(new PrefixQuery(new Term(field, word.Written)), Occur.SHOULD);
        return either;
    }

    private static List<QueryWord> Read(string text)
    {
        var words = new List<QueryWord>();
        using var stream = Chain.Both.GetTokenStream("query", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var position = stream.GetAttribute<IPositionIncrementAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            if (position.PositionIncrement > 0) words.Add(new(term.ToString()));
            else words[^1].Terms.Add(term.ToString());
        }

        stream.End();
        return words;
    }
}

/// <summary>A word of a query: as written, and all the terms that are it.</summary>
internal sealed record QueryWord(string Written)
{
    public List<string> Terms { get; } = [Written];
}
