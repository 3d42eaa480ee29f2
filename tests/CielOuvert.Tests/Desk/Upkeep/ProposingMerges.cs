using System.Net;
using CielOuvert.Accounts;

namespace CielOuvert.Tests.Desk.Upkeep;

/// <summary>Records that share a name are proposed as one, until somebody merges them or says that they are two.</summary>
public sealed class ProposingMerges() : AtTheDesk(Role.Registrar)
{
    private const string Page = "/fr/bureau/doublons";

    [Theory]
    [InlineData("hubert guillaud")]
    [InlineData("GUILLAUD, Hubért")]
    public async Task A_name_is_matched_whatever_its_accents_case_and_order(string name)
    {
        (await Proposed()).ShouldNotContain(line => line.Contains("Guillaud", StringComparison.OrdinalIgnoreCase));

        await Seated.Fill("/fr/bureau/ajouter/personnes", ("name~", name));

        (await Proposed()).ShouldContain(line => line.Contains("Hubert Guillaud", StringComparison.Ordinal) && line.Contains("Comparer et fusionner", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_says_that_they_are_two_is_not_asked_again()
    {
        await Seated.Fill("/fr/bureau/ajouter/organisations", ("name~", "Inria SAS"));
        var before = (await Proposed()).Count;

        (await Seated.Fill(Page)).Status.ShouldBe(HttpStatusCode.SeeOther);

        (await Proposed()).Count.ShouldBe(before - 1);
    }

    [Fact]
    public async Task Another_kind_of_the_same_name_is_no_twin()
    {
        var before = (await Proposed()).Count;

        await Seated.Fill("/fr/bureau/ajouter/organisations", ("name~", "Hubert Guillaud"));

        (await Proposed()).Count.ShouldBe(before);
    }

    private async Task<IReadOnlyList<string>> Proposed() => [.. (await Seated.Page(Page)).QuerySelectorAll("li.commit").Select(line => line.TextContent)];
}
