using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using CielOuvert.Register.Access;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.History;

/// <summary>
/// The slugs that went with a name. They are kept as hashes, so that none can be read; that one was there can be asked, as any visitor asks it by
/// the address. None is given again: loading an older folder must not undo an erasure.
/// </summary>
internal static class ErasedSlugs
{
    /// <summary>Looked for together in one statement.</summary>
    private const int Together = 400;

    public static async Task Add(IEnumerable<string> slugs, long number, Sight seenBy, WriteTransaction writing, CancellationToken stop)
    {
        foreach (var slug in slugs)
            await writing.Run(SqlText.Of($"INSERT INTO erased (hash, number, sight) VALUES ({HashOf(slug)}, {number}, {(int)seenBy}) ON CONFLICT (hash) DO NOTHING"), stop);
    }

    /// <summary>Those of some slugs that were erased.</summary>
    public static async Task<IReadOnlySet<string>> Among(IReadOnlyCollection<string> slugs, WriteTransaction writing, CancellationToken stop)
    {
        var erased = new HashSet<string>();
        await using (var any = SqlText.Of($"SELECT 1 FROM erased LIMIT 1").On(writing.Connection, writing.Transaction))
            if (await any.ExecuteScalarAsync(stop) is null) return erased;
        foreach (var some in slugs.DistinctBy(slug => slug).Chunk(Together))
        {
            var byHash = some.ToDictionary(HashOf);
            await using var command = SqlText.Of($"SELECT hash FROM erased WHERE {SelectionSql.OneOf("hash", [.. byHash.Keys])}").On(writing.Connection, writing.Transaction);
            await using var reader = await command.ExecuteReaderAsync(stop);
            while (await reader.ReadAsync(stop)) erased.Add(byHash[reader.GetString(0)]);
        }

        return erased;
    }

    /// <summary>What is at a slug that no record has: gone, for whoever could see the record.</summary>
    public static async Task<Reading> Read(string slug, Viewer viewer, DbConnection connection, CancellationToken stop)
    {
        var statement = SqlText.Of($"SELECT j.at, j.why FROM erased e JOIN journal j ON j.number = e.number WHERE e.hash = {HashOf(slug)} AND e.sight <= {(int)viewer.Sees}");
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        return await reader.ReadAsync(stop) ? new Reading.Gone(slug, Ledger.Instant(reader.GetString(0)), reader.GetString(1)) : new Reading.Nothing();
    }

    private static string HashOf(string slug) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(slug)));
}
