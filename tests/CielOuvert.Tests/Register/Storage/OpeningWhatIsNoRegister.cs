using CielOuvert.Formats.Words;
using CielOuvert.Register;
using Microsoft.Data.Sqlite;

namespace CielOuvert.Tests.Registers;

/// <summary>Whatever a path leads to, the answer is in words, and what was there is left as it was.</summary>
[Trait("engine", "none")]
public sealed class OpeningWhatIsNoRegister : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ciel-none-").FullName;

    private string Place => Path.Combine(folder, "it");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_text_is_refused()
    {
        await File.WriteAllTextAsync(Place, string.Concat(Enumerable.Repeat("This is no register. ", 400)), Stop);

        await IsRefusedAndLeftAlone("n’est pas un registre");
    }

    [Fact]
    public async Task A_damaged_register_is_refused()
    {
        await using (var register = ARegister.Done(await CielOuvert.Register.Register.OpenOrCreate(Place, TimeProvider.System, Stop))) await register.Analyze(Stop);
        await using (var file = File.OpenWrite(Place))
        {
            file.Position = 100;
            file.Write(new byte[20_000]);
        }

        await IsRefusedAndLeftAlone("n’est pas un registre");
    }

    [Fact]
    public async Task Another_program_s_database_is_refused()
    {
        await using (var connection = new SqliteConnection($"Data Source={Place}"))
        {
            await connection.OpenAsync(Stop);
            await using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE journal (entry TEXT); INSERT INTO journal VALUES ('dear diary')";
            await command.ExecuteNonQueryAsync(Stop);
        }

        SqliteConnection.ClearAllPools();

        await IsRefusedAndLeftAlone("n’est pas un registre");
    }

    [Fact]
    public async Task A_folder_is_refused()
    {
        Directory.CreateDirectory(Place);

        var refusals = await Refusals(CielOuvert.Register.Register.Open);
        (await Refusals(CielOuvert.Register.Register.OpenOrCreate)).ShouldBe(refusals);
        refusals.ShouldHaveSingleItem().What.Fr.ShouldContain("dossier");
    }

    [Fact]
    public async Task A_place_in_a_folder_that_does_not_exist_is_refused()
    {
        var refusals = (await CielOuvert.Register.Register.OpenOrCreate(Path.Combine(folder, "nowhere", "it"), TimeProvider.System, Stop)).Refusals;

        refusals.ShouldHaveSingleItem().What.Fr.ShouldContain("nowhere");
    }

    [Fact]
    public async Task An_empty_file_is_no_register_until_one_is_begun_in_it()
    {
        await File.WriteAllBytesAsync(Place, [], Stop);

        (await Refusals(CielOuvert.Register.Register.Open)).ShouldHaveSingleItem().What.ShouldBe(RegisterWords.NoRegister(Place));
        new FileInfo(Place).Length.ShouldBe(0);
        Directory.EnumerateFileSystemEntries(folder).ShouldHaveSingleItem();
        await using var register = ARegister.Done(await CielOuvert.Register.Register.OpenOrCreate(Place, TimeProvider.System, Stop));
        (await register.JournalNumber(Stop)).ShouldBe(0);
    }

    private async Task IsRefusedAndLeftAlone(string says)
    {
        var bytes = await File.ReadAllBytesAsync(Place, Stop);
        foreach (var open in (Func<string, TimeProvider, CancellationToken, Task<Outcome<CielOuvert.Register.Register>>>[])[CielOuvert.Register.Register.Open, CielOuvert.Register.Register.OpenOrCreate])
        {
            var refusal = (await Refusals(open)).ShouldHaveSingleItem();
            refusal.File.ShouldBe(Place);
            refusal.What.Fr.ShouldContain(says);
            refusal.What.En.ShouldNotBe(refusal.What.Fr);
        }

        SqliteConnection.ClearAllPools();
        (await File.ReadAllBytesAsync(Place, Stop)).ShouldBe(bytes);
    }

    private async Task<IReadOnlyList<Refusal>> Refusals(Func<string, TimeProvider, CancellationToken, Task<Outcome<CielOuvert.Register.Register>>> open) =>
        (await open(Place, TimeProvider.System, Stop)).Refusals;
}
