using CielOuvert.Register.Access;
using CielOuvert.Register.History;
using CielOuvert.Register.Records;
using CielOuvert.Register.Search;
using CielOuvert.Register.Selections;
using static CielOuvert.Tests.Search.SearchedRegister;

namespace CielOuvert.Tests.Search;

public sealed class SuggestingWords
{
    [Theory]
    [InlineData("transfromation", "transformation")]
    [InlineData("trasformation", "transformation")]
    [InlineData("tranformations numérique", "transformation numérique")]
    [InlineData("numerike", "numérique")]
    public async Task A_slip_of_the_finger_is_answered_by_the_word_as_records_write_it(string typed, string meant)
    {
        await using var given = await Holding(Event("one", "La transformation numérique"), Event("two", "Transformation"), Event("three", "Le numérique"));

        (await Corrected(given, typed, Viewer.Visitor))[0].Words.ShouldBe(meant);
    }

    [Fact]
    public async Task It_says_how_many_records_it_leads_to()
    {
        await using var given = await Holding(Event("one", "Les communs"), Event("two", "Des communs"));

        (await Corrected(given, "cmmuns", Viewer.Visitor)).ShouldBe([new("communs", 2)]);
    }

    [Fact]
    public async Task What_stands_around_a_word_stays()
    {
        await using var given = await Holding(Event("one", "Les données ouvertes", "à Rennes"));

        (await Corrected(given, "\"dunnées ouvertes\" Rennes", Viewer.Visitor)).Select(one => one.Words).ShouldBe(["\"données ouvertes\" Rennes"]);
    }

    [Fact]
    public async Task A_word_that_is_found_often_is_left_alone()
    {
        await using var given = await Holding([.. Enumerable.Range(0, 4).Select(number => Event($"art-{number}", "Art")), .. Enumerable.Range(0, 40).Select(number => Event($"arts-{number}", "Arc"))]);

        (await Corrected(given, "art", Viewer.Visitor)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_word_that_only_others_may_read_is_never_told()
    {
        await using var given = await Holding(Event("desk", "Une affaire quincampoix") with { Sight = Sight.Desk }, Event("open", "Une affaire publique"));

        (await Corrected(given, "quincanpoix", Viewer.Visitor)).ShouldBeEmpty();
        (await given.Register.Hints.Completions("quincam", 5, Viewer.Visitor, default)).ShouldBeEmpty();
        (await Corrected(given, "quincanpoix", Viewer.Keeper)).ShouldBe([new("quincampoix", 1)]);
        (await given.Register.Hints.Completions("quincam", 5, Viewer.Keeper, default)).ShouldBe(["quincampoix"]);
    }

    [Fact]
    public async Task Nor_is_a_word_of_a_record_that_is_gone()
    {
        await using var given = await Holding(Event("gone", "Une affaire quincampoix"), Event("open", "Une affaire publique"));
        (await Corrected(given, "quincanpoix", Viewer.Visitor)).ShouldNotBeEmpty();

        await given.Commit(Change.Withdraw("gone"));

        (await Corrected(given, "quincanpoix", Viewer.Visitor)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_word_that_is_being_typed_may_become_the_most_frequent_first()
    {
        await using var given = await Holding(Event("one", "Le numérique"), Event("two", "Une numérisation"), Event("three", "École du numérique"));

        (await given.Register.Hints.Completions("école num", 5, Viewer.Visitor, default)).ShouldBe(["école numérique", "école numérisation"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("n")]
    [InlineData("\"num\"")]
    [InlineData("num ?")]
    [InlineData("-num")]
    public async Task What_is_no_beginning_becomes_nothing(string typed)
    {
        await using var given = await Holding(Event("one", "Le numérique"));

        (await given.Register.Hints.Completions(typed, 5, Viewer.Visitor, default)).ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<Suggestion>> Corrected(SearchedRegister given, string typed, Viewer viewer)
    {
        var selection = Selection.Everything with { Text = typed };
        var total = await given.Register.Count(selection, viewer, AsOf.Now, default);
        return await given.Register.Hints.Corrections(selection, total, viewer, default);
    }
}
