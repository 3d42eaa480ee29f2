using System.Text.RegularExpressions;
using CielOuvert.Tests.Demo;
using CielOuvert.Tests.House;

namespace CielOuvert.Tests.Acceptance;

/// <summary>The acceptance list itself: what it expects is read there, not copied here.</summary>
public static partial class AcceptanceList
{
    public static string Text
    {
        get
        {
            Assert.SkipWhen(Repository.Seed is null, "The acceptance list is not beside this clone (../shared/seed).");
            return File.ReadAllText(Path.Combine(Repository.Seed ?? "", "acceptance-2020.md"));
        }
    }

    /// <summary>The facts that a line names, by their slugs, in the order in which it names them.</summary>
    public static IReadOnlyList<string> Slugs(string line)
    {
        var facts = SeedFacts.All.Select(fact => fact.Slug).ToHashSet();
        return [.. Token().Matches(LineOf(line)).Select(match => match.Value).Where(facts.Contains)];
    }

    private static string LineOf(string id) => Text.Split('\n').Single(line => line.StartsWith($"- [ ] {id} ", StringComparison.Ordinal));

    [GeneratedRegex(@"\b[a-z0-9]+(?:-[a-z0-9]+)*\b")]
    private static partial Regex Token();
}
