using CielOuvert.Register.Records;
using CielOuvert.Register.Search.Analysis;

namespace CielOuvert.Register.Search;

/// <summary>Takes out of many records the passages where the words of a query are.</summary>
/// <param name="tongue">Code of the language of who reads: of passages as good as one another, theirs is shown; null when that is all the same.</param>
public sealed class Extracting(string query, string? tongue = null)
{
    private const int Length = 240;
    private const int Before = 60;

    /// <summary>Nobody reads an extract of what comes later, and a page makes many.</summary>
    private const int FarEnough = 20_000;

    private readonly Marking marking = new(QueryWords.Of(query));

    /// <summary>The best passage of what a viewer sees of a record, its title apart; null when the words are in the title only.</summary>
    public Extract? From(Record record)
    {
        Passage? best = null;
        foreach (var (text, language, _) in RecordFields.TextsOf(record.Kind, record.Document).Where(text => !text.IsTitle).OrderBy(text => tongue is not null && text.Language is { } other && other != tongue))
        {
            if (Best(Chain.Sound(text, FarEnough), language) is not { } passage || passage.Words <= best?.Words) continue;
            best = passage;
            if (best.Words == marking.Count) break;
        }

        return best?.ToExtract();
    }

    /// <summary>The best passage of a text; null when it holds none of the words.</summary>
    public Extract? From(string text) => Best(Chain.Sound(text, FarEnough), language: null)?.ToExtract();

    /// <summary>A whole title, its words marked; null when it holds none of them.</summary>
    public IReadOnlyList<ExtractRun>? Title(string title)
    {
        var text = Chain.Sound(title);
        var marks = marking.In(text);
        return marks.Count == 0 ? null : [.. Mark.Runs(text, marks, 0, text.Length)];
    }

    /// <summary>The passage that holds the most of the words; of equals, the first. After one that holds them all, there is no need to read on.</summary>
    private Passage? Best(string text, string? language)
    {
        var (marks, isCut) = marking.InFirst(text, Length - Before);
        var first = Best(marks, text, language);
        return isCut && first?.Words != marking.Count ? Best(marking.In(text), text, language) : first;
    }

    private static Passage? Best(List<Mark> marks, string text, string? language) =>
        marks.Select((first, index) => marks.Skip(index).TakeWhile(mark => mark == first || mark.End <= first.Start + Length - Before).ToList())
            .Select(within => new Passage(text, language, within, within.Select(mark => mark.Word).Distinct().Count()))
            .MaxBy(passage => passage.Words);

    private sealed record Passage(string Text, string? Language, IReadOnlyList<Mark> Marks, int Words)
    {
        public Extract ToExtract()
        {
            var start = Marks[0].Start <= Before ? 0 : AfterSpace(Marks[0].Start - Before, Marks[0].Start);
            var end = start + Length >= Text.Length ? Text.Length : BeforeSpace(Math.Max(start + Length, Marks[^1].End), Marks[^1].End);
            var runs = new List<ExtractRun>();
            if (start > 0) runs.Add(new("… ", false));
            runs.AddRange(Mark.Runs(Text, Marks, start, end));
            if (end < Text.Length) runs.Add(new(" …", false));
            return new(runs, Language);
        }

        private int AfterSpace(int from, int most)
        {
            var space = Text.IndexOf(' ', from, most - from);
            return space < 0 ? most : space + 1;
        }

        private int BeforeSpace(int from, int least)
        {
            var space = Text.LastIndexOf(' ', from, from - least);
            return space < 0 ? least : space;
        }
    }
}
