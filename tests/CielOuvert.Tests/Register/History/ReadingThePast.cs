using CielOuvert.Register.Access;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;

namespace CielOuvert.Tests.Registers;

/// <summary>A random history is lived, and what was seen after each commit is noted; then the register is asked again at each of these instants.</summary>
public sealed class ReadingThePast
{
    private const int Commits = 25;
    private static readonly string[] Types = ["webinar", "conference", "jury"];
    private static readonly string[] Slugs = ["a", "b", "c", "d", "e", "f"];
    private static readonly string[] Queries = ["kind=event&order=name", "kind=event&period=2020&order=recent", "type=webinar", "initiative=chantier&order=date", "type=none&kind=event"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task At_every_past_instant_everything_is_as_it_was_then(int seed)
    {
        var random = new Random(seed);
        await using var register = await ARegister.With(AnInitiative.Named("Chantier"), AFigure.Counting("rencontres", "kind=event").With(Register.Kinds.House.FigureKind.Rule, "reported-in"));
        var notes = new List<(AsOf Number, DateTime Instant, string Seen)>();
        for (var made = 0; made < Commits;)
        {
            var outcome = await register.Try(AnyChange(random));
            if (!outcome.IsDone(out var commit) || commit.Changed == 0) continue;
            made++;
            notes.Add((new(commit.Number), register.Clock.Now, await Seen(register, AsOf.Now)));
        }

        foreach (var (number, instant, seen) in notes)
        {
            (await Seen(register, number)).ShouldBe(seen, $"at commit {number.Number}");
            (await register.It.At(instant, Stop)).ShouldBe(number);
            (await register.It.At(instant.AddSeconds(30), Stop)).ShouldBe(number);
        }
    }

    [Fact]
    public async Task Before_its_beginning_there_was_nothing()
    {
        await using var register = await ARegister.Begun();

        var before = await register.It.At(AClock.Beginning.AddSeconds(-1), Stop);

        before.Number.ShouldBe(0);
        (await register.Find("", Viewer.Keeper, before)).Total.ShouldBe(0);
    }

    [Fact]
    public async Task A_load_dated_before_what_was_there_is_not_seen_before_it()
    {
        await using var register = await ARegister.With(AnEvent.Named("Aujourd’hui"));
        var today = register.Clock.Now;
        var yesterday = AClock.Beginning.AddSeconds(30);
        ARegister.Done(await register.It.Commit([Change.Add(AnEvent.Named("Ancien"))], ARegister.Somebody, "an old folder", Stop, at: yesterday));

        (await register.Slugs("kind=event", asOf: await register.It.At(yesterday, Stop))).ShouldBeEmpty();
        (await register.Slugs("kind=event&order=name", asOf: await register.It.At(today, Stop))).ShouldBe(["ancien", "aujourd-hui"]);
        (await register.It.InstantOf(await register.It.JournalNumber(Stop), Stop)).ShouldBe(today);
    }

    [Fact]
    public async Task Words_are_not_searched_in_the_past_and_it_says_so()
    {
        await using var register = await ARegister.Begun();

        var found = await register.It.Find(Drafting.Selection("q=eau"), Viewer.Visitor, new(1), Stop);

        found.Refusals.ShouldHaveSingleItem().What.ShouldBe(SelectionWords.NoTextInThePast);
    }

    private static Change AnyChange(Random random)
    {
        var slug = Slugs[random.Next(Slugs.Length)];
        return random.Next(10) switch
        {
            0 => Change.Withdraw(slug),
            1 => Change.Rename(slug, Slugs[random.Next(Slugs.Length)]),
            _ => Change.Put(AnyEvent(random, slug)),
        };
    }

    private static Draft AnyEvent(Random random, string slug)
    {
        var draft = AnEvent.Named($"Rencontre {random.Next(5)}").Called(slug);
        if (random.Next(3) > 0) draft = draft.OfType(Types[random.Next(Types.Length)]);
        if (random.Next(3) > 0) draft = draft.On($"20{random.Next(19, 22)}-0{random.Next(1, 9)}");
        if (random.Next(2) == 0) draft = draft.Linking(EventKind.Initiative, "chantier");
        return random.Next(4) == 0 ? draft.SeenBy(Sight.Desk) : draft.SeenBy(Sight.Public);
    }

    /// <summary>All that can be asked of it, in one text.</summary>
    private static async Task<string> Seen(ARegister register, AsOf asOf)
    {
        var lines = new List<string>();
        foreach (var viewer in (Viewer[])[Viewer.Visitor, Viewer.Keeper])
        {
            foreach (var query in Queries)
                lines.Add($"{query}: {string.Join(' ', (await register.Find(query, viewer, asOf)).Records.Select(record => $"{record.Slug}.{record.Version}.{record.Hash[..8]}"))}");
            lines.Add($"types: {string.Join(' ', await register.Facet("kind=event", "type", viewer, asOf))}");
            var figure = await register.Figure("rencontres", "2020", viewer, asOf);
            lines.Add($"figure: {figure.Value} {figure.Hash} {figure.AsOf:O}");
            foreach (var slug in Slugs) lines.Add($"{slug}: {Named(await register.Read(slug, viewer, asOf))}");
            var chantier = await register.Record("chantier", asOf);
            lines.Add($"links: {string.Join(' ', (await register.It.Backlinks(chantier, 20, viewer, asOf, Stop)).Select(link => $"{link.Role}.{link.From.Slug}"))}");
        }

        return string.Join('\n', lines);
    }

    private static string Named(Reading reading) => reading switch
    {
        Reading.Here here => $"here {here.Record.Version} {here.Record.Document.GetRawText()}",
        Reading.Moved moved => $"moved {moved.To.Slug}",
        Reading.Gone gone => $"gone {gone.On:O} {gone.Why}",
        _ => "nothing",
    };
}
