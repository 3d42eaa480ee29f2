using static CielOuvert.Tests.Search.SearchedRegister;

namespace CielOuvert.Tests.Search;

public sealed class QuotingAndLeavingOut
{
    [Theory]
    [InlineData("\"données ouvertes\"")]
    [InlineData("“données ouvertes”")]
    [InlineData("« données ouvertes »")]
    [InlineData("\"DONNEES OUVERTES\"")]
    public async Task Words_between_quotation_marks_follow_one_another(string query)
    {
        await using var given = await Holding(
            Event("apart", "Des données, et des portes ouvertes"), Event("turned", "Ouvertes, ces données"), Event("together", "Les données ouvertes de Rennes"));

        (await given.Find(query)).ShouldBe(["together"]);
    }

    [Fact]
    public async Task A_phrase_does_not_run_from_one_text_into_the_next()
    {
        await using var given = await Holding(Event("two", "Les données", "Ouvertes à tous"));

        (await given.Find("\"données ouvertes\"")).ShouldBeEmpty();
        (await given.Find("données ouvertes")).ShouldBe(["two"]);
    }

    [Fact]
    public async Task A_word_between_quotation_marks_is_that_word_and_not_its_family()
    {
        await using var given = await Holding(Event("one", "Un commun"), Event("several", "Des communs"));

        (await given.Find("\"communs\"")).ShouldBe(["several"]);
        (await given.Find("communs")).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("atelier -webinaire", "room")]
    [InlineData("-webinaire atelier", "room")]
    [InlineData("atelier -webinaires", "room")]
    [InlineData("atelier -\"en ligne\"", "room", "paper")]
    [InlineData("atelier - webinaire", "both", "paper")]
    public async Task What_a_minus_sign_stands_before_is_left_out(string query, params string[] expected)
    {
        await using var given = await Holding(
            Event("room", "Atelier"), Event("both", "Atelier", "Un webinaire en ligne"), Event("paper", "Atelier", "Un webinaire sur papier"));

        (await given.Find(query)).Order().ShouldBe(expected.Order());
    }

    [Theory]
    [InlineData("Saint-Malo")]
    [InlineData("2019-2020")]
    public async Task A_hyphen_within_a_word_leaves_nothing_out(string words)
    {
        await using var given = await Holding(Event("wanted", $"Journée {words}"));

        (await given.Find(words)).ShouldBe(["wanted"]);
    }

    [Theory]
    [InlineData("\"communs")]
    [InlineData("communs\"")]
    [InlineData("\"\" communs")]
    [InlineData("communs - -- -\"\"")]
    [InlineData("« communs")]
    public async Task What_is_not_closed_or_holds_nothing_is_only_a_sign(string query)
    {
        await using var given = await Holding(Event("wanted", "Les communs"));

        (await given.Find(query)).ShouldBe(["wanted"]);
    }

    [Fact]
    public async Task Only_leaving_out_finds_nothing()
    {
        await using var given = await Holding(Event("other", "Les communs"));

        (await given.Find("-webinaire")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("transf", "wanted")]
    [InlineData("numérique transf", "wanted")]
    [InlineData("transf numérique")]
    [InlineData("\"transf\"")]
    public async Task Only_the_last_word_may_be_unfinished_and_none_that_is_quoted(string query, params string[] expected)
    {
        await using var given = await Holding(Event("wanted", "Transformation numérique"));

        (await given.Find(query)).ShouldBe(expected);
    }
}
