using CielOuvert.Register.Access;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Tests.Databases;

namespace CielOuvert.Tests.Registers;

/// <summary>Two programs hold the same register open.</summary>
public sealed class WritingAtOnce
{
    private const int Each = 20;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_update_is_lost_and_the_journal_has_no_gap()
    {
        await using var register = await ARegister.With(AnEvent.Named("Assises").With(EventKind.Attendance, 0));
        await using var other = ARegister.Done(await CielOuvert.Register.Register.Open(register.Location, register.Clock, Stop));

        await Task.WhenAll(Task.Run(() => AddOnes(register.It), Stop), Task.Run(() => AddOnes(other), Stop));

        EventKind.Attendance.In(await register.Record("assises")).ShouldBe(2 * Each);
        (await register.Stored("SELECT number FROM journal ORDER BY number")).ShouldBe(Enumerable.Range(1, 2 + (2 * Each)).Select(number => $"{number}"));
        (await register.It.History("assises", Viewer.Keeper, Stop)).Select(version => EventKind.Attendance.Or(version.Record, -1)).ShouldBe(Enumerable.Range(0, (2 * Each) + 1).Reverse().Select(number => (decimal)number));
    }

    [Fact]
    public async Task Who_reads_meanwhile_sees_the_register_before_or_after()
    {
        await using var register = await ARegister.With(Counting("a", 0), Counting("b", 0));
        await using var other = ARegister.Done(await CielOuvert.Register.Register.Open(register.Location, register.Clock, Stop));
        using var writing = CancellationTokenSource.CreateLinkedTokenSource(Stop);

        var reading = Task.Run(() => ReadPairs(other, writing.Token), Stop);
        for (var number = 1; number <= Each; number++) await register.Commit(Change.Put(Counting("a", number)), Change.Put(Counting("b", number)));
        await writing.CancelAsync();

        (await reading).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Two_that_begin_it_together_find_one_register()
    {
        await using var database = await TestDatabase.Fresh();

        var opened = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => CielOuvert.Register.Register.OpenOrCreate(database.Location, TimeProvider.System, Stop), Stop)));

        foreach (var one in opened)
        {
            var register = ARegister.Done(one);
            (await register.JournalNumber(Stop)).ShouldBe(0);
            await register.DisposeAsync();
        }
    }

    private static Draft Counting(string name, int number) => AnEvent.Named(name).With(EventKind.Attendance, number);

    private static async Task AddOnes(Register.Register register)
    {
        for (var done = 0; done < Each;)
        {
            var record = (await register.Read("assises", Viewer.Keeper, AsOf.Now, Stop)).ShouldBeOfType<Reading.Here>().Record;
            var more = Draft.From(record).With(EventKind.Attendance, EventKind.Attendance.Or(record, 0) + 1);
            var outcome = await register.Commit([Change.Amend(more, record.Version)], ARegister.Somebody, "one more", Stop);
            if (outcome.Refusals.Count == 0) done++;
            else outcome.Refusals.ShouldHaveSingleItem().What.Fr.ShouldContain("a changé depuis");
        }
    }

    private static async Task<int> ReadPairs(Register.Register register, CancellationToken stop)
    {
        var reads = 0;
        do
        {
            var found = ARegister.Done(await register.Find(Selection.Of("event"), Viewer.Visitor, AsOf.Now, Stop));
            found.Records.Select(record => EventKind.Attendance.Or(record, -1)).Distinct().ShouldHaveSingleItem();
            found.Total.ShouldBe(2);
            reads++;
        }
        while (!stop.IsCancellationRequested);

        return reads;
    }
}
