using CielOuvert.Formats.Files;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Folders;
using CielOuvert.Register.Records;
using CielOuvert.Register.Kinds.Shapes;

namespace CielOuvert.Register.Files;

/// <summary>The files of a folder of plain files: <c>files/HASH.jpg</c>, beside the records that name them.</summary>
public static class FileFolder
{
    public const string Name = "files";

    /// <summary>The files of a folder that its records name, looked through. Those that nobody names are left alone.</summary>
    public static async Task<Outcome<TakenFiles>> Read(string path, IEnumerable<Draft> drafts, CancellationToken stop)
    {
        var folder = Path.Combine(path, Name);
        if (!Directory.Exists(folder)) return new TakenFiles([]);
        var named = drafts.SelectMany(draft => draft.Kind.Index(draft.Document).Terms).Where(term => term.Facet == FileShape.Facet).Select(term => term.Code).ToHashSet(StringComparer.Ordinal);
        var (taken, refusals) = (new List<TakenFile>(), new List<Refusal>());
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => named.Contains(Path.GetFileNameWithoutExtension(file))).Order(StringComparer.Ordinal))
        {
            var read = await ReadOne(file, stop);
            refusals.AddRange(read.Refusals.Select(refusal => refusal.At(file)));
            if (read.IsDone(out var one)) taken.Add(one);
        }

        return refusals.Count > 0 ? Outcome<TakenFiles>.Refused(refusals) : new TakenFiles(taken);
    }

    /// <summary>Writes the files that records hold. Those that are there already are not written again: their name says what they are.</summary>
    public static async Task Write(FileBook files, string path, CancellationToken stop)
    {
        var folder = Path.Combine(path, Name);
        var held = await files.Held(stop);
        if (held.Count > 0) Directory.CreateDirectory(folder);
        var names = held.ToDictionary(file => $"{file.Hash}{file.Type.Extension}");
        if (!Directory.Exists(folder)) return;
        foreach (var stale in Directory.EnumerateFiles(folder).Where(file => IsOurs(file) && !names.ContainsKey(Path.GetFileName(file))).ToList()) File.Delete(stale);
        foreach (var (name, file) in names)
        {
            var there = new FileInfo(Path.Combine(folder, name));
            if (!there.Exists || there.Length != file.Bytes) await Put(files, file, there.FullName, stop);
        }

        if (held.Count == 0 && !Directory.EnumerateFileSystemEntries(folder).Any()) Directory.Delete(folder);
    }

    /// <summary>Whether a dump wrote it, or began to.</summary>
    private static bool IsOurs(string file) => FileShape.IsHash(Path.GetFileName(file).Split('.')[0]);

    private static async Task<Outcome<TakenFile>> ReadOne(string file, CancellationToken stop)
    {
        if (new FileInfo(file).Length > TakenFile.MostBytes) return new Refusal(FileWords.TooHeavy(TakenFile.MostBytes));
        var bytes = await File.ReadAllBytesAsync(file, stop);
        if (TakenFile.HashOf(bytes) != Path.GetFileNameWithoutExtension(file)) return new Refusal(FolderWords.OtherHash);
        return TakenFile.FromKept(bytes);
    }

    private static async Task Put(FileBook files, KeptFile file, string path, CancellationToken stop)
    {
        var beside = path + ".new";
        await using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None))
            await foreach (var piece in files.Bytes(file.Hash, stop)) await stream.WriteAsync(piece, stop);
        File.Move(beside, path, overwrite: true);
    }
}
