using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Records;
using CielOuvert.Register.Search;
using CielOuvert.Register.Selections;
using static CielOuvert.Tests.Search.SearchedRegister;

namespace CielOuvert.Tests.Search;

public sealed class ShowingAnExtract
{
    [Theory]
    [InlineData("Nous parlons des communs.", "commun", "Nous parlons des [communs].")]
    [InlineData("L’école d’urgence à l’œuvre", "ecole oeuvres", "L’[école] d’urgence à l’[œuvre]")]
    [InlineData("Au N.E.C. de Rennes", "nec", "Au [N.E.C]. de Rennes")]
    [InlineData("De l’innovation", "innov", "De l’[innovation]")]
    public async Task The_words_are_marked_as_they_stand_in_the_text(string text, string query, string expected) =>
        Marked(await Of(text, query)).ShouldBe(expected);

    [Fact]
    public async Task Of_a_long_text_the_passage_with_the_most_words_is_shown()
    {
        var filler = string.Concat(Enumerable.Repeat("Puis la journée continue doucement. ", 30));

        var extract = Marked(await Of($"La forêt. {filler}La forêt et la clairière. {filler}", "forêt clairière"));

        extract.ShouldStartWith("… ");
        extract.ShouldContain("La [forêt] et la [clairière].");
        extract.ShouldEndWith(" …");
        extract.Length.ShouldBeLessThan(260);
    }

    [Fact]
    public async Task A_word_within_a_phrase_does_not_stand_for_itself()
    {
        var filler = string.Concat(Enumerable.Repeat("Puis la journée continue doucement. ", 30));

        var extract = Marked(await Of($"Des données ouvertes. {filler}Des données ouvertes, ouvertes à tous.", "ouvertes \"données ouvertes\""));

        extract.ShouldContain("Des [données ouvertes], [ouvertes] à tous.");
    }

    [Fact]
    public async Task Words_without_any_end_are_no_trouble() =>
        Marked(await Of($"avant {new string('a', 250)} après", new string('a', 200))).ShouldContain("[aaaa");

    [Fact]
    public async Task It_says_its_language()
    {
        var extract = await Of(Localized.Of("en", "About the commons"), "commons");

        extract.ShouldNotBeNull().Language.ShouldBe("en");
    }

    [Theory]
    [InlineData("fr", "Le centre de la [commune]")]
    [InlineData("en", "The centre of the [commune]")]
    public async Task What_is_said_in_two_tongues_is_shown_in_that_of_who_reads(string tongue, string expected)
    {
        foreach (var description in (Localized[])[Localized.Of("fr", "Le centre de la commune").With("en", "The centre of the commune"), Localized.Of("en", "The centre of the commune").With("fr", "Le centre de la commune")])
            Marked(await Of(description, "commune", tongue)).ShouldBe(expected);
    }

    [Fact]
    public async Task When_the_words_are_in_the_title_only_there_is_none() => (await Of("Nous parlons.", "rencontre")).ShouldBeNull();

    [Theory]
    [InlineData("Les données ouvertes de Rennes", "\"données ouvertes\" rennes", "Les [données ouvertes] de [Rennes]")]
    [InlineData("Des données, ouvertes enfin", "\"données ouvertes\"", "Des [données, ouvertes] enfin")]
    [InlineData("Un atelier, pas un webinaire", "atelier -webinaire", "Un [atelier], pas un webinaire")]
    public async Task A_phrase_is_marked_whole_and_what_is_left_out_is_not(string text, string query, string expected) =>
        Marked(await Of(text, query)).ShouldBe(expected);

    [Theory]
    [InlineData("L’école des communs", "commun ecole", "L’[école] des [communs]")]
    [InlineData("<b>Communs</b>", "communs", "<b>[Communs]</b>")]
    public void A_title_is_shown_whole_its_words_marked(string title, string query, string expected) =>
        Marked(new Extract(new Extracting(query).Title(title).ShouldNotBeNull(), null)).ShouldBe(expected);

    [Fact]
    public void A_title_without_the_words_has_no_mark() => new Extracting("communs").Title("L’école").ShouldBeNull();

    private static string Marked(Extract? extract) =>
        string.Concat(extract.ShouldNotBeNull().Runs.Select(run => run.IsMarked ? $"[{run.Text}]" : run.Text));

    private static async Task<Extract?> Of(Localized description, string query, string? tongue = null)
    {
        await using var given = await Holding(Event("meeting", "Rencontre", description));
        var reading = await given.Register.Read("meeting", Viewer.Visitor, AsOf.Now, default);
        return new Extracting(query, tongue).From(reading.ShouldBeOfType<Reading.Here>().Record);
    }
}
