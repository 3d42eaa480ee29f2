using CielOuvert.Register.Access;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Tests.Exchange.Dumps;
using CielOuvert.Exchange.Dumps;

namespace CielOuvert.Tests.Registers;

/// <summary>What changed for a viewer, in the order in which it did: nothing is lost on the way, and what is no more is said.</summary>
public sealed class HarvestingChanges
{
    private static readonly HarvestSet Events = new(Drafting.Selection("kind=event"), []);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task They_come_as_they_stand_by_when_they_came_to()
    {
        await using var register = await ARegister.Begun();
        await register.Given(AnEvent.Named("Assises"), AnEvent.Named("Colloque"));
        await register.Given(AnEvent.Named("Débat"));
        await register.Commit(Change.Amend(AnEvent.Named("Assises").On("2020-05-01")));

        (await Told(register)).ShouldBe(["colloque 09:01", "debat 09:02", "assises 09:03"]);
    }

    [Fact]
    public async Task What_is_seen_no_more_is_gone_since_then_whatever_befalls_it_after()
    {
        await using var register = await ARegister.With(AnEvent.Named("Retirée"), AnEvent.Named("Cachée"), AnEvent.Named("Doublon"), AnEvent.Named("Restée"));
        var (withdrawn, hidden, twin) = (await IdOf(register, "retiree"), await IdOf(register, "cachee"), await IdOf(register, "doublon"));
        await register.Commit(Change.Withdraw("retiree"));
        await register.Commit(Change.Amend(AnEvent.Named("Cachée").SeenBy(Sight.Desk)));
        ARegister.Done(await register.It.Merge(await register.Record("doublon"), await register.Record("restee"), ARegister.Somebody, "the same", Stop));
        register.Clock.Advance(TimeSpan.FromMinutes(10));
        await register.Commit(Change.Amend(AnEvent.Named("Cachée").SeenBy(Sight.Desk).On("2020")));
        await register.Commit(Change.Withdraw("cachee"));

        (await Told(register)).ShouldBe([$"-{withdrawn} 09:02", $"-{hidden} 09:03", $"-{twin} 09:03", "restee 09:03"]);
    }

