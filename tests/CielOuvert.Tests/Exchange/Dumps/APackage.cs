using CielOuvert.Exchange.Dumps;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Dumps;
using CielOuvert.Register.History;
using CielOuvert.Tests.Registers;

namespace CielOuvert.Tests.Exchange.Dumps;

/// <summary>A folder for packages, gone with the test.</summary>
internal sealed class APackage : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ciel-package-").FullName;

    public string Path => At("package");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public string At(string name) => System.IO.Path.Combine(folder, name);

    public string FileAt(string relative) => System.IO.Path.Combine(Path, relative);

    public static async Task<APackage> Of(Register.Register register, DumpSort sort, string? query = null)
    {
        var package = new APackage();
        ARegister.Done(await package.Write(register, sort, query));
        return package;
    }

    public async Task<Outcome<PackageWords>> Write(Register.Register register, DumpSort sort, string? query = null) =>
        await PackageFolder.Write(Path, sort, query is null ? null : Drafting.Selection(query), await QuietVisit.Of(register, Stop), Stop);

    /// <summary>Makes a register of it again.</summary>
    public async Task<Outcome<Commit>> TryRestore(Register.Register register)
    {
        var read = await WholeDump.Read(Path, Stop);
        return read.IsDone(out var dump) ? await register.Restore(dump, Stop) : Outcome<Commit>.Refused(read.Refusals);
    }

    /// <summary>Makes its manifests again, as whoever alters it knowingly would.</summary>
    public async Task SignAgain()
    {
        foreach (var manifest in (string[])["manifest-sha256.txt", "tagmanifest-sha256.txt"])
        {
            var lines = (await File.ReadAllLinesAsync(FileAt(manifest), Stop)).Select(line => $"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(FileAt(line[66..]))))}  {line[66..]}\n");
            await File.WriteAllTextAsync(FileAt(manifest), string.Concat(lines.ToList()), Stop);
        }
    }

    /// <summary>Its files, by path, in hexadecimal.</summary>
    public SortedDictionary<string, string> Files() => new(Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
        .ToDictionary(file => System.IO.Path.GetRelativePath(Path, file), file => Convert.ToHexStringLower(File.ReadAllBytes(file))), StringComparer.Ordinal);

    /// <summary>All that it says, in one text.</summary>
    public string Words() => string.Join('\n', Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories).Select(file => file + "\n" + File.ReadAllText(file)));

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
