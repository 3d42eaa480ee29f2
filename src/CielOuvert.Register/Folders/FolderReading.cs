using System.Collections.Concurrent;
using CielOuvert.Formats.Words;
using CielOuvert.Formats.Yaml;
using CielOuvert.Register.Files;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Records;

namespace CielOuvert.Register.Folders;

/// <summary>A folder of plain files, read whole or refused with everything that is wrong in it.</summary>
public sealed record Folder(FolderDescriptor Descriptor, IReadOnlyList<Draft> Drafts, IReadOnlyList<TakenFile> Held)
{
    public static async Task<Outcome<Folder>> Read(string path, CancellationToken stop, IProgress<Progress>? progress = null)
    {
        if (!Directory.Exists(path)) return new Refusal(FolderWords.NoFolder(path));
        var refusals = new ConcurrentBag<Refusal>();
        var file = Path.Combine(path, FolderDescriptor.FileName);
        var written = File.Exists(file) ? YamlFile.Read(file) : new Refusal(FolderWords.NoDescriptor).At(file);
        var described = written.Match(node => FolderDescriptor.From(node, file), Outcome<FolderDescriptor>.Refused);
        // What a newer version wrote is not read with our eyes: its faults would be our own ignorance.
        if (written.IsDone(out var node) && FolderDescriptor.IsNewer(node)) return Outcome<Folder>.Refused(described.Refusals);
        foreach (var refusal in described.Refusals) refusals.Add(refusal);
        var salts = Salts.Read(path);
        foreach (var refusal in salts.Refusals) refusals.Add(refusal);
        var files = Files(path);
        var drafts = new Draft?[files.Count];
        var done = 0;
        await Parallel.ForEachAsync(files.Index(), stop, (one, _) =>
        {
            var draft = ReadRecord(path, one.Item);
            foreach (var refusal in draft.Refusals) refusals.Add(refusal);
            if (draft.IsDone(out var read)) drafts[one.Index] = read with { Salt = salts.Value?.GetValueOrDefault(read.Slug) };
            var now = Interlocked.Increment(ref done);
            if (now % 1000 == 0) progress?.Report(new(now, files.Count));
            return ValueTask.CompletedTask;
        });
        foreach (var refusal in Twice(drafts.OfType<Draft>())) refusals.Add(refusal);
        // A record that is refused may hold anything: its files wait until it is right.
        var held = refusals.IsEmpty ? await FileFolder.Read(path, drafts.OfType<Draft>(), stop) : new TakenFiles([]);
        foreach (var refusal in held.Refusals) refusals.Add(refusal);
        return refusals.IsEmpty && described.IsDone(out var descriptor) && held.IsDone(out var taken)
            ? new Folder(descriptor, [.. drafts.OfType<Draft>()], taken.All)
            : Outcome<Folder>.Refused([.. refusals.OrderBy(refusal => refusal.File, StringComparer.Ordinal).ThenBy(refusal => refusal.Line)]);
    }

    /// <summary>The YAML files of a folder, in one order. One that is not where a record is read is not passed over: it is told.</summary>
    private static IReadOnlyList<string> Files(string path) => [.. Directory.EnumerateFiles(path, "*", Everywhere)
        .Where(file => Path.GetExtension(file) is ".yaml" or ".yml" && Path.GetRelativePath(path, file) != FolderDescriptor.FileName)
        .Order(StringComparer.Ordinal)];

    /// <summary>What starts with a dot is the affair of other programs.</summary>
    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, MaxRecursionDepth = 8, AttributesToSkip = FileAttributes.Hidden };

    private static IEnumerable<Refusal> Twice(IEnumerable<Draft> drafts) =>
        from draft in drafts
        group draft by draft.Slug into same
        from other in same.Skip(1)
        let first = same.First().Origin
        select new Refusal(HistoryWords.Twice(other.Slug, first?.File)).At(other.Origin?.File ?? "", other.Origin?.LineOf("/slug"));

    private static Outcome<Draft> ReadRecord(string path, string file)
    {
        var draft = YamlFile.Read(file).Match(node => RecordFile.From(node, file), Outcome<Draft>.Refused);
        if (!draft.IsDone(out var read)) return draft;
        var expected = Path.Combine(path, read.Kind.Code, $"{read.Slug}.yaml");
        return Path.GetFullPath(expected) == Path.GetFullPath(file) ? read : new Refusal(FolderWords.OtherPlace($"{read.Kind.Code}/{read.Slug}.yaml")).At(file, 1);
    }
}
