using CielOuvert.Register.Access;
using CielOuvert.Register.History;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using Record = CielOuvert.Register.Records.Record;

namespace CielOuvert.Tests.Registers;

public sealed class HoldingARegisterStill
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_answers_as_the_register_does()
    {
        await using var register = await ARegister.With(AnEvent.Named("Assises"), AnEvent.Named("Université"), AnOrganization.Named("Fabrique"));
        var still = register.It.HeldStill();

        foreach (var query in (string[])["kind=event", "kind=event,organization", ""])
        {
            var selection = ARegister.Done(Selection.Parse(query));
            // Twice: from the database, then from memory.
            for (var time = 0; time < 2; time++)
            {
                var found = ARegister.Done(await still.Find(selection, Viewer.Visitor, AsOf.Now, Stop));
                found.Records.Select(Shown).ShouldBe((await register.Find(query)).Records.Select(Shown));
                found.Total.ShouldBe((await register.Find(query)).Total);
            }
        }
    }

    [Fact]
    public async Task What_is_asked_again_is_not_asked_of_the_database()
    {
        await using var register = await ARegister.With(AnEvent.Named("Assises"), AnEvent.Named("Université"));
        var still = register.It.HeldStill();
        var (first, second) = (await Title(still, "assises"), await Title(still, "universite"));
        await register.Stored("DELETE FROM slugs");

        (await Title(still, "assises")).ShouldBe(first);
        (await Title(still, "universite")).ShouldBe(second);
        (await register.It.Read("assises", Viewer.Visitor, AsOf.Now, Stop)).ShouldBeOfType<Reading.Nothing>();
    }

    [Fact]
    public async Task A_commit_that_comes_is_seen_by_who_holds_it_still_anew()
    {
        await using var register = await ARegister.With(AnEvent.Named("Assises"));
        var before = register.It.HeldStill();
        var number = await before.JournalNumber(Stop);
        (await Kinds(before)).ShouldBe(1);

        await register.Given(AnEvent.Named("Université"));

        (await before.JournalNumber(Stop)).ShouldBe(number);
        (await Kinds(before)).ShouldBe(1);
        (await Kinds(register.It.HeldStill())).ShouldBe(2);
    }

    [Fact]
    public async Task What_could_not_be_answered_is_asked_again()
    {
        await using var register = await ARegister.With(AnEvent.Named("Assises"));
        var still = register.It.HeldStill();
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => still.Read("assises", Viewer.Visitor, AsOf.Now, stopped.Token));

        (await still.Read("assises", Viewer.Visitor, AsOf.Now, Stop)).ShouldBeOfType<Reading.Here>();
    }

    [Fact]
    public async Task Nothing_is_written_through_it()
    {
        await using var register = await ARegister.Begun();

        await Should.ThrowAsync<InvalidOperationException>(() => register.It.HeldStill().Commit(Change.Add(AnEvent.Named("Assises")), ARegister.Somebody, "a test says so", Stop));
    }

    private static string Shown(Record record) => $"{record.Key} {record.Slug} {record.Version} {record.Since} {record.Sight} {record.Hash} {record.Document.GetRawText()}";

    private static async Task<string> Title(Register.Register still, string slug) => Shown((await still.Read(slug, Viewer.Visitor, AsOf.Now, Stop)).ShouldBeOfType<Reading.Here>().Record);

    private static Task<long> Kinds(Register.Register still) => still.Count(ARegister.Done(Selection.Parse("kind=event")), Viewer.Visitor, AsOf.Now, Stop);
}