    [Fact]
    public async Task What_was_never_seen_leaves_no_trace()
    {
        await using var register = await ARegister.With(AnEvent.Named("Secrète").SeenBy(Sight.Desk), AnEvent.Named("Publique"), APerson.Named("Camille Secrète"));
        await register.Commit(Change.Withdraw("secrete"));

        (await Told(register)).ShouldBe(["publique 09:01"]);
        (await register.It.Harvest(await IdOf(register, "camille-secrete"), [], Viewer.Visitor, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task What_comes_back_stands_again()
    {
        await using var register = await ARegister.With(AnEvent.Named("Assises"));
        await register.Commit(Change.Withdraw("assises"));
        await register.Commit(Change.Put(AnEvent.Named("Assises")));

        (await Told(register)).ShouldBe(["assises 09:03"]);
    }

    [Fact]
    public async Task A_renaming_and_an_erasure_keep_the_identifier_and_date_it_anew()
    {
        await using var register = await ARegister.With(APerson.Named("Dominique Connu").SeenBy(Sight.Public), AnEvent.Named("Colloque"));
        var (person, talk) = (await IdOf(register, "dominique-connu"), await IdOf(register, "colloque"));
        await register.Commit(Change.Rename("colloque", "colloque-2020"));
        register.Clock.Advance(TimeSpan.FromMinutes(1));
        ARegister.Done(await register.It.Redact("dominique-connu", [Common.Name.Key], "asked by the person", ARegister.Somebody, Stop));

        var page = await Page(register, HarvestPlace.Beginning, new(Drafting.Selection("kind=event,person"), []));
        page.Items.Select(one => one.Id).ShouldBe([talk, person]);
        page.Items[1].Record?.Document.GetRawText().ShouldNotContain("Dominique");
        page.Items[1].Record?.Slug.ShouldNotContain("dominique");
        page.Items[1].Stamp.ShouldBe(register.Clock.Now);
    }

    [Fact]
    public async Task A_commit_dated_in_the_past_counts_from_when_it_was_made()
    {
        await using var register = await ARegister.With(AnEvent.Named("Assises"));
        var before = register.Clock.Now;
        ARegister.Done(await register.It.Commit([Change.Add(AnEvent.Named("Ancienne"))], ARegister.Somebody, "an old folder", Stop, at: AClock.Beginning.AddYears(-3)));

        var page = await register.It.Harvest(new HarvestAsked(Events, HarvestPlace.Beginning, before, null, 10), [], Viewer.Visitor, Stop);

        page.Items.Select(one => (one.Record?.Slug, one.Stamp)).ShouldBe([("assises", before), ("ancienne", before)]);
    }

    [Theory]
    [InlineData("09:01", "09:02", "colloque debat")]
    [InlineData("09:02", null, "debat journee")]
    [InlineData(null, "09:01", "colloque")]
    [InlineData("09:04", null, "")]
    public async Task A_span_holds_both_its_ends(string? from, string? until, string slugs)
    {
        await using var register = await ARegister.Begun();
        foreach (var name in (string[])["Colloque", "Débat", "Journée"]) await register.Given(AnEvent.Named(name));

        DateTime? At(string? clock) => clock is null ? null : AClock.Beginning.Date + TimeSpan.Parse(clock, System.Globalization.CultureInfo.InvariantCulture);
        var page = await register.It.Harvest(new HarvestAsked(Events, HarvestPlace.Beginning, At(from), At(until)?.AddSeconds(1), 10) { IsCounted = true }, [], Viewer.Visitor, Stop);

        string.Join(' ', page.Items.Select(one => one.Record?.Slug)).ShouldBe(slugs);
        page.Total.ShouldBe(page.Items.Count);
    }

    [Fact]
    public async Task What_is_committed_between_two_pages_comes_after_and_nothing_is_lost()
    {
        await using var register = await ARegister.Begun();
        foreach (var some in Enumerable.Range(0, 60).Chunk(7)) await register.Given([.. some.Select(number => AnEvent.Named($"Event {number}"))]);
        var kept = new Dictionary<string, Harvested>();
        var (place, turn) = (HarvestPlace.Beginning, 0);
        for (HarvestPlace? next = place; next is not null; turn++)
        {
            var page = await Page(register, next, Events, size: 5);
            foreach (var one in page.Items) kept[one.Id] = one;
            next = page.Next;
            // What was read and what was not yet: amended, withdrawn, hidden, added.
            if (turn < 8) await register.Commit(Change.Amend(AnEvent.Named($"Event {turn}").On("2020")), Change.Withdraw($"event-{59 - turn}"), Change.Amend(AnEvent.Named($"Event {20 + turn}").SeenBy(Sight.Desk)), Change.Add(AnEvent.Named($"Later {turn}")));
        }

        turn.ShouldBeGreaterThan(10);
        kept.Values.Where(one => one.Record is not null).Select(one => $"{one.Record?.Slug} {one.Record?.Version}").Order().ShouldBe((await register.Find("kind=event&size=1000")).Records.Select(one => $"{one.Slug} {one.Version}").Order());
        kept.Values.Count(one => one.Record is null).ShouldBe(16);
    }

    [Fact]
    public async Task A_set_holds_what_its_selection_finds_and_what_it_held_at_its_end()
    {
        await using var register = await ARegister.With(
            AnEvent.Named("Webinaire").OfType("webinar"), AnEvent.Named("Perdu").OfType("webinar"), AnEvent.Named("Exclu").OfType("webinar").On("2020"), AnEvent.Named("Atelier").OfType("workshop"), AnEvent.Named("Autre").OfType("workshop"));
        var lost = await IdOf(register, "perdu");
        await register.Commit(Change.Withdraw("perdu"));
        await register.Commit(Change.Withdraw("autre"));
        var webinars = new HarvestSet(Drafting.Selection("kind=event&type=webinar"), [Drafting.Selection("kind=event&period=2020")]);

        var page = await register.It.Harvest(new HarvestAsked(webinars, HarvestPlace.Beginning, null, null, 10), [HarvestSet.Everything, webinars], Viewer.Visitor, Stop);
        var all = await register.It.Harvest(new HarvestAsked(Events, HarvestPlace.Beginning, null, null, 10), [webinars], Viewer.Visitor, Stop);

        page.Items.Select(one => one.Record?.Slug ?? one.Id).ShouldBe(["webinaire", lost]);
        page.Items.ShouldAllBe(one => one.Sets.SequenceEqual(new[] { 0, 1 }));
        all.Items.Where(one => one.Sets.Count > 0).Select(one => one.Id).ShouldBe(page.Items.Select(one => one.Id));
        all.Items.Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_register_brought_back_with_its_history_says_the_same()
    {
        await using var first = await ALivedRegister.On();
        using var dump = await APackage.Of(first.It, DumpSort.Full);
        await using var second = await ARegister.Empty();
        ARegister.Done(await dump.TryRestore(second.It));

        var (before, after) = (await Page(first, HarvestPlace.Beginning, HarvestSet.Everything, 1000), await Page(second, HarvestPlace.Beginning, HarvestSet.Everything, 1000));

        before.Items.ShouldContain(one => one.Record == null);
        after.Items.Select(one => (one.Id, one.Stamp, one.Place, one.Record?.Hash)).ShouldBe(before.Items.Select(one => (one.Id, one.Stamp, one.Place, one.Record?.Hash)));
    }

    private static Task<HarvestPage> Page(ARegister register, HarvestPlace after, HarvestSet set, int size = 100) =>
        register.It.Harvest(new HarvestAsked(set, after, null, null, size), [], Viewer.Visitor, Stop);

    /// <summary>Of what stands, the slug; of what is gone, the identifier; and the minute.</summary>
    private static async Task<IEnumerable<string>> Told(ARegister register) =>
        (await Page(register, HarvestPlace.Beginning, Events)).Items.Select(one => $"{one.Record?.Slug ?? $"-{one.Id}"} {one.Stamp:HH:mm}");

    private static async Task<string> IdOf(ARegister register, string slug) =>
        (await register.Stored($"SELECT r.id FROM records r JOIN slugs s ON s.record = r.record WHERE s.slug = '{slug}'"))[0];
}
