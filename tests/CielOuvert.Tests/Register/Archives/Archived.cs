using CielOuvert.Formats.Words;
using CielOuvert.Register.Archives;
using CielOuvert.Register.Folders;
using CielOuvert.Tests.Databases;

namespace CielOuvert.Tests.Registers;

/// <summary>A folder for archives, gone with the test; and what tests do with them.</summary>
public sealed class Archived : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ciel-archives-").FullName;

    public string File => At("ciel.backup");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The engines that this run can reach.</summary>
    public static IReadOnlyList<Engine> Reachable =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Engines.PostgresVariable)) ? [Engine.Sqlite] : [Engine.Sqlite, Engine.Postgres];

    public string At(string name) => Path.Combine(folder, name);

    /// <summary>What is in the folder, by name.</summary>
    public IEnumerable<string?> Names => Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    public Task<Outcome<Archive>> TryBackUp(string location, bool mayReplace = false) => BackingUp.Run(location, File, mayReplace, AClock.Beginning, Stop);

    public async Task<Archive> BackUp(string location, bool mayReplace = false) => ARegister.Done(await TryBackUp(location, mayReplace));

    public Task<Outcome<Archive>> TryRestore(string location) => Restoring.Run(File, location, Stop);

    /// <summary>The plain files of a register, by name, in hexadecimal.</summary>
    public static async Task<SortedDictionary<string, string>> Dumped(string location)
    {
        await using var register = ARegister.Done(await CielOuvert.Register.Register.Open(location, TimeProvider.System, Stop));
        using var dumped = AFolder.Empty();
        ARegister.Done(await FolderWriting.Dump(register, dumped.Path, Stop));
        return dumped.Files();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
