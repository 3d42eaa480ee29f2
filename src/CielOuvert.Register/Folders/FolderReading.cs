using System.Collections.Concurrent;
using CielOuvert.Formats.Words;
using CielOuvert.Formats.Yaml;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Records;

namespace CielOuvert.Register.Folders;

/// <summary>A folder of plain files, read whole or refused with everything that is wrong in it.</summary>
public sealed record Folder(FolderDescriptor Descriptor, IReadOnlyList<Draft> Drafts)
{
    public static async Task<Outcome<Folder>> Read(string path, CancellationToken stop, IProgress<Progress>? progress = null)
    {
        if (!Directory.Exists(path)) return new Refusal(FolderWords.NoFolder(path));
        var refusals = new ConcurrentBag<Refusal>();
        var described = ReadDescriptor(path);
        foreach (var refusal in described.Refusals) refusals.Add(refusal);
        var salts = Salts.Read(path);
        foreach (var refusal in salts.Refusals) refusals.Add(refusal);
        var files = Files(path);
        var drafts = new Draft?[files.Count];
        var done = 0;
        await Parallel.ForEachAsync(files.Index(), stop, (file, _) =>
        {
            var draft = ReadRecord(path, file.Item);
            foreach (var refusal in draft.Refusals) refusals.Add(refusal);
            if (draft.IsDone(out var read)) drafts[file.Index] = read with { Salt = salts.Value?.GetValueOrDefault(read.Slug) };
            var now = Interlocked.Increment(ref done);
            if (now % 1000 == 0) progress?.Report(new(now, files.Count));
            return ValueTask.CompletedTask;
        });
        return refusals.IsEmpty && described.IsDone(out var descriptor)
            ? new Folder(descriptor, [.. drafts.OfType<Draft>()])
            : Outcome<Folder>.Refused([.. refusals.OrderBy(refusal => refusal.File, StringComparer.Ordinal).ThenBy(refusal => refusal.Line)]);
    }

    /// <summary>The record files of a folder, in one order: those in the folders that have the name of a kind.</summary>
    internal static IReadOnlyList<string> Files(string path) => [.. Directory.EnumerateDirectories(path)
        .Where(folder => !Path.GetFileName(folder).StartsWith('.'))
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.yaml"))
        .Order(StringComparer.Ordinal)];

    private static Outcome<FolderDescriptor> ReadDescriptor(string path)
    {
        var file = Path.Combine(path, FolderDescriptor.FileName);
        if (!File.Exists(file)) return new Refusal(FolderWords.NoDescriptor).At(file);
        return YamlFile.Read(file).Match(node => FolderDescriptor.From(node, file), Outcome<FolderDescriptor>.Refused);
    }

    private static Outcome<Draft> ReadRecord(string path, string file)
    {
        var draft = YamlFile.Read(file).Match(node => RecordFile.From(node, file), Outcome<Draft>.Refused);
        if (!draft.IsDone(out var read)) return draft;
        var expected = Path.Combine(path, read.Kind.Code, $"{read.Slug}.yaml");
        return Path.GetFullPath(expected) == Path.GetFullPath(file) ? read : new Refusal(FolderWords.OtherPlace($"{read.Kind.Code}/{read.Slug}.yaml")).At(file, 1);
    }
}
