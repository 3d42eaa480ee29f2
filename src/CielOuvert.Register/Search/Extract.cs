using CielOuvert.Register.Records;
using CielOuvert.Register.Search.Analysis;

namespace CielOuvert.Register.Search;

/// <summary>A passage of a record where the words of a query are, in runs of plain text.</summary>
/// <param name="Language">BCP 47; null means the main language of the register.</param>
public sealed record Extract(IReadOnlyList<ExtractRun> Runs, string? Language)
{
    private const int Length = 240;
    private const int Before = 60;

    /// <summary>Nobody reads an extract of what comes later, and a page makes many.</summary>
    private const int FarEnough = 20_000;

    /// <summary>The best passage of what a viewer sees of a record, its title apart; null when the words are in the title only.</summary>
    public static Extract? From(Record record, string query)
    {
        var words = QueryWords.Of(query);
        return RecordFields.TextsOf(record.Kind, record.Document).Where(text => !text.IsTitle)
            .Select(text => Best(Chain.Sound(text.Text, FarEnough), text.Language, words))
            .OfType<Passage>()
            .MaxBy(passage => passage.Words)?.ToExtract();
    }

    /// <summary>The best passage of a text; null when it holds none of the words.</summary>
    public static Extract? From(string text, string query) => Best(Chain.Sound(text, FarEnough), language: null, QueryWords.Of(query))?.ToExtract();

    /// <summary>A whole title, its words marked; null when it holds none of them.</summary>
    public static IReadOnlyList<ExtractRun>? Title(string title, string query)
    {
        var text = Chain.Sound(title);
        var marks = Mark.In(text, QueryWords.Of(query));
        return marks.Count == 0 ? null : [.. Mark.Runs(text, marks, 0, text.Length)];
    }

    /// <summary>The passage that holds the most of the words; of equals, the first.</summary>
    private static Passage? Best(string text, string? language, QueryWords words)
    {
        var marks = Mark.In(text, words);
        if (marks.Count == 0) return null;
        return marks.Select((first, index) => marks.Skip(index).TakeWhile(mark => mark == first || mark.End <= first.Start + Length - Before).ToList())
            .Select(within => new Passage(text, language, within, within.Select(mark => mark.Word).Distinct().Count()))
            .MaxBy(passage => passage.Words);
    }

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

/// <summary>A run of an extract.</summary>
/// <param name="IsMarked">Whether it is one of the words that were asked.</param>
public sealed record ExtractRun(string Text, bool IsMarked);
