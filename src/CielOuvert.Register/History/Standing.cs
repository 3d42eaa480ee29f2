using System.Data.Common;
using System.Text.Json;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Records;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.History;

/// <summary>A record as it stands when a commit comes to it.</summary>
internal sealed record Standing(long Key, string Slug, Kind Kind, Sight Sight, int Version, string Document, string Hash, byte[] Salt)
{
    public JsonElement Json => JsonDocument.Parse(Document).RootElement;

    /// <summary>The records that any of the slugs leads to, by slug asked.</summary>
    public static async Task<Dictionary<string, Standing>> Of(IReadOnlyCollection<string> slugs, WriteTransaction writing, CancellationToken stop)
    {
        var found = new Dictionary<string, Standing>();
        if (await IsEmpty(writing, stop)) return found;
        foreach (var some in slugs.Chunk(400))
        {
            var statement = SqlText.Of($"""
                SELECT s.slug, v.record, v.slug, v.kind, v.sight, v.version, v.doc, v.hash, r.salt
                FROM slugs s JOIN versions v ON v.record = s.record AND v.until IS NULL JOIN records r ON r.record = v.record
                WHERE {Selections.SelectionSql.OneOf("s.slug", [.. some])}
                """);
            await using var command = statement.On(writing.Connection, writing.Transaction);
            await using var reader = await command.ExecuteReaderAsync(stop);
            while (await reader.ReadAsync(stop)) found.Add(reader.GetString(0), From(reader));
        }

        return found;
    }

    private static async Task<bool> IsEmpty(WriteTransaction writing, CancellationToken stop)
    {
        await using var command = SqlText.Of($"SELECT 1 FROM slugs LIMIT 1").On(writing.Connection, writing.Transaction);
        return await command.ExecuteScalarAsync(stop) is null;
    }

    private static Standing From(DbDataReader reader) => new(
        reader.GetInt64(1),
        reader.GetString(2),
        AllKinds.Find(reader.GetString(3)) ?? throw new InvalidOperationException($"The register holds a kind that this program does not know: {reader.GetString(3)}."),
        (Sight)reader.GetInt32(4),
        reader.GetInt32(5),
        reader.GetString(6),
        reader.GetString(7),
        reader.GetFieldValue<byte[]>(8));
}
