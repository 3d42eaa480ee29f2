using Lucene.Net.Index;
using Lucene.Net.Search;

namespace CielOuvert.Register.Search.Analysis;

/// <summary>Words as a question for Lucene: titles that hold every word come before all else, then the best match.</summary>
internal static class QueryOf
{
    private const float OfTitle = 4;

    /// <summary>Above any sum of the others: a title that says it all is what was looked for.</summary>
    private const float OfWholeTitle = 40;

    /// <param name="beginning">The beginning of a word that the last of the words may be; null when it is finished. It counts less than a whole word.</param>
    public static Query Records(IReadOnlyList<QueryWord> words, IReadOnlyList<IReadOnlyList<QueryWord>> phrases, IReadOnlyList<IReadOnlyList<QueryWord>> excluded, string? beginning)
    {
        var anywhere = new BooleanQuery(disableCoord: true);
        var inTitle = new BooleanQuery(disableCoord: true);
        var isSole = words.Count + phrases.Count == 1;
        foreach (var word in words)
        {
            var begins = ReferenceEquals(word, words[^1]) ? beginning : null;
            Ask(anywhere, Scored(word, begins), isSole);
            inTitle.Add(Any(RecordFields.Title, word, begins), Occur.MUST);
        }

        foreach (var phrase in phrases)
        {
            var title = InARow(RecordFields.Title, phrase);
            Ask(anywhere, Either(Boosted(InARow(RecordFields.Title, phrase), OfTitle), InARow(RecordFields.Text, phrase)), isSole);
            inTitle.Add(title, Occur.MUST);
        }

        anywhere.Add(new ConstantScoreQuery(inTitle) { Boost = OfWholeTitle }, Occur.SHOULD);
        foreach (var phrase in excluded) anywhere.Add(Out(phrase), Occur.MUST_NOT);
        return anywhere;
    }

    /// <summary>
    /// One word or phrase among others is required. A sole one is asked in each of its ways: any of them is it, and where nothing is required, Lucene
    /// adds scores up in a table instead of a heap.
    /// </summary>
    private static void Ask(BooleanQuery question, BooleanQuery either, bool isSole)
    {
        if (!isSole) question.Add(either, Occur.MUST);
        else foreach (var way in either.Clauses) question.Add(way);
    }

    private static BooleanQuery Scored(QueryWord word, string? beginning)
    {
        var either = new BooleanQuery(disableCoord: true);
        foreach (var term in word.Terms)
        {
            either.Add(new TermQuery(new Term(RecordFields.Title, term)) { Boost = OfTitle }, Occur.SHOULD);
            either.Add(new TermQuery(new Term(RecordFields.Text, term)), Occur.SHOULD);
        }

        if (beginning is null) return either;
        either.Add(new PrefixQuery(new Term(RecordFields.Title, beginning)) { Boost = 0.2f }, Occur.SHOULD);
        either.Add(new PrefixQuery(new Term(RecordFields.Text, beginning)) { Boost = 0.05f }, Occur.SHOULD);
        return either;
    }

    private static BooleanQuery Any(string field, QueryWord word, string? beginning)
    {
        var either = Either([.. word.Terms.Select(term => new TermQuery(new Term(field, term)))]);
        if (beginning is not null) either.Add(new PrefixQuery(new Term(field, beginning)), Occur.SHOULD);
        return either;
    }

    /// <summary>Leaving out one word leaves out its family; of a phrase, the phrase.</summary>
    private static BooleanQuery Out(IReadOnlyList<QueryWord> phrase) => phrase is [var word]
        ? Either(Any(RecordFields.Title, word, beginning: null), Any(RecordFields.Text, word, beginning: null))
        : Either(InARow(RecordFields.Title, phrase), InARow(RecordFields.Text, phrase));

    /// <summary>The words as written, one after the other.</summary>
    private static Query InARow(string field, IReadOnlyList<QueryWord> phrase)
    {
        if (phrase is [var word]) return new TermQuery(new Term(field, word.Written));
        var row = new PhraseQuery();
        foreach (var one in phrase) row.Add(new Term(field, one.Written));
        return row;
    }

    private static Query Boosted(Query query, float boost)
    {
        query.Boost = boost;
        return query;
    }

    private static BooleanQuery Either(params Query[] queries)
    {
        var either = new BooleanQuery(disableCoord: true);
        foreach (var query in queries) either.Add(query, Occur.SHOULD);
        return either;
    }
}
