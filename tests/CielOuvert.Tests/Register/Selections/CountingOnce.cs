using CielOuvert.Register.Access;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Registers;

/// <summary>How many records a selection finds is counted once for all its pages, and is never that of another state, viewer or selection.</summary>
public sealed class CountingOnce
{
    private static readonly string[] Asked =
    [
        "kind=event&size=1", "kind=event&size=2", "kind=event&order=changed&size=1", "kind=event&period=2020&size=1", "kind=event&period=2020&rule=starts-in&size=1", "kind=event&period=2021&size=1",
        "kind=event,article&size=1", "kind=event&initiative=reset&size=1", "size=1",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_each_commit_of_any_program_it_is_what_there_is()
    {
        await using var register = await ARegister.Begun();
        await using var another = ARegister.Done(await Register.Register.Open(register.Location, register.Clock, Stop));
        await Agrees(register, another);
        await register.Given(Drafting.Named(InitiativeKind.Kind, "Reset"), Event("a", "2020-05-01"), Event("b", "2020").Linking(EventKind.Initiative, "reset"), Event("c", "2021-02"), AnArticle.Named("d"));
        await Agrees(register, another);
        await register.Commit(Change.Amend(Draft.From(await register.Record("a")) with { Sight = Sight.Desk }));
        await Agrees(register, another);
        await register.Commit(Change.Withdraw("b"), Change.Add(Event("e", "2020-06")));
        await Agrees(register, another);
        ARegister.Done(await another.Commit([Change.Add(Event("f", "2020-07").SeenBy(Sight.Members))], ARegister.Somebody, "by another program", Stop, register.Clock.Now));
        await Agrees(register, another);
        ARegister.Done(await register.It.Redact("c", ["startDate"], "asked for", ARegister.Somebody, Stop));
        await Agrees(register, another);
    }

    [Fact]
    public async Task What_it_was_is_not_what_it_is()
    {
        await using var register = await ARegister.With(Event("a", "2020"), Event("b", "2020"), Event("c", "2020"));
        var before = await register.It.JournalNumber(Stop);
        (await register.Find("kind=event&size=1")).Total.ShouldBe(3);
        await register.Given(Event("d", "2020"));

        (await register.Find("kind=event&size=1")).Total.ShouldBe(4);
        (await register.Find("kind=event&size=1", asOf: new(before))).Total.ShouldBe(3);
    }

    [Fact]
    public async Task Its_pages_count_it_once_until_the_next_commit()
    {
        await using var site = await ServedRegister.Empty();
        await site.Commit([.. Enumerable.Range(0, 5).Select(number => Change.Add(AnEvent.Named($"Event {number}")))]);
        using var counting = new CountingStatements();
        // Once through: the first visit after a commit also reads what surrounds every page.
        await counting.On(site, "/en/articles.json");

        var first = await counting.On(site, "/en/events.json?size=2");
        (await counting.On(site, "/en/events.json?size=2")).ShouldBe(first - 1);
        (await counting.On(site, "/en/events.json?order=changed&size=1")).ShouldBe(first - 1);
        await site.Commit([Change.Add(AnEvent.Named("Another"))]);
        await counting.On(site, "/en/articles.json");
        (await counting.On(site, "/en/events.json?size=2")).ShouldBe(first);
    }

    private static async Task Agrees(ARegister register, Register.Register another)
    {
        foreach (var query in Asked)
            foreach (var viewer in (Viewer[])[Viewer.Visitor, new(Sight.Members), Viewer.Keeper])
                foreach (var one in (Register.Register[])[register.It, another])
                {
                    var selection = Drafting.Selection(query);
                    var counted = await one.Count(selection, viewer, AsOf.Now, Stop);
                    for (var turn = 0; turn < 2; turn++) ARegister.Done(await one.Find(selection, viewer, AsOf.Now, Stop)).Total.ShouldBe(counted, $"{query}, seen as {viewer.Sees}");
                }
    }

    private static Draft Event(string slug, string date) => AnEvent.Named($"Event {slug}").Called(slug).On(date);
}
