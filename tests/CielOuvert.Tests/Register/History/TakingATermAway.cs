using CielOuvert.Register.Facts;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;

namespace CielOuvert.Tests.Registers;

public sealed class TakingATermAway : IAsyncLifetime
{
    private ARegister? register;

    private ARegister Register => register ?? throw new InvalidOperationException("Not there yet.");

    public async ValueTask InitializeAsync()
    {
        register = await ARegister.Begun();
        await register.Commit(Change.Amend(Vocabulary("place", "lyon", "rennes", "nantes")));
        await register.Given(
            AnEvent.Named("Assises").With(EventKind.Place, "rennes"),
            AnEvent.Named("Bilan").With(EventKind.Place, Fact<string>.Deduced("rennes", "The hall is there.")),
            AnEvent.Named("Conseil").Holding("location", """{"certainty":"ambiguous","candidates":[{"value":"lyon"},{"value":"rennes"}]}"""));
    }

    public async ValueTask DisposeAsync()
    {
        if (register is not null) await register.DisposeAsync();
    }

    [Fact]
    public async Task That_records_use_is_refused_with_their_names()
    {
        var refusals = await Register.Refusals(Change.Amend(Vocabulary("place", "nantes")));

        refusals.Select(refusal => refusal.What.En).ShouldBe(
        [
            $"place: {HistoryWords.TermInUse("lyon", "place", ["conseil"]).En}",
            $"place: {HistoryWords.TermInUse("rennes", "place", ["assises", "bilan", "conseil"]).En}",
        ]);
    }

    [Fact]
    public async Task That_no_record_uses_is_done() => (await Register.Commit(Change.Amend(Vocabulary("place", "lyon", "rennes")))).Changed.ShouldBe(1);

    [Fact]
    public async Task With_the_records_that_used_it_is_done()
    {
        await Register.Commit(
            Change.Amend(Vocabulary("place", "lyon", "nantes")),
            Change.Amend(AnEvent.Named("Assises").With(EventKind.Place, "nantes")), Change.Amend(AnEvent.Named("Bilan")), Change.Withdraw("conseil"));

        (await Register.Slugs("place=nantes")).ShouldBe(["assises"]);
    }

    [Fact]
    public async Task With_its_whole_vocabulary_or_the_name_of_it_is_refused_alike()
    {
        (await Register.Refusals(Change.Withdraw("place"))).Count.ShouldBe(2);
        (await Register.Refusals(Change.Rename("place", "lieux"))).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_word_that_is_the_same_is_not_a_use()
    {
        await Register.Given(AnEvent.Named("Débat").With(EventKind.CallEdition, "nantes"));

        (await Register.Commit(Change.Amend(Vocabulary("place", "lyon", "rennes")))).Changed.ShouldBe(1);
    }

    private static Draft Vocabulary(string slug, params string[] codes) => Drafting.Named(VocabularyKind.Kind, slug)
        .Holding("terms", $"[{string.Join(',', codes.Select(code => $$"""{"code":"{{code}}","label":"{{code}}"}"""))}]");
}
