using System.Data.Common;
using CielOuvert.Formats.Bags;
using CielOuvert.Formats.Words;
using CielOuvert.Formats.Yaml;
using CielOuvert.Register.Access;
using CielOuvert.Register.Files;
using CielOuvert.Register.Folders;
using CielOuvert.Register.History;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.Dumps;

/// <summary>A register held still while it is dumped: all that is written is of one journal number.</summary>
public sealed class DumpReading : IAsyncDisposable
{
    private readonly Register register;
    private readonly DbConnection connection;
    private readonly DbTransaction reading;

    private DumpReading(Register register, DbConnection connection, DbTransaction reading, Descriptor descriptor, long number, DateTime instant) =>
        (this.register, this.connection, this.reading, Descriptor, Number, Instant) = (register, connection, reading, descriptor, number, instant);

    public Descriptor Descriptor { get; }

    /// <summary>The number of the last commit.</summary>
    public long Number { get; }

    /// <summary>Of the last commit: the only instant that a dump knows.</summary>
    public DateTime Instant { get; }

    /// <summary>The part that is wanted; null for all.</summary>
    public DumpPart? Part { get; private set; }

    public AsOf AsOf => new(Number);

    /// <param name="selection">What is wanted of it; null for all.</param>
    /// <param name="viewer">For whom it is selected.</param>
    /// <param name="isWhole">Whether every version counts, and not those that stand alone.</param>
    public static async Task<Outcome<DumpReading>> Begin(Register register, Selection? selection, Viewer viewer, bool isWhole, CancellationToken stop)
    {
        if (await register.Descriptor(stop) is not { } descriptor) return new Refusal(RegisterWords.Nameless);
        var connection = await register.Engine.Open(stop);
        var reading = await register.Engine.BeginReading(connection, stop);
        var number = await Finding.Journal(connection, stop);
        var dump = new DumpReading(register, connection, reading, descriptor, number, await register.InstantOf(number, stop) ?? DateTime.UnixEpoch);
        if (selection is null) return dump;
        dump.Part = await DumpPart.Of(selection, viewer, isWhole, descriptor, register, connection, dump.AsOf, stop);
        if (dump.Part.Selected > 0) return dump;
        await dump.DisposeAsync();
        return new Refusal(DumpWords.NoSelection);
    }

    /// <summary>The register as it stands, one YAML file a record, with its descriptor and its salts: what <c>load</c> reads.</summary>
    /// <returns>How many records were written.</returns>
    public async Task<int> WriteTree(BagWriting bag, CancellationToken stop, IProgress<Progress>? progress = null)
    {
        await bag.Put(BagWriting.Payload + FolderDescriptor.FileName, CanonicalYaml.Write(new FolderDescriptor(Descriptor, Instant).ToYaml()), stop);
        var salts = new Dictionary<string, byte[]>();
        await foreach (var (record, path, bytes) in PresentTree.Read(connection, Part?.Keys, progress, stop))
        {
            await bag.Put(BagWriting.Payload + path, bytes, stop);
            salts.Add(record.Slug, record.Salt);
        }

        await bag.Put(BagWriting.Payload + Salts.FileName, Salts.Write(salts), stop);
        return salts.Count;
    }

    public async Task WriteJournal(BagWriting bag, CancellationToken stop, IProgress<Progress>? progress = null)
    {
        await new JournalWriting(connection, Part?.Keys, progress).Write(Descriptor, bag, BagWriting.Payload + JournalFolder.Name, stop);
    }

    /// <summary>The files that records name, of every version or of those that stand.</summary>
    public async Task WriteFiles(BagWriting bag, bool isWhole, CancellationToken stop)
    {
        var hashes = isWhole ? await FileLines.Hashes(connection, Part?.Keys, stop) : await FileLines.Standing(connection, Part?.Keys, stop);
        foreach (var file in (await register.Files.Find([.. hashes], stop)).Values.OrderBy(file => file.Hash, StringComparer.Ordinal))
        {
            await bag.Put($"{BagWriting.Payload}{FileFolder.Name}/{file.Hash}{file.Type.Extension}", async stream =>
            {
                await foreach (var piece in register.Files.Bytes(file.Hash, stop)) await stream.WriteAsync(piece, stop);
            });
        }
    }

    /// <summary>The slugs that records had while everybody saw them, by the slug that they have.</summary>
    public async Task<ILookup<string, string>> PublicFormerSlugs(CancellationToken stop)
    {
        var former = new List<(string Slug, string Former)>();
        var statement = SqlText.Of($"""
            SELECT DISTINCT v.slug, p.slug FROM versions p JOIN versions v ON v.record = p.record AND v.until IS NULL
            WHERE p.slug <> v.slug AND p.sight = {(int)Sight.Public} AND v.sight = {(int)Sight.Public} ORDER BY v.slug, p.slug
            """);
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) former.Add((reader.GetString(0), reader.GetString(1)));
        return former.ToLookup(one => one.Slug, one => one.Former, StringComparer.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await reading.DisposeAsync();
        await connection.DisposeAsync();
    }
}
