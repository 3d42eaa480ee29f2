using CielOuvert.Register.Access;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Records;

namespace CielOuvert.Tests.Registers;

public sealed class ChangingARecord
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task When_it_is_added_it_is_at_its_slug_in_its_first_version()
    {
        await using var register = await ARegister.Begun();

        var commit = await register.Given(AnEvent.Named("Assises"));

        commit.ShouldBe(new Commit(2, register.Clock.Now, 1));
        var record = await register.Record("assises");
        (record.Version, record.Since, record.Kind, record.Sight).ShouldBe((1, 2L, EventKind.Kind, Sight.Public));
    }

    [Fact]
    public async Task When_its_slug_is_taken_it_is_refused()
    {
        await using var register = await ARegister.With(AnEvent.Named("Assises"));

        (await register.Refusals(Change.Add(AnArticle.Named("Assises")))).ShouldHaveSingleItem().What.ShouldBe(HistoryWords.SlugIsTaken("assises"));
    }

    [Theory]
    [InlineData("Assises")]
    [InlineData("a--b")]
    [InlineData("-a")]
    [InlineData("a/b")]
    [InlineData("../a")]
    [InlineData("")]
    [InlineData("é")]
    public async Task When_its_slug_is_no_slug_it_is_refused(string slug)
    {
        await using var register = await ARegister.Begun();

        (await register.Refusals(Change.Add(AnEvent.Named("Assises").Called(slug)))).ShouldHaveSingleItem().Field.ShouldBe("slug");
    }

    [Fact]
    public async Task When_it_is_amended_its_history_keeps_both_versions_with_who_when_and_why()
    {
        await using var register = await ARegister.With(AnEvent.Named("Assises"));
        await register.Commit(Change.Amend(Draft.From(await register.Record("assises")).On("2020-04-15"), revision: 1));

        var history = await register.It.History("assises", Viewer.Visitor, Stop);

        history.Select(version => (version.Record.Version, version.At, version.By, version.Why)).ShouldBe(
        [
            (2, AClock.Beginning.AddMinutes(2), "somebody", "a test says so"),
            (1, AClock.Beginning.AddMinutes(1), "somebody", "a test says so"),
        ]);
        EventKind.StartDate.IsSaidIn(history[0].Record).ShouldBeTrue();
        EventKind.StartDate.IsSaidIn(history[1].Record).ShouldBeFalse();
    }

    [Fact]
    public async Task When_someone_else_saved_first_it_says_so_and_changes_nothing()
    {
        await using var register = await ARegister.With(AnEvent.Named("Assises"));
        var opened = await register.Record("assises");
        await register.Commit(Change.Amend(Draft.From(opened).On("2020-04-15"), opened.Version));

        var refusals = await register.Refusals(Change.Amend(Draft.From(opened).On("2020-04-16"), opened.Version));

        refusals.ShouldHaveSingleItem().What.ShouldBe(HistoryWords.ChangedSince("assises", 1, 2));
        EventKind.StartDate.In(await register.Record("assises")).ShouldBe(Drafting.Date("2020-04-15"));
    }

    [Fact]
    public async Task When_it_becomes_another_kind_it_is_refused()
    {
        await using var register = await ARegister.With(AnEvent.Named("Assises"));

        (await register.Refusals(Change.Put(AnArticle.Named("Assises")))).ShouldHaveSingleItem().What.Fr.ShouldContain("« événement »");
    }

    [Fact]
    public async Task When_nobody_says_why_it_is_refused()
    {
        await using var register = await ARegister.Begun();

        var outcome = await register.It.Commit(Change.Add(AnEvent.Named("Assises")), ARegister.Somebody, "  ", Stop);

        outcome.Refusals.ShouldHaveSingleItem().What.ShouldBe(HistoryWords.NoReason);
        (await register.Read("assises")).ShouldBeOfType<Reading.Nothing>();
    }

    [Fact]
    public async Task When_one_change_of_a_commit_is_refused_none_is_written()
    {
        await using var register = await ARegister.Begun();

        await register.Refusals(Change.Add(AnEvent.Named("Assises")), Change.Add(AnEvent.Named("Bilan").OfType("webinr")));

        (await register.Read("assises")).ShouldBeOfType<Reading.Nothing>();
        (await register.It.JournalNumber(Stop)).ShouldBe(1);
    }

    [Fact]
    public async Task All_that_stands_in_the_way_is_said_at_once()
    {
        await using var register = await ARegister.Begun();

        var refusals = await register.Refusals(
            Change.Add(AnEvent.Named("Assises").OfType("webinr")),
            Change.Add(AnEvent.Named("Bilan").Linking(EventKind.Organizer, "nobody")),
            Change.Add(AnEvent.Named("Bilan")),
            Change.Withdraw("nothing"));

        refusals.Count.ShouldBe(4);
        refusals.ShouldAllBe(refusal => refusal.What.Fr != refusal.What.En);
    }

    [Theory]
    [InlineData("amend")]
    [InlineData("withdraw")]
    [InlineData("rename")]
    public async Task When_one_commit_changes_it_twice_it_is_refused(string second)
    {
        await using var register = await ARegister.With(AnEvent.Named("Assises"));
        var amended = Draft.From(await register.Record("assises")).On("2020");

        var refusals = await register.Refusals(Change.Amend(amended), second switch
        {
            "amend" => Change.Put(amended.On("2021")),
            "withdraw" => Change.Withdraw("assises"),
            _ => Change.Rename("assises", "assises-2020"),
        });

        refusals.ShouldHaveSingleItem().What.ShouldBe(HistoryWords.Twice("assises", null));
    }

    [Theory]
    [InlineData("""{"name":"Été","startDate":"2020"}""")]
    [InlineData("""{"name":"\u00c9t\u00e9","startDate":"2020"}""")]
    [InlineData("""{ "startDate": "2020", "name": "Été" }""")]
    public async Task When_nothing_differs_it_is_no_change(string document)
    {
        await using var register = await ARegister.With(AnEvent.Named("Été").On("2020"));

        var commit = await register.Commit(Change.Put(Drafting.Json(EventKind.Kind, "ete", document)));

        commit.ShouldBe(new Commit(2, register.Clock.Now, 0));
        (await register.Record("ete")).Version.ShouldBe(1);
        (await register.It.JournalNumber(Stop)).ShouldBe(2);
    }
}
