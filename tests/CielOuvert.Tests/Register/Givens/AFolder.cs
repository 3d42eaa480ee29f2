using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Folders;
using CielOuvert.Register.History;
using CielOuvert.Register.Records;

namespace CielOuvert.Tests.Registers;

/// <summary>A folder of plain files, valid until a test puts something else in it; gone with the test.</summary>
public sealed class AFolder : IDisposable
{
    public const string Descriptor = """
        format: 1
        name:
          fr: Atelier du Pont
        languages:
          - fr
          - en
        publicAddress: https://register.example
        instant: 2021-07-01T00:00:00Z

        """;

    public AFolder(string descriptor = Descriptor)
    {
        Path = Directory.CreateTempSubdirectory("ciel-folder-").FullName;
        With("register.yaml", descriptor);
    }

    private AFolder(string path, bool _) => Path = path;

    public string Path { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A folder without anything in it.</summary>
    public static AFolder Empty() => new(Directory.CreateTempSubdirectory("ciel-folder-").FullName, true);

    public static async Task<AFolder> DumpedFrom(ARegister register)
    {
        var folder = Empty();
        ARegister.Done(await FolderWriting.Dump(register.It, folder.Path, Stop));
        return folder;
    }

    public string FileAt(string relative) => System.IO.Path.Combine(Path, relative);

    public AFolder With(string relative, string text) => With(relative, System.Text.Encoding.UTF8.GetBytes(text));

    public AFolder With(string relative, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(FileAt(relative)) ?? Path);
        File.WriteAllBytes(FileAt(relative), bytes);
        return this;
    }

    public AFolder With(params Draft[] drafts)
    {
        foreach (var draft in drafts)
            With($"{draft.Kind.Code}/{draft.Slug}.yaml", RecordFile.Write(draft.Kind, draft.Slug, draft.EffectiveSight, draft.FormerSlugs, draft.Document));
        return this;
    }

    public async Task<Outcome<Commit>> TryLoadInto(ARegister register)
    {
        var read = await Folder.Read(Path, Stop);
        return read.IsDone(out var folder) ? await Loading.Load(register.It, folder, Author.Keeper, Stop) : Outcome<Commit>.Refused(read.Refusals);
    }

    public async Task<Commit> LoadInto(ARegister register) => ARegister.Done(await TryLoadInto(register));

    /// <summary>Every file, by its path in the folder, and its bytes in hexadecimal.</summary>
    public SortedDictionary<string, string> Files() => new(Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
        .ToDictionary(file => System.IO.Path.GetRelativePath(Path, file), file => Convert.ToHexStringLower(File.ReadAllBytes(file))), StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
