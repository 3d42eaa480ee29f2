using CielOuvert.Register.History;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.Imports;

/// <summary>Which slugs of some are taken.</summary>
internal static class TakenSlugs
{
    private const int Together = 400;

    /// <summary>By slug taken, the kind whose record may come back there: one that an import added and its undoing withdrew; null when none may.</summary>
    public static async Task<IReadOnlyDictionary<string, string?>> Among(IReadOnlyCollection<string> slugs, Engine engine, CancellationToken stop)
    {
        var taken = new Dictionary<string, string?>();
        await using var writing = await engine.BeginWriting(stop);
        foreach (var some in slugs.Distinct().Chunk(Together))
        {
            var statement = SqlText.Of($"""
                SELECT s.slug, CASE WHEN v.sight = 9 AND v.slug = s.slug AND EXISTS (
                    SELECT 1 FROM versions f JOIN import_commits c ON c.number = f.since WHERE f.record = s.record AND f.version = 1) THEN v.kind END
                FROM slugs s JOIN versions v ON v.record = s.record AND v.until IS NULL WHERE {Selections.SelectionSql.OneOf("s.slug", [.. some])}
                """);
            await using var command = statement.On(writing.Connection, writing.Transaction);
            await using var reader = await command.ExecuteReaderAsync(stop);
            while (await reader.ReadAsync(stop)) taken[reader.GetString(0)] = reader.IsDBNull(1) ? null : reader.GetString(1);
        }

        foreach (var erased in await ErasedSlugs.Among(slugs, writing, stop)) taken[erased] = null;
        return taken;
    }
}
