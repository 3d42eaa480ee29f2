using System.Diagnostics;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Archives;
using CielOuvert.Register.History;
using CielOuvert.Register.Storage;
using CielOuvert.Tests.Databases;
using CielOuvert.Tests.House;
using Microsoft.Data.Sqlite;
using Engine = CielOuvert.Tests.Databases.Engine;

namespace CielOuvert.Tests.Registers;

/// <summary>The register that release 0.1.0 wrote, met by this one.</summary>
public sealed class UpgradingARegister : IDisposable
{
    private static readonly string Written = Path.Combine(Repository.Root, "tests/CielOuvert.Tests/Register/Archives/register-0.1.0.sql");

    private readonly Archived archived = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => archived.Dispose();

    [Fact]
    public async Task Opening_it_is_refused_with_the_way_out_and_changes_nothing()
    {
        await using var old = await Old();

        var refusal = (await CielOuvert.Register.Register.Open(old.Location, TimeProvider.System, Stop)).Refusals.ShouldHaveSingleItem();

        refusal.What.Fr.ShouldContain("ciel upgrade");
        refusal.What.ShouldBe(StorageWords.Older(1, await Latest(old)));
        (await Reached(old)).ShouldBe(1);
    }

    [Fact]
    public async Task It_is_backed_up_first_then_brought_up_to_date_with_all_that_it_held()
    {
        await using var old = await Old();

        var (code, said) = await TheProgram.Run("en_GB.UTF-8", "upgrade", "--backup", archived.File, "--register", old.Location);

        code.ShouldBe(0, said);
        said.ShouldContain($"from schema 1 to schema {await Latest(old)}");
        await HoldsWhatItHeld(old.Location);
        await using var before = await TestDatabase.Fresh();
        ARegister.Done(await archived.TryRestore(before.Location)).Schema.ShouldBe(1);
        (await Reached(before)).ShouldBe(1);
    }

    [Fact]
    public async Task Where_the_backup_cannot_be_written_it_is_left_as_it_was()
    {
        await using var old = await Old();

        var (code, said) = await TheProgram.Run("fr_FR.UTF-8", "upgrade", "--backup", archived.At("nowhere/it"), "--register", old.Location);

        code.ShouldBe(1, said);
        (await Reached(old)).ShouldBe(1);
    }

    [Fact]
    public async Task Done_twice_the_second_time_does_nothing()
    {
        await using var old = await Old();
        ARegister.Done(await Upgrading.Run(old.Location, archived.File, AClock.Beginning, Stop)).From.ShouldBe(1);

        var again = ARegister.Done(await Upgrading.Run(old.Location, archived.File, AClock.Beginning, Stop));

        again.Before.ShouldBeNull();
        again.From.ShouldBe(again.To);
    }

    [Fact]
    public async Task An_old_backup_is_restored_and_brought_up_to_date()
    {
        await using var old = await Old();
        await archived.BackUp(old.Location);
        await using var place = await TestDatabase.Fresh();

        var (code, said) = await TheProgram.Run("fr_FR.UTF-8", "restore", archived.File, "--register", place.Location);

        code.ShouldBe(0, said);
        await HoldsWhatItHeld(place.Location);
    }

    [Fact]
    [Trait("engine", "none")]
    public async Task Serving_it_backs_it_up_beside_itself_and_goes_on()
    {
        await using var old = await Old(Engine.Sqlite);
        using var process = TheProgram.Start("en_GB.UTF-8", "serve", "--urls", "http://127.0.0.1:0", "--register", old.Location);
        try
        {
            var said = await SaidUntil("Listening", process);
            said.ShouldContain("Register upgraded from schema 1");
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(Stop);
        }

        Directory.EnumerateFiles(Path.GetDirectoryName(old.Location) ?? "", "ciel.db.schema-1.*.backup").ShouldHaveSingleItem();
        await HoldsWhatItHeld(old.Location);
    }

    private static async Task HoldsWhatItHeld(string location)
    {
        await using var register = ARegister.Done(await CielOuvert.Register.Register.Open(location, TimeProvider.System, Stop));
        var (records, faults) = await Auditing.Audit(register, Stop);
        faults.ShouldBeEmpty();
        records.ShouldBe(4);
        (await register.JournalNumber(Stop)).ShouldBe(2);
        (await register.History("assises", CielOuvert.Register.Access.Viewer.Keeper, Stop)).Count.ShouldBe(2);
        (await register.Descriptor(Stop)).ShouldNotBeNull().PublicAddress.ShouldBe(new("https://register.example"));
    }

    private static async Task<TestDatabase> Old(Engine? engine = null)
    {
        var file = await TestDatabase.Fresh(Engine.Sqlite);
        await using (var connection = new SqliteConnection($"Data Source={file.Location};Pooling=False"))
        {
            await connection.OpenAsync(Stop);
            await ArchiveFile.Run(connection, await File.ReadAllTextAsync(Written, Stop), Stop);
        }

        if ((engine ?? Engines.Current) == Engine.Sqlite) return file;
        await using (file)
        {
            var place = await TestDatabase.Fresh();
            using var carried = new Archived();
            await carried.BackUp(file.Location);
            ARegister.Done(await carried.TryRestore(place.Location));
            return place;
        }
    }

    private static async Task<int> Reached(TestDatabase database)
    {
        await using var engine = CielOuvert.Register.Storage.Engine.For(database.Location);
        return await Migrations.Reached(engine, Stop);
    }

    private static async Task<int> Latest(TestDatabase database)
    {
        await using var engine = CielOuvert.Register.Storage.Engine.For(database.Location);
        return Migrations.Latest(engine);
    }

    private static async Task<string> SaidUntil(string word, Process process)
    {
        var said = "";
        while (!said.Contains(word, StringComparison.Ordinal) && await process.StandardOutput.ReadLineAsync(Stop) is { } line) said += line + "\n";
        return said;
    }
}
