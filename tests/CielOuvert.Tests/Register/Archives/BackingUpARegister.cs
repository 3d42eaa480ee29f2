using CielOuvert.Accounts;
using CielOuvert.Accounts.SignedIn;
using CielOuvert.Accounts.Tables;
using CielOuvert.Register.Access;
using CielOuvert.Register.Archives;
using CielOuvert.Register.History;
using CielOuvert.Register.Selections;
using CielOuvert.Tests.Databases;

namespace CielOuvert.Tests.Registers;

public sealed class BackingUpARegister : IDisposable
{
    private readonly Archived archived = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => archived.Dispose();

    [Fact]
    public async Task It_says_what_it_wrote()
    {
        await using var register = await ARegister.With(AnEvent.Named("Assises"), AnEvent.Named("Rencontre"));
        await register.Commit(Change.Withdraw("rencontre"));

        var (code, said) = await TheProgram.Run("en_GB.UTF-8", "backup", archived.File, "--register", register.Location);

        code.ShouldBe(0, said);
        var archive = await archived.BackUp(register.Location, mayReplace: true);
        archive.Journal.ShouldBe(3);
        archive.Records.ShouldBe(await register.It.Count(Selection.Everything, Viewer.Keeper, AsOf.Now, Stop));
        archive.Bytes.ShouldBe(new FileInfo(archived.File).Length);
        said.ShouldContain($"{archive.Records} records, journal number 3, schema {archive.Schema}.");
    }

    [Fact]
    public async Task While_others_commit_it_holds_the_register_at_one_number()
    {
        await using var register = await ARegister.Begun();
        await register.Given([.. Enumerable.Range(0, 2000).Select(index => AnEvent.Named($"Ancienne {index}"))]);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var before = await register.It.JournalNumber(Stop);
        var committing = Task.Run(() => CommitUntil(register, ended.Token), Stop);

        var (code, said) = await TheProgram.Run("fr_FR.UTF-8", "backup", archived.File, "--register", register.Location);

        var archive = await archived.BackUp(register.Location, mayReplace: true);
        await ended.CancelAsync();
        var committed = await committing;
        code.ShouldBe(0, said);
        committed.ShouldBeGreaterThan(0);
        await using var place = await TestDatabase.Fresh();
        ARegister.Done(await archived.TryRestore(place.Location));
        await using var again = ARegister.Done(await CielOuvert.Register.Register.Open(place.Location, TimeProvider.System, Stop));
        (await again.JournalNumber(Stop)).ShouldBe(archive.Journal);
        var (records, faults) = await Auditing.Audit(again, Stop);
        faults.ShouldBeEmpty();
        // Each commit added one record: as many of both, or the copy was torn.
        records.ShouldBe((int)archive.Records);
        (archive.Journal - before).ShouldBe(records - (await CountAt(before, again)));
    }

    [Fact]
    public async Task It_holds_accounts_and_nobody_s_session()
    {
        await using var register = await ARegister.Begun();
        var room = new AccountRoom(register.It);
        ARegister.Done(await new AccountBook(room, register.Clock).Add(ARegister.Done(EmailAddress.Parse("anne@example.org")), "Anne", Role.Administrator, Stop));
        await new Sessions(room, register.Clock).Begin(1, "a test", Stop);

        await archived.BackUp(register.Location);

        await using var file = await ArchiveFile.Open(archived.File, Microsoft.Data.Sqlite.SqliteOpenMode.ReadOnly, Stop);
        (await ArchiveFile.Texts(file, "SELECT name FROM accounts", Stop)).ShouldBe(["Anne"]);
        (await ArchiveFile.Texts(file, "SELECT count(*) FROM sessions", Stop)).ShouldBe(["0"]);
        (await register.Stored("SELECT count(*) FROM sessions")).ShouldBe(["1"]);
    }

    [Fact]
    public async Task A_backup_that_is_there_stays_until_it_is_given_up()
    {
        await using var register = await ARegister.With(AnEvent.Named("Assises"));
        var older = await archived.BackUp(register.Location);
        await register.Given(AnEvent.Named("Rencontre"));

        (await archived.TryBackUp(register.Location)).Refusals.ShouldHaveSingleItem().What.ShouldBe(ArchiveWords.AlreadyThere);

        (await archived.BackUp(register.Location, mayReplace: true)).Journal.ShouldBe(older.Journal + 1);
        archived.Names.ShouldBe(["ciel.backup"]);
    }

    [Fact]
    public async Task Nothing_but_a_backup_gives_way_to_one()
    {
        await using var register = await ARegister.Begun();
        await File.WriteAllTextAsync(archived.File, "the only copy of somebody's thesis", Stop);

        foreach (var place in (string[])[archived.File, "/dev/null"])
            (await BackingUp.Run(register.Location, place, mayReplace: true, AClock.Beginning, Stop)).Refusals.ShouldHaveSingleItem().What.ShouldBe(ArchiveWords.OfOthers);

        (await File.ReadAllTextAsync(archived.File, Stop)).ShouldBe("the only copy of somebody's thesis");
    }

    [Fact]
    [Trait("engine", "none")]
    public async Task The_register_itself_is_never_written_over()
    {
        await using var register = await ARegister.Begun(Engine.Sqlite);
        File.CreateSymbolicLink(archived.At("link"), register.Location);

        foreach (var place in (string[])[register.Location, archived.At("link")])
            (await BackingUp.Run(register.Location, place, mayReplace: true, AClock.Beginning, Stop)).Refusals.ShouldHaveSingleItem().What.ShouldBe(ArchiveWords.Itself);
    }

    [Fact]
    public async Task Where_nothing_can_be_written_it_says_so()
    {
        await using var register = await ARegister.Begun();
        Directory.CreateDirectory(archived.At("room"));

        foreach (var place in (string[])[archived.At("room"), archived.At("nowhere/ciel.backup"), "/proc/ciel.backup"])
            (await BackingUp.Run(register.Location, place, mayReplace: true, AClock.Beginning, Stop)).Refusals.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Only_its_keeper_may_read_it()
    {
        await using var register = await ARegister.Begun();

        await archived.BackUp(register.Location);

        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(archived.File).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private static async Task<long> CountAt(long number, Register.Register register) =>
        await register.Count(Selection.Everything, Viewer.Keeper, new(number), Stop);

    private static async Task<int> CommitUntil(ARegister register, CancellationToken stop)
    {
        var done = 0;
        for (; !stop.IsCancellationRequested; done++) await register.Given(AnEvent.Named($"Nouvelle {done}"));
        return done;
    }
}
