using CielOuvert.Register.Search.Analysis;

namespace CielOuvert.Register.Search;

/// <summary>A place in a text where a word or a phrase of a query is.</summary>
/// <param name="Word">Which of them.</param>
internal sealed record Mark(int Start, int End, int Word)
{
    /// <summary>Every place, in the order of the text; none overlaps another.</summary>
    /// <param name="text">As <see cref="Analysis.Chain.Sound"/> gives it.</param>
    public static List<Mark> In(string text, QueryWords words)
    {
        var tokens = Tokens(text, words);
        var marks = tokens.Where(token => token.Word >= 0).Select(token => new Mark(token.Start, token.End, token.Word)).ToList();
        foreach (var (index, phrase) in words.Phrases.Index()) marks.AddRange(InARow(tokens, [.. phrase.Select(word => word.Written)], words.Plain.Count + index));
        return words.Phrases.Count == 0 ? marks : Apart(marks);
    }

    /// <summary>A text in runs, its marks apart.</summary>
    public static IEnumerable<ExtractRun> Runs(string text, IEnumerable<Mark> marks, int from, int to)
    {
        var at = from;
        foreach (var mark in marks)
        {
            if (mark.Start > at) yield return new(text[at..mark.Start], false);
            yield return new(text[mark.Start..mark.End], true);
            at = mark.End;
        }

        if (to > at) yield return new(text[at..to], false);
    }

    private static List<Token> Tokens(string text, QueryWords words)
    {
        var tokens = new List<Token>();
        foreach (var term in Chain.Both.Terms(text))
        {
            var word = words.IndexOf(term.Text);
            if (term.IsNext) tokens.Add(new(term.Text, term.Start, term.End, word));
            else if (tokens[^1].Word < 0) tokens[^1] = tokens[^1] with { Word = word };
        }

        return tokens;
    }

    private static IEnumerable<Mark> InARow(List<Token> tokens, string[] phrase, int word)
    {
        for (var first = 0; first + phrase.Length <= tokens.Count; first++)
        {
            var length = 0;
            while (length < phrase.Length && tokens[first + length].Written == phrase[length]) length++;
            if (length == phrase.Length) yield return new(tokens[first].Start, tokens[first + length - 1].End, word);
        }
    }

    /// <summary>Of marks that overlap, the first; of two that begin together, the longer.</summary>
    private static List<Mark> Apart(List<Mark> marks)
    {
        var apart = new List<Mark>();
        foreach (var mark in marks.OrderBy(mark => mark.Start).ThenByDescending(mark => mark.End))
            if (apart.Count == 0 || mark.Start >= apart[^1].End) apart.Add(mark);
        return apart;
    }

    private sealed record Token(string Written, int Start, int End, int Word);
}
