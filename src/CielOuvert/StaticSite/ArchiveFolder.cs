using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace CielOuvert.StaticSite;

/// <summary>
/// The folder of an archive: it writes what changed alone, and takes away what vanished. What was done is noted on the way, so that a stop loses
/// little; the list of checksums comes last.
/// </summary>
internal sealed class ArchiveFolder : IAsyncDisposable
{
    /// <summary>The checksums of all files, as <c>sha256sum --check</c> reads them.</summary>
    public const string Checksums = "SHA256SUMS";

    private const string Notes = ".ciel-unfinished";

    /// <summary>Of what the archive was made, in the head of its checksums: a line that <c>sha256sum</c> takes for a remark.</summary>
    private const string MadeOf = "# ciel ";

    private readonly string root;
    private readonly ConcurrentDictionary<string, string> before = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> folders = new(StringComparer.Ordinal);
    private readonly Lock noting = new();
    private readonly StreamWriter notes;
    private readonly bool wasStopped;
    private int written;

    private ArchiveFolder(string root, string key)
    {
        (this.root, Key) = (root, key);
        Directory.CreateDirectory(root);
        var unfinished = Path.Combine(root, Notes);
        wasStopped = File.Exists(unfinished);
        ReadChecksums();
        Done = wasStopped ? ReadNotes(unfinished) : new Dictionary<string, string[]>();
        notes = new(new FileStream(unfinished, Done.Count > 0 ? FileMode.Append : FileMode.Create, FileAccess.Write, FileShare.Read), new UTF8Encoding(false), 1 << 16);
        if (Done.Count == 0) notes.Write($"{key}\n");
    }

    /// <summary>Of what the archive is made: the same gives the same bytes.</summary>
    public string Key { get; }

    /// <summary>The addresses that a run which was stopped had done for the same archive, each with those it led to.</summary>
    public IReadOnlyDictionary<string, string[]> Done { get; private set; }

    /// <summary>Files that this run wrote: those that were new, or other.</summary>
    public int Written => written;

    /// <summary>Files taken away, that nothing leads to any more.</summary>
    public int Removed { get; private set; }

    public int Count => files.Count;

    /// <summary>The files of the archive and their checksums, in the order of their names.</summary>
    public IEnumerable<KeyValuePair<string, string>> Files => files.OrderBy(file => file.Key, StringComparer.Ordinal);

    /// <summary>The same folder, to be filled once more: what was put in it is written again where it is other.</summary>
    public ArchiveFolder Anew()
    {
        foreach (var (file, hash) in files) before[file] = hash;
        files.Clear();
        Done = new Dictionary<string, string[]>();
        return this;
    }

    public static ArchiveFolder Open(string root, string key) => new(root, key);

    /// <summary>Whether a folder is an archive of ours, or nothing yet: no other is written into.</summary>
    public static bool MayBe(string root) => !Directory.Exists(root) || IsOurs(Path.Combine(root, Checksums)) || File.Exists(Path.Combine(root, Notes)) || !Directory.EnumerateFileSystemEntries(root).Any();

    /// <summary>Many a folder has checksums of its own, and would be emptied.</summary>
    private static bool IsOurs(string checksums) => File.Exists(checksums) && File.ReadLines(checksums).FirstOrDefault()?.StartsWith(MadeOf, StringComparison.Ordinal) is true;

    /// <summary>Whether the archive there is already made of the same, and whole.</summary>
    public static bool IsMadeOf(string root, string key)
    {
        var checksums = Path.Combine(root, Checksums);
        if (!File.Exists(checksums) || File.Exists(Path.Combine(root, Notes))) return false;
        return File.ReadLines(checksums).FirstOrDefault() == MadeOf + key && File.ReadLines(checksums).Skip(1).All(line => File.Exists(Path.Combine(root, line[66..])));
    }

    public bool Holds(string file) => files.ContainsKey(file);

    public string PathOf(string file) => Path.Combine(root, file);

    public async Task Put(string file, byte[] bytes, CancellationToken stop)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        files[file] = hash;
        var path = PathOf(file);
        if (await Stands(file, hash, path, bytes, stop)) return;
        var folder = Path.GetDirectoryName(path) ?? root;
        if (!folders.ContainsKey(folder))
        {
            Directory.CreateDirectory(folder);
            folders[folder] = true;
        }

