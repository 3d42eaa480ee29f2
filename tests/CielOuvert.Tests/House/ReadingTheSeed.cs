using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CielOuvert.Tests.House;

/// <summary>
/// The report that we model belongs to its authors: its facts are in the register, its sentences are not. What the facts themselves
/// quote (titles, headings, their own summaries and notes) may stand here.
/// </summary>
[Trait("engine", "none")]
public sealed partial class ReadingTheSeed
{
    private const int Run = 8;

    // A title that the facts hold may follow a word or two ("guide", "policy paper") that the report also puts before it.
    private const int Quote = 6;

    [Fact]
    public void No_sentence_of_the_report_is_copied_into_the_repository()
    {
        var forbidden = Sentences(SeedText(), FactsText());

        Repository.Files.ShouldFollow(file => Copied(file, forbidden));
    }

    [Fact]
    public void A_copied_run_is_found_whatever_its_accents_and_line_ends()
    {
        var forbidden = Sentences("L’été, nous avons ouvert le registre à tous les voisins.", facts: "");

        Copied(HouseFile.Of("a.md", "Autre.\nNous AVONS ouvert\nle Registre, a tous « les » voisins"), forbidden).Single().Line.ShouldBe(2);
        Copied(HouseFile.Of("a.md", "Nous avons ouvert le registre à tous nos voisins"), forbidden).ShouldBeEmpty();
    }

    [Fact]
    public void A_title_that_the_facts_hold_may_be_quoted_with_the_word_before_it()
    {
        var forbidden = Sentences("Un guide : Ouvrir le registre à tous les voisins", facts: "title: Ouvrir le registre à tous les voisins");

        Copied(HouseFile.Of("a.md", "guide, Ouvrir le registre à tous les voisins"), forbidden).ShouldBeEmpty();
    }

    /// <summary>Where a text says words that are the report's own.</summary>
    internal static IEnumerable<Objection> CopiedInto(string name, string text) => Copied(HouseFile.Of(name, text), Sentences(SeedText(), FactsText()));

    /// <summary>The runs of the report that are not, for the most part, a quotation of the facts.</summary>
    private static HashSet<string> Sentences(string report, string facts)
    {
        var quotes = Runs(WordsOf(facts), Quote).Select(run => run.Words).ToHashSet();
        return [.. Runs(WordsOf(report), Run).Select(run => run.Words).Where(run => !Runs(WordsOf(run), Quote).Any(part => quotes.Contains(part.Words)))];
    }

    private static IEnumerable<Objection> Copied(HouseFile file, HashSet<string> forbidden) =>
        (from run in Runs(WordsOf(file.Text), Run)
         where forbidden.Contains(run.Words)
         select new Objection(file.Path, run.Line, $"these words are the report's own: '{run.Words}'. Say the fact in your own words."))
        .Take(1);

    private static IEnumerable<(string Words, int Line)> Runs(IReadOnlyList<(string Word, int Line)> words, int length)
    {
        for (var first = 0; first + length <= words.Count; first++)
        {
            yield return (string.Join(' ', Enumerable.Range(first, length).Select(at => words[at].Word)), words[first].Line);
        }
    }

    private static List<(string Word, int Line)> WordsOf(string text)
    {
        var lines = text.Split('\n');
        return [.. Enumerable.Range(0, lines.Length).SelectMany(line => Word().Matches(Folded(lines[line])).Select(word => (word.Value, line + 1)))];
    }

    /// <summary>Lower case without accents, with œ as oe: what differs only by them is the same sentence.</summary>
    private static string Folded(string text) => new(
        [.. text.ToLowerInvariant().Replace("œ", "oe").Normalize(NormalizationForm.FormKD)
            .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)]);

    private static string SeedText()
    {
        Assert.SkipWhen(Repository.Seed is null, "The model's report is not beside this clone (../shared/seed).");
        return string.Join('\n', Directory.GetFiles(Repository.Seed ?? "", "000_*.txt").Select(File.ReadAllText));
    }

    private static string FactsText() => File.ReadAllText(Path.Combine(Repository.Seed ?? "", "facts-2020.yaml"));

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
