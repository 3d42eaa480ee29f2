namespace CielOuvert.Register.Search.Analysis;

/// <summary>A word of a query: as written, and all the terms that are it.</summary>
internal sealed record QueryWord(string Written)
{
    public List<string> Terms { get; } = [Written];

    public static IReadOnlyList<QueryWord> In(string text)
    {
        var words = new List<QueryWord>();
        foreach (var term in Chain.Both.Terms(text))
        {
            if (term.IsNext) words.Add(new(term.Text));
            else words[^1].Terms.Add(term.Text);
        }

        return words;
    }
}
