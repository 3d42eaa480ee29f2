using System.Reflection;
using System.Text.RegularExpressions;

namespace CielOuvert.Tests.House;

/// <summary><c>docs/security.md</c> says what is held of OWASP ASVS 5 and which test proves it: each test that it names is there.</summary>
[Trait("engine", "none")]
public sealed partial class ProvingSecurity
{
    private static readonly string[] States = ["met", "partly", "not met", "n/a"];

    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "security.md"));

    private static readonly IReadOnlyList<string[]> Rows = [.. Text.Split('\n').Where(line => Row().IsMatch(line)).Select(line => line.Trim('|', ' ').Split(" | "))];

    [Fact]
    public void Every_test_that_it_names_is_there()
    {
        var types = typeof(ProvingSecurity).Assembly.GetTypes().ToLookup(type => type.Name);
        var named = Named().Matches(Text).Select(match => (Class: match.Groups[1].Value, Method: match.Groups[2].Value)).Where(one => one.Class != "Class").Distinct().ToList();
        named.Count.ShouldBeGreaterThan(80);

        named.Where(one => !types[one.Class].Any(type => one.Method == "*" || type.GetMethods().Any(method => method.Name == one.Method && method.GetCustomAttributes<FactAttribute>().Any())))
            .Select(one => $"{one.Class}.{one.Method}").ShouldBeEmpty("Name the test that took its place, or say that nothing proves it any more.");
    }

    [Fact]
    public void Every_row_has_a_number_of_its_own_a_state_and_what_is_not_met_its_reason()
    {
        Rows.Select(row => row[0]).ShouldBeUnique();
        Rows.Where(row => !States.Contains(row[2].Trim())).Select(row => $"{row[0]}: {row[2]}").ShouldBeEmpty();
        Rows.Where(row => row[2].Trim() != "met" && row[3].Trim().Length < 5).Select(row => row[0]).ShouldBeEmpty();
    }

    [Fact]
    public void What_it_counts_is_what_it_lists()
    {
        foreach (var state in States) Text.ShouldContain($"{Rows.Count(row => row[2].Trim() == state)} {state}");
    }

    [GeneratedRegex(@"^\| \d+(\.\d+\.\d+)? \| ")]
    private static partial Regex Row();

    // The name of a test is a sentence: its words are tied by low lines.
    [GeneratedRegex(@"`([A-Z]\w+)\.(\w+_\w+|\*)`")]
    private static partial Regex Named();
}
