namespace CielOuvert.Register.Search;

/// <summary>A place in a text where a word or a phrase of a query is.</summary>
/// <param name="Word">Which of them.</param>
internal sealed record Mark(int Start, int End, int Word)
{
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
}
