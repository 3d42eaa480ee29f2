using CielOuvert.Register.Search.Analysis;

namespace CielOuvert.Register.Search;

/// <summary>A word of a query, where it stands in what was typed: for putting another in its place.</summary>
internal sealed record WrittenWord(string Folded, int Start, int End)
{
    public static IReadOnlyList<WrittenWord> In(string text)
    {
        // A text that has to be mended first has no places to speak of.
        if (text.Length > QueryWords.LongestQuery || Chain.Sound(text) != text) return [];
        return [.. Chain.Both.Terms(text).Where(term => term.IsNext).Select(term => new WrittenWord(term.Text, term.Start, term.End))];
    }
}
