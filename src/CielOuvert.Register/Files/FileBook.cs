using System.Data.Common;
using System.Globalization;
using CielOuvert.Formats.Files;
using CielOuvert.Register.Access;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.Files;

/// <summary>
/// The files that the register holds, in its own database: each once, by the hash of its bytes. A file is seen by whoever sees a record that
/// holds it, and goes some time after the last one let go of it.
/// </summary>
public sealed class FileBook
{
    /// <summary>How long a file that no record holds is kept: a form may be finished later.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(90);

    private readonly Engine engine;
    private readonly TimeProvider clock;

    internal FileBook(Engine engine, TimeProvider clock) => (this.engine, this.clock) = (engine, clock);

    /// <summary>Keeps a file and its sizes, whole or not at all. One that is there already stays as it is.</summary>
    public async Task Keep(TakenFile taken, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var writing = await engine.BeginWriting(stop);
        await FileRows.Put(new(taken.Hash, taken.Type, taken.Bytes, taken.Width, taken.Height, taken.Pages, taken.Words), now, writing, stop);
        foreach (var size in taken.Sizes)
        {
            var row = new FileRow(TakenFile.HashOf(size.Bytes), size.Type, size.Bytes, size.Width, size.Height, null, null);
            await FileRows.Put(row, now, writing, stop);
            await FileRows.Tie(taken.Hash, row, writing, stop);
        }

        await FileLoss.ForgetUnheld(now - Patience, writing, stop);
        await writing.Commit(stop);
    }

    public async Task<KeptFile?> Find(string hash, CancellationToken stop) => (await Find([hash], stop)).GetValueOrDefault(hash);

    /// <summary>Those of some hashes that are here, with the smaller ones of pictures. Two statements, however many there are.</summary>
    public async Task<IReadOnlyDictionary<string, KeptFile>> Find(IReadOnlyCollection<string> hashes, CancellationToken stop)
    {
        if (hashes.Count == 0) return new Dictionary<string, KeptFile>();
        string[] asked = [.. hashes.Distinct()];
        await using var connection = await engine.Open(stop);
        var sizes = await SizesOf(asked, connection, stop);
        var found = new Dictionary<string, KeptFile>();
        await using var command = SqlText.Of($"SELECT f.hash, f.type, f.bytes, f.width, f.height, f.pages FROM files f WHERE {engine.IsOneOf("f.hash", asked)} ORDER BY f.hash").On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
        {
            var hash = reader.GetString(0);
            found.Add(hash, new(hash, TypeOf(reader, 1), reader.GetInt64(2), Number(reader, 3), Number(reader, 4), Number(reader, 5), [.. sizes[hash]]));
        }

        return found;
    }

    /// <summary>The bytes of a file, a piece at a time.</summary>
    public async IAsyncEnumerable<byte[]> Bytes(string hash, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        // No connection is held while a slow reader takes a piece.
        for (var rank = 0; await Piece(hash, rank, stop) is { } piece; rank++) yield return piece;
    }

    /// <summary>
    /// The most public record, as it stands, that holds a file or the picture that it is a size of; null when the viewer sees none.
    /// </summary>
    public Task<FileHolder?> HolderOf(string hash, Viewer viewer, CancellationToken stop) => First(SqlText.Of($"""
        SELECT v.slug, v.sight, v.kind FROM terms t JOIN versions v ON v.record = t.record AND v.until IS NULL
        WHERE t.facet = {FileShape.Facet} AND t.until IS NULL AND v.sight <= {(int)viewer.Sees}
          AND (t.code = {hash} OR t.code IN (SELECT s.picture FROM file_sizes s WHERE s.file = {hash}))
        ORDER BY v.sight, v.record LIMIT 1
        """), stop);

    /// <summary>Whether any record holds a file, or ever held it.</summary>
    public async Task<bool> IsHeld(string hash, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        await using var command = SqlText.Of($"""
            SELECT count(*) FROM (SELECT 1 FROM terms t WHERE t.facet = {FileShape.Facet}
            AND (t.code = {hash} OR t.code IN (SELECT s.picture FROM file_sizes s WHERE s.file = {hash})) LIMIT 1) AS one
            """).On(connection);
        return Convert.ToInt64(await command.ExecuteScalarAsync(stop), CultureInfo.InvariantCulture) > 0;
    }

    /// <summary>Forgets those that came before an instant, and that no version of a record nor any unfinished form names; how many.</summary>
    public async Task<int> ForgetUnheld(DateTime before, CancellationToken stop)
    {
        await using var writing = await engine.BeginWriting(stop);
        var forgotten = await FileLoss.ForgetUnheld(before, writing, stop);
        await writing.Commit(stop);
        return forgotten;
    }

    /// <summary>The files that records hold as they stand: what a dump takes along.</summary>
    internal async Task<IReadOnlyList<KeptFile>> Held(CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        var hashes = new List<string>();
        await using (var command = SqlText.Of($"SELECT DISTINCT t.code FROM terms t JOIN files f ON f.hash = t.code WHERE t.facet = {FileShape.Facet} AND t.until IS NULL ORDER BY t.code").On(connection))
        await using (var reader = await command.ExecuteReaderAsync(stop))
            while (await reader.ReadAsync(stop)) hashes.Add(reader.GetString(0));
        return [.. (await Find(hashes, stop)).Values];
    }

    private async Task<byte[]?> Piece(string hash, int rank, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        await using var command = SqlText.Of($"SELECT bytes FROM file_pieces WHERE file = {hash} AND rank = {rank}").On(connection);
        return await command.ExecuteScalarAsync(stop) as byte[];
    }

    private async Task<FileHolder?> First(SqlText statement, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        return await reader.ReadAsync(stop) ? new(reader.GetString(0), (Sight)reader.GetInt32(1), Kinds.AllKinds.Find(reader.GetString(2))) : null;
    }

    private async Task<ILookup<string, KeptSize>> SizesOf(string[] pictures, DbConnection connection, CancellationToken stop)
    {
        var sizes = new List<(string Picture, KeptSize Size)>();
        await using var command = SqlText.Of($"SELECT s.picture, s.file, s.type, s.width, s.height FROM file_sizes s WHERE {engine.IsOneOf("s.picture", pictures)} ORDER BY s.picture, s.type, s.width").On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) sizes.Add((reader.GetString(0), new(reader.GetString(1), TypeOf(reader, 2), reader.GetInt32(3), reader.GetInt32(4))));
        return sizes.ToLookup(one => one.Picture, one => one.Size);
    }

    private static int? Number(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt32(column);

    private static FileType TypeOf(DbDataReader reader, int column) =>
        FileType.FromMediaType(reader.GetString(column)) ?? throw new InvalidOperationException($"The register holds a file of a type that this program does not know: {reader.GetString(column)}.");
}
