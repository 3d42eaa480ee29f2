using CielOuvert.Register.History;
using CielOuvert.Register.Records;
using Beginning = CielOuvert.Register.Starter.Starting;

namespace CielOuvert.Benchmarks;

/// <summary>A register in a temporary folder, to be filled with generated records; gone when disposed.</summary>
internal sealed class GeneratedRegister : IAsyncDisposable
{
    private readonly DirectoryInfo folder;
    private bool isClosed;

    private GeneratedRegister(DirectoryInfo folder, Register.Register register) => (this.folder, Register) = (folder, register);

    public Register.Register Register { get; }

    public string Location => Place(folder);

    public static async Task<GeneratedRegister> Empty(CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("ciel-bench-");
        var opened = await CielOuvert.Register.Register.OpenOrCreate(Place(folder), TimeProvider.System, stop);
        if (!opened.IsDone(out var register)) throw new InvalidOperationException(opened.Refusals[0].ToString());
        var descriptor = new Descriptor(new Dictionary<string, string> { ["fr"] = "Banc d’essai" }, ["fr", "en"], new("http://127.0.0.1"), null);
        Expect(await Beginning.Begin(register, new(descriptor, [], []), Author.Keeper, DateTime.UnixEpoch, stop));
        return new(folder, register);
    }

    public static async Task<GeneratedRegister> Of(int count, CancellationToken stop)
    {
        var made = await Empty(stop);
        await made.Fill([.. new Generated(count).Records()], stop);
        return made;
    }

    public async Task Fill(IReadOnlyList<Draft> drafts, CancellationToken stop)
    {
        Expect(await Register.Commit([.. drafts.Select(Change.Add)], Author.Keeper, "bench", stop));
        await Register.Analyze(stop);
    }

    /// <summary>Lets go of it, so that another program has it alone.</summary>
    public async Task Close()
    {
        if (isClosed) return;
        isClosed = true;
        await Register.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Close();
        folder.Delete(recursive: true);
    }

    private static string Place(DirectoryInfo folder) => Path.Combine(folder.FullName, "ciel.db");

    private static void Expect(Formats.Words.Outcome<Commit> commit)
    {
        if (commit.Refusals.Count > 0) throw new InvalidOperationException(commit.Refusals[0].ToString());
    }
}
