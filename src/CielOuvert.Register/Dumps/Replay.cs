using System.Text.Json;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Records;

namespace CielOuvert.Register.Dumps;

/// <summary>A version as its line tells it.</summary>
internal sealed record VersionLine(string Record, int Version, long Commit, Kind Kind, string Slug, Sight Sight, int Schema, string Hash, byte[]? Salt, JsonElement Document)
{
    /// <summary>What a line tells; or why it tells nothing.</summary>
    public static Outcome<VersionLine> From(JournalLine line)
    {
        if (line.Text("record") is not { } record || line.Whole("version") is not (> 0 and <= int.MaxValue and var version) || line.Whole("commit") is not { } commit || line.Text("slug") is not { } slug ||
            AllKinds.Find(line.Text("kind") ?? "") is not { } kind || Sights.FromCode(line.Text("sight")) is not { } sight || line.Whole("schema") is not { } schema ||
            line.Text("hash") is not { } hash || !line.Json.TryGetProperty("document", out var document) || document.ValueKind != JsonValueKind.Object || !Records.Slug.IsWellFormed(slug) ||
            !RecordId.IsWellFormed(record) || !Kinds.Shapes.FileShape.IsHash(hash))
            return line.Refuse(DumpWords.NoLine);
        if (schema > kind.Schema) return line.Refuse(DumpWords.NewerKind(kind, schema));
        var salt = line.Text("salt");
        if (version == 1 ? !IsSalt(salt) : salt is not null) return line.Refuse(DumpWords.NoLine);
        return new VersionLine(record, (int)version, commit, kind, slug, sight, (int)schema, hash, salt is null ? null : Convert.FromHexString(salt), document);
    }

    private static bool IsSalt(string? text) => text?.Length == ContentHash.SaltLength * 2 && text.All(char.IsAsciiHexDigit);
}

/// <summary>
/// The journal of a dump, read once whole before anything is written: its numbers follow one another, and where each version ends is known by the next.
/// Numbers and slugs are held, documents are not.
/// </summary>
internal sealed class Replay
{
    private readonly Dictionary<string, (long Key, List<long> Sinces)> records = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> slugs = new(StringComparer.Ordinal);

    private Replay(string folder, Descriptor descriptor) => (Folder, Descriptor) = (folder, descriptor);

    public string Folder { get; }

    public Descriptor Descriptor { get; }

    public int Versions { get; private set; }

    public int Records => records.Count;

    public long Last { get; private set; }

    /// <summary>Where each slug leads.</summary>
    public IReadOnlyDictionary<string, long> Slugs => slugs;

    public long KeyOf(string record) => records[record].Key;

    /// <summary>The commit that ended a version; null for the one that stands.</summary>
    public long? Until(VersionLine line) => records[line.Record].Sinces is var sinces && line.Version < sinces.Count ? sinces[line.Version] : null;

    public static async Task<Outcome<Replay>> Read(string folder, CancellationToken stop)
    {
        var file = Path.Combine(folder, JournalFolder.Descriptor);
        if (!File.Exists(file)) return new Refusal(DumpWords.NoLine).At(file);
        var first = JournalLine.Parse(file, 1, await File.ReadAllTextAsync(file, stop));
        if (!first.IsDone(out var line)) return Outcome<Replay>.Refused(first.Refusals);
        if (line.Whole("form") is not { } form || !line.Json.TryGetProperty("descriptor", out var said)) return line.Refuse(DumpWords.NoLine);
        if (form > JournalFolder.Form) return line.Refuse(DumpWords.NewerForm(form));
        if (DescriptorOf(said) is not { } descriptor) return line.Refuse(DumpWords.NoLine);
        var replay = new Replay(folder, descriptor);
        return await replay.Follow(stop) is { } refusal ? refusal : replay;
    }

    private static Descriptor? DescriptorOf(JsonElement said)
    {
        try
        {
            return Descriptor.FromJson(said.GetRawText()) is { Name.Count: > 0, Languages.Count: > 0, PublicAddress: not null } descriptor ? descriptor : null;
        }
        catch (JsonException)
        {
            // The caller says which line it is.
            return null;
        }
    }

    private async Task<Refusal?> Follow(CancellationToken stop)
    {
        await foreach (var read in JournalLine.Read(Folder, JournalFolder.Commits, stop))
        {
            if (!read.IsDone(out var line)) return read.Refusals[0];
            if ((line.Has("record") ? Note(line) : Begin(line)) is { } refusal) return refusal;
        }

        await foreach (var read in JournalLine.Read(Folder, JournalFolder.Slugs, stop))
        {
            if (!read.IsDone(out var line)) return read.Refusals[0];
            if (line.Text("slug") is not { } slug || line.Text("record") is not { } record || !records.TryGetValue(record, out var known)) return line.Refuse(DumpWords.NoLine);
            if (!slugs.TryAdd(slug, known.Key)) return line.Refuse(DumpWords.SlugTwice(slug));
        }

        return null;
    }

    private Refusal? Begin(JournalLine line)
    {
        if (line.Whole("commit") is not { } number || !IsInstant(line.Text("at")) || line.Text("author") is null || line.Text("why") is null) return line.Refuse(DumpWords.NoLine);
        if (number <= Last) return line.Refuse(DumpWords.OutOfOrder);
        Last = number;
        return null;
    }

    private Refusal? Note(JournalLine line)
    {
        var read = VersionLine.From(line);
        if (!read.IsDone(out var version)) return read.Refusals[0];
        if (!records.TryGetValue(version.Record, out var known)) records.Add(version.Record, known = (records.Count + 1, []));
        if (version.Version != known.Sinces.Count + 1 || version.Commit != Last || (known.Sinces is [.., var before] && before >= Last)) return line.Refuse(DumpWords.OutOfOrder);
        known.Sinces.Add(version.Commit);
        Versions++;
        return slugs.TryAdd(version.Slug, known.Key) || slugs[version.Slug] == known.Key ? null : line.Refuse(DumpWords.SlugTwice(version.Slug));
    }

    private static bool IsInstant(string? text) => text is not null && Ledger.IsInstant(text);
}
