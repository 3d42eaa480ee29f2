using CielOuvert.Exchange.Dumps;
using CielOuvert.Formats.Bags;
using CielOuvert.Register.Access;
using CielOuvert.Register.Dumps;
using CielOuvert.Register.History;
using CielOuvert.Tests.Databases;
using CielOuvert.Tests.Registers;

namespace CielOuvert.Tests.Exchange.Dumps;

public sealed class BringingARegisterBack
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_either_engine_into_either_the_dump_of_it_is_the_same_byte_for_byte()
    {
        foreach (var from in Archived.Reachable)
        foreach (var to in Archived.Reachable)
        {
            await using var first = await ALivedRegister.On(from);
            using var dump = await APackage.Of(first.It, DumpSort.Full);
            await using var second = await ARegister.Empty(to);

            ARegister.Done(await dump.TryRestore(second.It));

            using var again = await APackage.Of(second.It, DumpSort.Full);
            again.Files().ShouldBe(dump.Files(), $"{from} {to}");
            (await Auditing.Audit(second.It, Stop)).Faults.ShouldBeEmpty();
        }
    }

    /// <summary>Below the plain files too: what selections find by, and in which order, is what it was.</summary>
    [Fact]
    public async Task Every_row_that_was_derived_is_made_again_as_it_was()
    {
        await using var first = await ALivedRegister.On();
        using var dump = await APackage.Of(first.It, DumpSort.Full);
        await using var second = await ARegister.Empty();
        ARegister.Done(await dump.TryRestore(second.It));

        foreach (var rows in (string[])[
            "SELECT record || ' ' || version || ' ' || since || ' ' || coalesce(until, 0) || slug || sight || coalesce(name, '') || by_name || by_date || by_recent || by_position || hash || doc FROM versions ORDER BY record, version",
            "SELECT record || facet || code || since || ' ' || coalesce(until, 0) FROM terms ORDER BY record, facet, code, since",
            "SELECT record || role || target || ' ' || rank || ' ' || since || ' ' || coalesce(until, 0) FROM links ORDER BY record, role, rank, since",
            "SELECT record || name || begins || ends || since || ' ' || coalesce(until, 0) FROM dates ORDER BY record, name, since",
            "SELECT slug || ' ' || record FROM slugs ORDER BY slug", "SELECT record || id FROM records ORDER BY record", "SELECT salt FROM records ORDER BY record", "SELECT hash || number || sight FROM erased ORDER BY hash",
            "SELECT number || at || author || why FROM journal ORDER BY number", "SELECT bytes FROM file_pieces ORDER BY file, rank", "SELECT picture || type || width || file FROM file_sizes ORDER BY picture, type, width"])
        {
            var stored = await first.Stored(rows);
            stored.ShouldNotBeEmpty(rows);
            (await second.Stored(rows)).ShouldBe(stored, rows);
        }
    }

    [Fact]
    public async Task Its_past_is_read_as_it_was()
    {
        await using var first = await ALivedRegister.On();
        using var dump = await APackage.Of(first.It, DumpSort.Full);
        await using var second = await ARegister.Empty();
        ARegister.Done(await dump.TryRestore(second.It));

        (await second.It.Journal(100, 100, Viewer.Keeper, Stop)).Select(commit => (commit.Number, commit.At, commit.By, commit.Why, commit.Changed))
            .ShouldBe((await first.It.Journal(100, 100, Viewer.Keeper, Stop)).Select(commit => (commit.Number, commit.At, commit.By, commit.Why, commit.Changed)));
        (await second.Read("colloque")).ShouldBeOfType<Register.Records.Reading.Moved>();
        (await second.Read("retiree")).ShouldBeOfType<Register.Records.Reading.Gone>();
        (await second.Read("camille-secrete", Viewer.Keeper)).ShouldBeOfType<Register.Records.Reading.Gone>();
        (await second.Slugs("kind=event&performer=dominique-connu")).ShouldBe(["colloque-2020"]);
        // It goes on from there.
        (await second.Given(AnEvent.Named("Suite"))).Number.ShouldBe((await first.It.JournalNumber(Stop)) + 1);
    }

    [Fact]
    public async Task Into_a_register_that_holds_something_it_is_refused_and_nothing_changes()
    {
        await using var first = await ALivedRegister.On();
        using var dump = await APackage.Of(first.It, DumpSort.Full);
        await using var other = await ARegister.With(AnEvent.Named("Colloque"));
        var before = await other.It.JournalNumber(Stop);

        (await dump.TryRestore(other.It)).Refusals.ShouldHaveSingleItem().What.ShouldBe(DumpWords.NotEmpty);

        (await other.It.JournalNumber(Stop)).ShouldBe(before);
    }

    [Fact]
    public async Task A_file_that_was_changed_lost_or_added_is_named()
    {
        await using var first = await ALivedRegister.On();
        using var dump = await APackage.Of(first.It, DumpSort.Full);
        await using var second = await ARegister.Empty();
        var (record, journal, more) = (dump.FileAt("data/event/assises.yaml"), dump.FileAt("data/journal/commits-00001.jsonl"), dump.FileAt("data/event/more.yaml"));
        File.Delete(record);
        await File.WriteAllTextAsync(more, "kind: event\n", Stop);
        await File.WriteAllTextAsync(journal, (await File.ReadAllTextAsync(journal, Stop)).Replace("Assises", "assises", StringComparison.Ordinal), Stop);

        (await dump.TryRestore(second.It)).Refusals.Select(refusal => (refusal.File, refusal.What)).ShouldBe([(more, BagRefusals.NotListed), (record, BagRefusals.Missing), (journal, BagRefusals.Changed)], ignoreOrder: true);

        (await second.It.JournalNumber(Stop)).ShouldBe(0);
    }

    [Fact]
    public async Task One_whose_writing_was_stopped_is_refused()
    {
        await using var first = await ALivedRegister.On();
        using var dump = await APackage.Of(first.It, DumpSort.Full);
        File.Delete(dump.FileAt("manifest-sha256.txt"));
        await using var second = await ARegister.Empty();

        (await dump.TryRestore(second.It)).Refusals[0].What.ShouldBe(BagRefusals.NotWhole);
    }

    [Theory]
    [InlineData("\"version\":1,", "\"version\":3,")]
    [InlineData("\"commit\":2,\"at\"", "\"commit\":1,\"at\"")]
    [InlineData("\"kind\":\"event\"", "\"kind\":\"evenement\"")]
    [InlineData("\"initiative\":[\"reset\"]", "\"initiative\":[\"nowhere\"]")]
    [InlineData("\"document\":{", "\"document\":[")]
    [InlineData("\"record\":\"", "\"record\":\"x")]
    [InlineData("\"hash\":\"", "\"hash\":\"x")]
    public async Task A_journal_that_does_not_hold_together_is_refused_with_its_line(string was, string becomes)
    {
        await using var first = await ALivedRegister.On();
        using var dump = await APackage.Of(first.It, DumpSort.Full);
        var journal = dump.FileAt("data/journal/commits-00001.jsonl");
        var lines = await File.ReadAllLinesAsync(journal, Stop);
        var at = Array.FindIndex(lines, line => line.Contains(was, StringComparison.Ordinal));
        at.ShouldBeGreaterThanOrEqualTo(0, was);
        lines[at] = lines[at].Replace(was, becomes, StringComparison.Ordinal);
        await File.WriteAllLinesAsync(journal, lines, Stop);
        await dump.SignAgain();
        await using var second = await ARegister.Empty();

        var refusal = (await dump.TryRestore(second.It)).Refusals.ShouldHaveSingleItem();

        (refusal.File, refusal.Line).ShouldBe((journal, at + 1));
        (await second.It.JournalNumber(Stop)).ShouldBe(0);
        (await second.Stored("SELECT slug FROM slugs")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("erased", "{\"erased\":\"aa\",\"commit\":1,\"sight\":\"public\"}\n{\"erased\":\"aa\",\"commit\":1,\"sight\":\"public\"}")]
    [InlineData("files", """{"picture":"aa","type":"image/png","width":1,"height":1,"file":"aa"}""")]
    [InlineData("commits", """{"commit":9999,"at":"2021-01-01T00:00:00.000Z","author":"a\u0000b","why":"x"}""", Engine.Postgres)]
    public async Task A_journal_that_the_tables_do_not_take_is_refused(string sort, string line, Engine? by = null)
    {
        Assert.SkipWhen(by is { } engine && engine != Engines.Current, "This engine takes it.");
        await using var first = await ALivedRegister.On();
        using var dump = await APackage.Of(first.It, DumpSort.Full);
        await File.AppendAllTextAsync(dump.FileAt($"data/journal/{sort}-00001.jsonl"), line + "\n", Stop);
        await dump.SignAgain();
        await using var second = await ARegister.Empty();

        (await dump.TryRestore(second.It)).Refusals.ShouldHaveSingleItem().File.ShouldBe(dump.FileAt("data/journal"));

        (await second.It.JournalNumber(Stop)).ShouldBe(0);
    }

    [Fact]
    public async Task When_it_is_stopped_there_is_no_half_of_a_register()
    {
        await using var first = await ARegister.With([.. Enumerable.Range(0, 2500).Select(index => AnEvent.Named($"e{index}"))]);
        using var dump = await APackage.Of(first.It, DumpSort.Full);
        await using var second = await ARegister.Empty();
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(Stop);

        await Should.ThrowAsync<OperationCanceledException>(async () => await second.It.Restore(ARegister.Done(await WholeDump.Read(dump.Path, Stop)), stopping.Token, new StoppingAtOnce(stopping)));

        (await second.Stored("SELECT record FROM records")).ShouldBeEmpty();
        ARegister.Done(await dump.TryRestore(second.It));
    }

    private sealed class StoppingAtOnce(CancellationTokenSource source) : IProgress<Progress>
    {
        public void Report(Progress value) => source.Cancel();
    }
}
