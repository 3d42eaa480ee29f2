using CielOuvert.Register.Access;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Records;

namespace CielOuvert.Tests.Registers;

public sealed class WithdrawingARecord
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_leaves_a_tombstone_that_says_when_and_why_and_is_in_no_list()
    {
        await using var register = await ARegister.With(AnEvent.Named("Assises").OfType("webinar"));

        await register.Commit(Change.Withdraw("assises"));

        (await register.Read("assises")).ShouldBe(new Reading.Gone("assises", register.Clock.Now, "a test says so"));
        (await register.Slugs("kind=event", Viewer.Keeper)).ShouldBeEmpty();
        (await register.Facet("", "type")).ShouldBeEmpty();
        (await register.Slugs("kind=event", asOf: new(2))).ShouldBe(["assises"]);
    }

    [Fact]
    public async Task Twice_is_no_change()
    {
        await using var register = await ARegister.With(AnEvent.Named("Assises"));
        await register.Commit(Change.Withdraw("assises"));

        (await register.Commit(Change.Withdraw("assises"))).Changed.ShouldBe(0);
    }

    [Fact]
    public async Task Its_slug_stays_its_own_and_it_can_come_back()
    {
        await using var register = await ARegister.With(AnEvent.Named("Assises"));
        await register.Commit(Change.Withdraw("assises"));

        (await register.Refusals(Change.Add(AnEvent.Named("Assises")))).ShouldHaveSingleItem().What.ShouldBe(HistoryWords.SlugIsTaken("assises"));
        await register.Commit(Change.Put(AnEvent.Named("Assises")));

        (await register.Read("assises")).ShouldBeOfType<Reading.Here>().Record.Version.ShouldBe(3);
    }

    [Fact]
    public async Task What_still_links_to_it_is_told_by_the_check_and_by_nothing_else()
    {
        await using var register = await ARegister.With(AnOrganization.Named("Mairie"), AnEvent.Named("Assises").Linking(EventKind.Organizer, "mairie"));

        await register.Commit(Change.Withdraw("mairie"));

        var (_, faults) = await Auditing.Audit(register.It, Stop);
        faults.ShouldHaveSingleItem().What.ShouldBe(AuditWords.LinkToNothing("assises", "organizer", "mairie"));
        (await register.It.Cards(["mairie"], Viewer.Keeper, Register.Selections.AsOf.Now, Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_of_that_name_is_refused()
    {
        await using var register = await ARegister.Begun();

        (await register.Refusals(Change.Withdraw("nothing"))).ShouldHaveSingleItem().What.ShouldBe(HistoryWords.NoSuchRecord("nothing"));
    }
}
