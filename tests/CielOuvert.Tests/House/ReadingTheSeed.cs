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

    [Fact]
    public void No_sentence_of_the_report_is_copied_into_the_repository()
    {
        var seed = SeedText();
        var forbidden = Runs(WordsOf(seed)).Select(run => run.Words).ToHashSet();
        forbidden.ExceptWith(Runs(WordsOf(FactsText())).Select(run => run.Words));

        Repository.Files.ShouldFollow(file => Copied(file, forbidden));
    }

    [Fact]
    public void A_copied_run_is_found_whatever_its_accents_and_line_ends()
    {
        var forbidden = Runs(WordsOf("L’été, nous avons ouvert le registre à tous les voisins.")).Select(run => run.Words).ToHashSet();

        Copied(HouseFile.Of("a.md", "Autre.\nNous AVONS ouvert\nle Registre, a tous « les » voisins"), forbidden).Single().Line.ShouldBe(2);
        Copied(HouseFile.Of("a.md", "Nous avons ouvert le registre à tous nos voisins"), forbidden).ShouldBeEmpty();
    }

    private static IEnumerable<Objection> Copied(HouseFile file, HashSet<string> forbidden) =>
        (from run in Runs(WordsOf(file.Text))
         where forbidden.Contains(run.Words)
         select new Objection(file.Path, run.Line, $"these words are the report's own: '{run.Words}'. Say the fact in your own words."))
        .Take(1);

    private static IEnumerable<(string Words, int Line)> Runs(IReadOnlyList<(string Word, int Line)> words)
    {
        for (var first = 0; first + Run <= words.Count; first++)
        {
            yield return (string.Join(' ', Enumerable.Range(first, Run).Select(at => words[at].Word)), words[first].Line);
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
