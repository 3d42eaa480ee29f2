using CielOuvert.Accounts;
using CielOuvert.Accounts.Tables;
using CielOuvert.Formats.Words;
using CielOuvert.Register;
using CielOuvert.Register.Archives;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Tests.Databases;
using CielOuvert.Tests.Demo;
using Microsoft.Data.Sqlite;

namespace CielOuvert.Tests.Registers;

public sealed class RestoringARegister : IDisposable
{
    private readonly Archived archived = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => archived.Dispose();

    [Fact]
    public async Task It_gives_the_same_plain_files_byte_for_byte()
    {
        await using var database = await TestDatabase.Fresh();
        await TheProgram.Run("fr_FR.UTF-8", "load", DemoFolder.Path, "--register", database.Location);
        (await TheProgram.Run("fr_FR.UTF-8", "backup", archived.File, "--register", database.Location)).Code.ShouldBe(0);
        await using var place = await TestDatabase.Fresh();

        var (code, said) = await TheProgram.Run("fr_FR.UTF-8", "restore", archived.File, "--register", place.Location);

        code.ShouldBe(0, said);
        (await Archived.Dumped(place.Location)).ShouldBe(await Archived.Dumped(database.Location));
    }

    [Fact]
    public async Task Either_engine_takes_in_what_the_other_wrote()
    {
        foreach (var from in Archived.Reachable)
        foreach (var to in Archived.Reachable)
        {
            await using var register = await AWrittenRegister(from);
            var archive = await archived.BackUp(register.Location, mayReplace: true);
            await using var place = await TestDatabase.Fresh(to);

            ARegister.Done(await archived.TryRestore(place.Location)).ShouldBe(archive);

            (await Archived.Dumped(place.Location)).ShouldBe(await Archived.Dumped(register.Location), $"{from} {to}");
            await using var again = ARegister.Done(await CielOuvert.Register.Register.Open(place.Location, register.Clock, Stop));
            (await Auditing.Audit(again, Stop)).Faults.ShouldBeEmpty();
            // Its past too, and the numbers from which it goes on.
            (await again.History("assises", Register.Access.Viewer.Keeper, Stop)).Count.ShouldBe(2);
            (await Accounts(again)).ShouldBe(await Accounts(register.It));
            (await Add("zoe@example.org", again, register.Clock)).Id.ShouldBe(3);
        }
    }

    /// <summary>What an archive cannot carry is noticed when a migration is written, and not on the day of a loss.</summary>
    [Fact]
    public async Task Both_engines_keep_the_same_columns()
    {
        if (!Archived.Reachable.Contains(Engine.Postgres)) Assert.Skip($"{Engines.PostgresVariable} does not say where a PostgreSQL is.");
        await using var file = await ARegister.Empty(Engine.Sqlite);
        await using var server = await ARegister.Empty(Engine.Postgres);

        var kept = await file.Stored("SELECT m.name || '.' || c.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%'");

        (await server.Stored("SELECT table_name || '.' || column_name FROM information_schema.columns WHERE table_schema = current_schema()")).ShouldBe(kept, ignoreOrder: true);
    }

    [Fact]
    public async Task A_backup_of_what_was_restored_is_the_same_backup()
    {
        foreach (var engine in Archived.Reachable)
        {
            await using var register = await AWrittenRegister(Engine.Sqlite);
            await archived.BackUp(register.Location, mayReplace: true);
            var sum = await Sum();
            await using var place = await TestDatabase.Fresh(engine);
            ARegister.Done(await archived.TryRestore(place.Location));

            await archived.BackUp(place.Location, mayReplace: true);

            (await Sum()).ShouldBe(sum, $"{engine}");
        }
    }

    [Fact]
    public async Task Over_a_register_it_is_refused_and_nothing_changes()
    {
        await using var register = await AWrittenRegister();
        await archived.BackUp(register.Location);
        await using var other = await ARegister.With(AnEvent.Named("Colloque"));
        var before = await Archived.Dumped(other.Location);

        var (code, said) = await TheProgram.Run("fr_FR.UTF-8", "restore", archived.File, "--register", other.Location);

        code.ShouldBe(1);
        said.ShouldContain(ArchiveWords.NotEmpty.Fr);
        (await Archived.Dumped(other.Location)).ShouldBe(before);
    }

    [Fact]
    public async Task Over_tables_that_hold_nothing_it_is_done()
    {
        await using var register = await AWrittenRegister();
        await archived.BackUp(register.Location);
        await using var empty = await ARegister.Empty();

        ARegister.Done(await archived.TryRestore(empty.Location));

        (await Archived.Dumped(empty.Location)).ShouldBe(await Archived.Dumped(register.Location));
    }

