using CielOuvert.Register.Search.Analysis;

namespace CielOuvert.Register.Search;

/// <summary>Finds the words of a query in many texts. Texts say the same few words over and over: which of those asked each is, is worked out once.</summary>
internal sealed class Marking(QueryWords words)
{
    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);
    private readonly string[][] phrases = [.. words.Phrases.Select(phrase => phrase.Select(word => word.Written).ToArray())];

    /// <summary>A stem keeps the first letter of its word: those that begin otherwise are none of the words asked.</summary>
    private readonly HashSet<char> firstLetters = [.. words.Plain.Select(word => word.Written[0])];

    /// <summary>How many words and phrases are looked for.</summary>
    public int Count => words.Count;

    /// <summary>Every place, in the order of the text; none overlaps another.</summary>
    /// <param name="text">As <see cref="Chain.Sound"/> gives it.</param>
    public List<Mark> In(string text) => MarksOf([.. Tokens(text)]);

    /// <summary>The same, without what follows the first stretch where all of the words seem to be; and whether there was one.</summary>
    /// <param name="stretch">Letters from the first of the words to the end of the last.</param>
    public (List<Mark> Marks, bool IsCut) InFirst(string text, int stretch)
    {
        var tokens = new List<Token>();
        var places = Enumerable.Repeat(-1, Count).ToArray();
        var (end, beyond) = (-1, 0);
        foreach (var token in Tokens(text))
        {
            tokens.Add(token);
            // A phrase may begin before the end and go on after it.
            if (end >= 0 && token.Start > end && ++beyond > Longest) return (MarksOf(tokens), true);
            if (end < 0 && Place(tokens, places) && places.Min() is >= 0 and var first && token.End <= first + stretch) end = first + stretch;
        }

        return (MarksOf(tokens), false);
    }

    private int Longest => phrases.Length == 0 ? 0 : phrases.Max(phrase => phrase.Length);

    /// <summary>Notes where the word, and each phrase, that the last of the tokens ends begins.</summary>
    private bool Place(List<Token> tokens, int[] places)
    {
        if (tokens[^1].Word >= 0) places[tokens[^1].Word] = tokens[^1].Start;
        var isOne = tokens[^1].Word >= 0;
        foreach (var (index, phrase) in phrases.Index())
        {
            if (tokens.Count < phrase.Length || !IsAt(tokens.Count - phrase.Length, tokens, phrase)) continue;
            places[words.Plain.Count + index] = tokens[^phrase.Length].Start;
            isOne = true;
        }

        return isOne;
    }

    private IEnumerable<Token> Tokens(string text)
    {
        foreach (var term in Chain.Written(text))
        {
            if (!known.TryGetValue(term.Text, out var word)) known[term.Text] = word = WordOf(term.Text);
            yield return new(term.Text, term.Start, term.End, word);
        }
    }

    private int WordOf(string written) => firstLetters.Contains(written[0]) ? Chain.TermsOf(written).Select(words.IndexOf).FirstOrDefault(index => index >= 0, -1) : -1;

    private List<Mark> MarksOf(List<Token> tokens)
    {
        var marks = tokens.Where(token => token.Word >= 0).Select(token => new Mark(token.Start, token.End, token.Word)).ToList();
        foreach (var (index, phrase) in phrases.Index()) marks.AddRange(InARow(tokens, phrase, words.Plain.Count + index));
        return phrases.Length == 0 ? marks : Apart(marks);
    }

    private static IEnumerable<Mark> InARow(List<Token> tokens, string[] phrase, int word)
    {
        for (var first = 0; first + phrase.Length <= tokens.Count; first++)
            if (IsAt(first, tokens, phrase)) yield return new(tokens[first].Start, tokens[first + phrase.Length - 1].End, word);
    }

    private static bool IsAt(int first, List<Token> tokens, string[] phrase)
    {
        for (var index = 0; index < phrase.Length; index++)
            if (tokens[first + index].Written != phrase[index]) return false;
        return true;
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
