using System.Diagnostics;

namespace CielOuvert.Tests.Registers;

/// <summary>The real program writes a backup over an older one and is killed as nothing can be parried (SIGKILL).</summary>
public sealed class KillingABackup : IDisposable
{
    private const int Kills = 8;

    private readonly Archived archived = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => archived.Dispose();

    [Fact]
    public async Task Leaves_the_older_one_or_the_whole_new_one()
    {
        await using var register = await ARegister.Begun();
        var older = await archived.BackUp(register.Location);
        var bytes = await File.ReadAllBytesAsync(archived.File, Stop);
        await register.Given([.. Enumerable.Range(0, 5000).Select(index => AnEvent.Named($"Rencontre {index}").Saying(new string('x', 300)))]);
        var whole = await TimeOf(register);
        var wasOlder = 0;

        for (var kill = 0; kill < Kills; kill++)
        {
            await File.WriteAllBytesAsync(archived.File, bytes, Stop);
            await Interrupt(register, whole * (0.3 + (0.7 * kill / Kills)));
            var isOlder = (await File.ReadAllBytesAsync(archived.File, Stop)).AsSpan().SequenceEqual(bytes);
            wasOlder += isOlder ? 1 : 0;
            if (!isOlder) await IsWhole(older.Journal + 1);
        }

        wasOlder.ShouldBeGreaterThan(0);
        // What a killed one left behind is in nobody's way.
        (await archived.BackUp(register.Location, mayReplace: true)).Journal.ShouldBe(older.Journal + 1);
        await IsWhole(older.Journal + 1);
        archived.Names.ShouldBe(["ciel.backup"]);
    }

    private async Task IsWhole(long journal)
    {
        await using var place = await Databases.TestDatabase.Fresh();
        ARegister.Done(await archived.TryRestore(place.Location)).Journal.ShouldBe(journal);
    }

    private async Task<TimeSpan> TimeOf(ARegister register)
    {
        var watch = Stopwatch.StartNew();
        var (code, said) = await TheProgram.Run("fr_FR.UTF-8", "backup", archived.File, "--force", "--register", register.Location);
        code.ShouldBe(0, said);
        return watch.Elapsed;
    }

    private async Task Interrupt(ARegister register, TimeSpan after)
    {
        using var process = TheProgram.Start("fr_FR.UTF-8", "backup", archived.File, "--force", "--register", register.Location);
        await Task.WhenAny(Task.Delay(after, Stop), process.WaitForExitAsync(Stop));
        process.Kill();
        await process.WaitForExitAsync(Stop);
    }
}
