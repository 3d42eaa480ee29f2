using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CielOuvert.Register.Access;
using CielOuvert.Register.Folders;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.Dumps;

/// <summary>Each record as it stands, as the plain file that it is.</summary>
internal static class PresentTree
{
    private const int Pace = 1000;

    /// <param name="only">The keys of the records wanted; null for all.</param>
    public static async IAsyncEnumerable<((string Slug, byte[] Salt) Record, string Path, byte[] Bytes)> Read(
        DbConnection connection, IReadOnlySet<long>? only, IProgress<Progress>? progress, [EnumeratorCancellation] CancellationToken stop)
    {
        var former = await FolderWriting.FormerSlugs(connection, stop);
        var total = only?.Count ?? (int)await FolderWriting.Count(connection, stop);
        var done = 0;
        var statement = SqlText.Of($"SELECT v.kind, v.slug, v.sight, v.doc, r.salt, v.record FROM versions v JOIN records r ON r.record = v.record WHERE v.until IS NULL ORDER BY v.kind, v.slug");
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
        {
            if (only?.Contains(reader.GetInt64(5)) == false) continue;
            var kind = AllKinds.Find(reader.GetString(0)) ?? throw new InvalidOperationException($"No such kind: {reader.GetString(0)}.");
            var slug = reader.GetString(1);
            using var document = JsonDocument.Parse(reader.GetString(3));
            var bytes = RecordFile.Write(kind, slug, (Sight)reader.GetInt32(2), former.GetValueOrDefault(slug) ?? [], document.RootElement);
            yield return ((slug, reader.GetFieldValue<byte[]>(4)), $"{kind.Code}/{slug}.yaml", bytes);
            if (++done % Pace == 0) progress?.Report(new(done, total));
        }
    }
}
