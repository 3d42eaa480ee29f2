using System.Text.RegularExpressions;
using CielOuvert.Tests.Demo;

namespace CielOuvert.Tests.Acceptance;

/// <summary>Every line of the acceptance list has a test: counts by their row, the others by their name; those of the data file are named here.</summary>
[Trait("engine", "none")]
public sealed partial class CoveringEveryLine
{
    private static readonly Dictionary<string, string> OfTheDataFile = new()
    {
        ["A01"] = nameof(CrossingToTheRegister.Every_fact_crosses_once_in_the_order_of_the_seed),
        ["G01"] = nameof(ReadingTheDemoFolder.No_two_records_have_the_same_slug),
        ["G02"] = nameof(ReadingTheDemoFolder.Every_link_leads_to_a_record_of_a_kind_it_allows),
        ["G03"] = nameof(CrossingToTheRegister.The_facts_of_each_kind_are_as_many_as_the_seed_says),
        ["G04"] = nameof(CrossingToTheRegister.Every_fact_says_on_which_page_and_under_which_heading_it_was_read),
        ["G05"] = nameof(CrossingToTheRegister.A_date_that_the_seed_gives_is_kept_with_its_precision),
    };

    [Fact]
    public void No_line_is_left_without_a_test()
    {
        var lines = Line().Matches(AcceptanceList.Text).Select(match => match.Groups[1].Value).ToHashSet();
        var counted = CountingTheYear.Counts.Select(row => row.Data.Item1[..3]);
        var named = typeof(CoveringEveryLine).Assembly.GetTypes().Where(type => type.Namespace == typeof(CoveringEveryLine).Namespace)
            .SelectMany(type => type.GetMethods()).SelectMany(method => Named().Matches(method.Name)).Select(match => match.Groups[1].Value);

        lines.Count.ShouldBe(57 + 13 + 8 + 6 + 4 + 7 + 6);
        lines.Except([.. OfTheDataFile.Keys, .. counted, .. named]).ShouldBeEmpty();
    }

    [GeneratedRegex(@"(?:^\| |\[ \] )([A-G]\d\d)\b", RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex(@"(?:^|_)([B-G]\d\d)(?=_)")]
    private static partial Regex Named();
}
