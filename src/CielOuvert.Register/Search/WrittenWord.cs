using CielOuvert.Register.Search.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace CielOuvert.Register.Search;

/// <summary>A word of a query, where it stands in what was typed: for putting another in its place.</summary>
internal sealed record WrittenWord(string Folded, int Start, int End)
{
    public static IReadOnlyList<WrittenWord> In(string text)
    {
        // A text that has to be mended first has no places to speak of.
        if (text.Length > QueryWords.LongestQuery || Chain.Sound(text) != text) return [];
        var words = new List<WrittenWord>();
        using var stream = Chain.Both.GetTokenStream("word", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var position = stream.GetAttribute<IPositionIncrementAttribute>();
        var offset = stream.GetAttribute<IOffsetAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
            if (position.PositionIncrement > 0) words.Add(new(term.ToString(), offset.StartOffset, offset.EndOffset));
        stream.End();
        return words;
    }
}