    [Fact]
    public async Task A_file_that_is_no_longer_what_was_written_is_refused()
    {
        await using var register = await AWrittenRegister();
        await archived.BackUp(register.Location);
        var whole = await File.ReadAllBytesAsync(archived.File, Stop);
        var word = whole.AsSpan().IndexOf("Assises"u8);

        foreach (var damaged in (byte[][])[whole[..(whole.Length / 2)], [.. whole[..word], (byte)'a', .. whole[(word + 1)..]], [.. "not an archive at all"u8], []])
        {
            await File.WriteAllBytesAsync(archived.File, damaged, Stop);
            await IsRefused(refusal => refusal.File == archived.File);
        }
    }

    [Fact]
    public async Task Any_letter_changed_within_is_noticed()
    {
        await using var register = await AWrittenRegister();
        await archived.BackUp(register.Location);

        await Alter("UPDATE accounts SET role = role + 1 WHERE id = 1");

        await IsRefused(refusal => refusal.What == ArchiveWords.Changed);
    }

    [Fact]
    public async Task One_that_a_newer_version_wrote_is_refused()
    {
        await using var register = await AWrittenRegister();
        await archived.BackUp(register.Location);

        await Alter("UPDATE archive SET value = '99' WHERE name = 'format'");

        await IsRefused(refusal => refusal.What == ArchiveWords.NewerFormat);
    }

    [Fact]
    public async Task A_copy_of_a_register_is_refused_with_the_way_to_open_it()
    {
        await using var database = await TestDatabase.Fresh(Engine.Sqlite);
        await using (var register = ARegister.Done(await CielOuvert.Register.Register.OpenOrCreate(database.Location, TimeProvider.System, Stop))) await register.Analyze(Stop);
        SqliteConnection.ClearAllPools();
        File.Copy(database.Location, archived.File);

        await IsRefused(refusal => refusal.What == ArchiveWords.NoArchive);
    }

    /// <summary>Refused, and the place as empty as it was.</summary>
    private async Task IsRefused(Func<Refusal, bool> why)
    {
        await using var place = await TestDatabase.Fresh();
        var refusal = (await archived.TryRestore(place.Location)).Refusals.ShouldHaveSingleItem();
        why(refusal).ShouldBeTrue(refusal.What.En);
        (await CielOuvert.Register.Register.Open(place.Location, TimeProvider.System, Stop)).Refusals.ShouldHaveSingleItem().What.ShouldBe(RegisterWords.NoRegister(place.Location));
    }

    private async Task Alter(string sql)
    {
        await using var file = await ArchiveFile.Open(archived.File, SqliteOpenMode.ReadWrite, Stop);
        await ArchiveFile.Run(file, sql, Stop);
    }

    private async Task<string> Sum()
    {
        await using var file = await ArchiveFile.Open(archived.File, SqliteOpenMode.ReadOnly, Stop);
        return (await ArchiveFile.Texts(file, "SELECT value FROM archive WHERE name = 'sum'", Stop)).Single();
    }

    /// <summary>Something in every table that people write.</summary>
    private static async Task<ARegister> AWrittenRegister(Engine? engine = null)
    {
        var register = await ARegister.Begun(engine);
        await register.Given(AnInitiative.Named("Chantier"), AFunding.Of("subvention", 12345.67m), APerson.Named("Jeanne Martin"));
        await register.Given(AnEvent.Named("Assises").On("2020-06").Linking(EventKind.Initiative, "chantier"));
        await register.Commit(Change.Amend(AnEvent.Named("Assises").On("2020-06-12").Saying("à l’été")));
        await Add("anne@example.org", register.It, register.Clock);
        var closed = await Add("paul@example.org", register.It, register.Clock);
        ARegister.Done(await new AccountBook(new(register.It), register.Clock).Close(closed.Id, Stop));
        return register;
    }

    private static async Task<Account> Add(string email, Register.Register register, TimeProvider clock) =>
        ARegister.Done(await new AccountBook(new(register), clock).Add(ARegister.Done(EmailAddress.Parse(email)), email.Split('@')[0], Role.Registrar, Stop));

    private static async Task<IEnumerable<string>> Accounts(Register.Register register) =>
        (await new AccountBook(new(register), TimeProvider.System).All(Stop)).Select(account => $"{account.Id} {account.Handle} {account.Email} {account.Role} {account.Added:O} {account.Disabled:O}");
}
