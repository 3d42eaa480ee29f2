using Lucene.Net.Analysis.TokenAttributes;

namespace CielOuvert.Register.Search.Analysis;

/// <summary>A word of a query: as written, and all the terms that are it.</summary>
internal sealed record QueryWord(string Written)
{
    public List<string> Terms { get; } = [Written];

    public static IReadOnlyList<QueryWord> In(string text)
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
