using System.Data.Common;
using System.Text.Json;
using CielOuvert.Formats.Words;
using CielOuvert.Formats.Yaml;
using CielOuvert.Register.Access;
using CielOuvert.Register.Files;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.Folders;

/// <summary>Writes a register as a folder of plain files: the same register gives the same bytes.</summary>
public static class FolderWriting
{
    private const string Beside = ".new";

    /// <summary>Writes every record as it stands, those of the desk included.</summary>
    /// <returns>How many records were written.</returns>
    public static async Task<Outcome<int>> Dump(Register register, string path, CancellationToken stop, IProgress<Progress>? progress = null)
    {
        if (await register.Descriptor(stop) is not { } descriptor) return new Refusal(RegisterWords.NoRegister(path));
        if (Directory.Exists(path) && Foreign(path, descriptor) is { } why) return new Refusal(why);
        Directory.CreateDirectory(path);
        await using var connection = await register.Engine.Open(stop);
        await using var reading = await register.Engine.BeginReading(connection, stop);
        var number = await Finding.Journal(connection, stop);
        var instant = await register.InstantOf(number, stop) ?? DateTime.UnixEpoch;
        var former = await FormerSlugs(connection, stop);
        var salts = new Dictionary<string, byte[]>();
        var written = new HashSet<string>();
        var total = (int)await Count(connection, stop);
        var statement = SqlText.Of($"SELECT v.kind, v.slug, v.sight, v.doc, r.salt FROM versions v JOIN records r ON r.record = v.record WHERE v.until IS NULL ORDER BY v.kind, v.slug");
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
        {
            var kind = AllKinds.Find(reader.GetString(0)) ?? throw new InvalidOperationException($"No such kind: {reader.GetString(0)}.");
            var slug = reader.GetString(1);
            var file = Path.Combine(path, kind.Code, $"{slug}.yaml");
            Directory.CreateDirectory(Path.Combine(path, kind.Code));
            var document = JsonDocument.Parse(reader.GetString(3)).RootElement;
            await Put(file, RecordFile.Write(kind, slug, (Sight)reader.GetInt32(2), former.GetValueOrDefault(slug) ?? [], document), stop);
            salts.Add(slug, reader.GetFieldValue<byte[]>(4));
            written.Add(Path.GetFullPath(file));
            if (written.Count % 1000 == 0) progress?.Report(new(written.Count, total));
        }

        await FileFolder.Write(register.Files, path, stop);
        await Put(Path.Combine(path, Salts.FileName), Salts.Write(salts), stop);
        foreach (var stale in OwnFiles(path).Where(file => !written.Contains(Path.GetFullPath(file)))) File.Delete(stale);
        // The descriptor comes last: until it is there, the folder is not taken for a register.
        await Put(Path.Combine(path, FolderDescriptor.FileName), CanonicalYaml.Write(new FolderDescriptor(descriptor, instant).ToYaml()), stop);
        return written.Count;
    }

    /// <summary>Why a folder is not to be written over; null when it is empty, was written for this organisation, or was left by a dump that was stopped.</summary>
    private static Phrase? Foreign(string path, Records.Descriptor descriptor)
    {
        var file = Path.Combine(path, FolderDescriptor.FileName);
        if (!File.Exists(file)) return Directory.EnumerateFileSystemEntries(path).All(IsOwn) ? null : FolderWords.NotEmpty(path);
        var there = YamlFile.Read(file).Match(node => FolderDescriptor.From(node, file), Outcome<FolderDescriptor>.Refused);
        if (!there.IsDone(out var other)) return FolderWords.NotEmpty(path);
        var isOurs = other.Register.PublicAddress == descriptor.PublicAddress || other.Register.Name.Values.Intersect(descriptor.Name.Values).Any();
        return isOurs ? null : FolderWords.OtherOrganisation(path, other.Register.NameIn(other.Register.MainLanguage));
    }

    private static bool IsOwn(string entry) => Directory.Exists(entry) ? Path.GetFileName(entry) is var name && (name == FileFolder.Name || AllKinds.Find(name) is not null) : Path.GetFileName(entry).StartsWith(Salts.FileName, StringComparison.Ordinal);

    /// <summary>The files that a dump writes, and what one that was stopped left half written.</summary>
    private static IEnumerable<string> OwnFiles(string path) => Directory.EnumerateDirectories(path)
        .Where(folder => AllKinds.Find(Path.GetFileName(folder)) is not null)
        .SelectMany(folder => Directory.EnumerateFiles(folder))
        .Where(file => file.EndsWith(".yaml", StringComparison.Ordinal) || file.EndsWith(".yaml" + Beside, StringComparison.Ordinal))
        .ToList();

    /// <summary>Makes the files of a folder canonical, and gives a salt to the records that have none.</summary>
    /// <returns>How many files changed.</returns>
    public static async Task<Outcome<int>> Format(string path, CancellationToken stop)
    {
        var folder = await Folder.Read(path, stop);
        if (!folder.IsDone(out var read)) return Outcome<int>.Refused(folder.Refusals);
        var changed = 0;
        if (await PutIfOther(Path.Combine(path, FolderDescriptor.FileName), CanonicalYaml.Write(read.Descriptor.ToYaml()), stop)) changed++;
        foreach (var draft in read.Drafts)
        {
            var file = Path.Combine(path, draft.Kind.Code, $"{draft.Slug}.yaml");
            if (await PutIfOther(file, RecordFile.Write(draft.Kind, draft.Slug, draft.EffectiveSight, draft.FormerSlugs, draft.Document), stop)) changed++;
        }

        var salts = read.Drafts.ToDictionary(draft => draft.Slug, draft => draft.Salt ?? Records.ContentHash.NewSalt());
        if (await PutIfOther(Path.Combine(path, Salts.FileName), Salts.Write(salts), stop)) changed++;
        return changed;
    }

    internal static async Task<Dictionary<string, IReadOnlyList<string>>> FormerSlugs(DbConnection connection, CancellationToken stop)
    {
        var former = new Dictionary<string, List<string>>();
        var statement = SqlText.Of($"SELECT v.slug, s.slug FROM slugs s JOIN versions v ON v.record = s.record AND v.until IS NULL WHERE s.slug <> v.slug ORDER BY s.slug");
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
        {
            if (!former.TryGetValue(reader.GetString(0), out var list)) former.Add(reader.GetString(0), list = []);
            list.Add(reader.GetString(1));
        }

        return former.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)pair.Value);
    }

    internal static async Task<long> Count(DbConnection connection, CancellationToken stop)
    {
        await using var command = SqlText.Of($"SELECT count(*) FROM versions WHERE until IS NULL").On(connection);
        return Convert.ToInt64(await command.ExecuteScalarAsync(stop), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Writes a file beside, then puts it in place: a stop in between loses nothing.</summary>
    private static async Task Put(string file, byte[] bytes, CancellationToken stop)
    {
        var beside = file + Beside;
        try
        {
            await File.WriteAllBytesAsync(beside, bytes, stop);
            File.Move(beside, file, overwrite: true);
        }
        catch (OperationCanceledException)
        {
            File.Delete(beside);
            throw;
        }
    }

    private static async Task<bool> PutIfOther(string file, byte[] bytes, CancellationToken stop)
    {
        var there = File.Exists(file) ? await File.ReadAllBytesAsync(file, stop) : null;
        if (there is not null && bytes.AsSpan().SequenceEqual(there)) return false;
        await Put(file, bytes, stop);
        return true;
    }
}