        stop.ThrowIfCancellationRequested();
        // Tens of thousands of small files: each written by the thread that made it, without a stream around.
        using (var to = File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete)) RandomAccess.Write(to, bytes, fileOffset: 0);
        Interlocked.Increment(ref written);
    }

    /// <summary>Takes a file that was written beside, whose hash is known.</summary>
    public void Take(string file, string hash, string beside)
    {
        files[file] = hash;
        var path = PathOf(file);
        if (!wasStopped && before.TryGetValue(file, out var known) && known == hash && File.Exists(path) && new FileInfo(path).Length == new FileInfo(beside).Length)
        {
            File.Delete(beside);
            return;
        }

        File.Move(beside, path, overwrite: true);
        Interlocked.Increment(ref written);
    }

    /// <summary>Notes that an address is done, and what it led to that is not done with it.</summary>
    /// <param name="made">The files that it gave.</param>
    public void Note(string address, IEnumerable<string> made, IEnumerable<string> found)
    {
        var line = string.Join('\t', [address, string.Join(' ', made.Where(files.ContainsKey).Select(file => $"{files[file]} {file}")), .. found]);
        lock (noting) notes.Write(line + "\n");
    }

    /// <summary>Takes away what vanished, and writes the checksums.</summary>
    public async Task Close(CancellationToken stop)
    {
        foreach (var stale in Directory.EnumerateFiles(root, "*", Everywhere).Where(path => !files.ContainsKey(NameOf(path)) && NameOf(path) is not (Checksums or Notes) && !IsOfTools(path)).ToList())
        {
            File.Delete(stale);
            Removed++;
        }

        foreach (var empty in Directory.EnumerateDirectories(root, "*", Everywhere).OrderByDescending(path => path.Length).Where(path => !IsOfTools(path) && !Directory.EnumerateFileSystemEntries(path).Any())) Directory.Delete(empty);
        var text = new StringBuilder(MadeOf + Key + "\n");
        foreach (var (file, hash) in Files) text.Append(hash).Append("  ").Append(file).Append('\n');
        await File.WriteAllTextAsync(PathOf(Checksums), text.ToString(), stop);
        await notes.DisposeAsync();
        File.Delete(PathOf(Notes));
    }

    public ValueTask DisposeAsync() => notes.DisposeAsync();

    /// <summary>Not through links, which lead out of the archive.</summary>
    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>What begins with a point is of the tools by which an archive is published, <c>.git</c> first.</summary>
    private bool IsOfTools(string path) => NameOf(path).StartsWith('.');

    private string NameOf(string path) => Path.GetRelativePath(root, path).Replace('\\', '/');

    /// <summary>Whether a file is there as it should be. What a run that was stopped left is looked at; otherwise the checksums tell.</summary>
    private async Task<bool> Stands(string file, string hash, string path, byte[] bytes, CancellationToken stop)
    {
        if (wasStopped) return File.Exists(path) && new FileInfo(path).Length == bytes.Length && (await File.ReadAllBytesAsync(path, stop)).AsSpan().SequenceEqual(bytes);
        return before.TryGetValue(file, out var known) && known == hash && new FileInfo(path) is { Exists: true } there && there.Length == bytes.Length;
    }

    private void ReadChecksums()
    {
        if (!File.Exists(PathOf(Checksums))) return;
        foreach (var line in File.ReadLines(PathOf(Checksums)).Where(line => !line.StartsWith('#') && line.Length > 66)) before[line[66..]] = line[..64];
    }

    private Dictionary<string, string[]> ReadNotes(string unfinished)
    {
        var done = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var text = File.ReadAllText(unfinished);
        // The last line may have been cut.
        var lines = text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.FirstOrDefault() != Key || !text.EndsWith('\n')) return done;
        foreach (var parts in lines.Skip(1).Select(line => line.Split('\t')))
        {
            var made = parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Chunk(2).ToList();
            if (made.Any(one => !File.Exists(PathOf(one[1])))) continue;
            foreach (var one in made) files[one[1]] = one[0];
            done[parts[0]] = parts[2..];
        }

        return done;
    }
}
