using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using static CielOuvert.Tests.Search.SearchedRegister;

namespace CielOuvert.Tests.Search;

public sealed class RankingMatches
{
    [Fact]
    public async Task A_title_comes_before_a_text_however_often_that_says_the_word()
    {
        await using var given = await Holding(
            Event("text", "Une longue journée", string.Join(' ', Enumerable.Repeat("Communs.", 50))),
            Event("title", "Une journée de rencontres et de débats, en plusieurs temps, autour des communs et de tout ce qui y touche"));

        (await given.Find("communs")).ShouldBe(["title", "text"]);
    }

    [Fact]
    public async Task Another_name_counts_as_a_title()
    {
        await using var given = await Holding(
            Event("text", "Une journée", "Avec RUDI, RUDI et RUDI"),
            Event("title", "Rennes Urban Data Interface").With(Common.AlternateName, Fact<IReadOnlyList<Localized>>.Certain(["RUDI"])));

        (await given.Find("rudi")).ShouldBe(["title", "text"]);
    }

    [Fact]
    public async Task A_title_with_nothing_else_comes_before_a_longer_one()
    {
        await using var given = await Holding(Event("longer", "Réunion du comité de Transition²"), Event("alone", "Transition²"));

        (await given.Find("transition")).ShouldBe(["alone", "longer"]);
    }

    [Fact]
    public async Task A_whole_word_comes_before_the_beginning_of_one()
    {
        await using var given = await Holding(Event("beginning", "Artistes"), Event("whole", "Art"));

        (await given.Find("art")).ShouldBe(["whole", "beginning"]);
    }

    [Fact]
    public async Task Equals_come_in_the_order_in_which_they_entered()
    {
        await using var given = await Holding(Event("first", "Atelier"), Event("second", "Atelier"), Event("third", "Atelier"));

        (await given.Find("atelier")).ShouldBe(["first", "second", "third"]);
    }
}
