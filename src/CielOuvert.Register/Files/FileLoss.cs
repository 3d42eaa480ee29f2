using CielOuvert.Register.History;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.Files;

/// <summary>Lets files go: those that nobody came back for, and those of what was erased.</summary>
internal static class FileLoss
{
    /// <summary>Forgets the files kept before an instant that no version of a record and no unfinished form names.</summary>
    public static async Task<int> ForgetUnheld(DateTime before, WriteTransaction writing, CancellationToken stop)
    {
        var unheld = await Hashes(SqlText.Of($"""
            SELECT f.hash FROM files f WHERE f.kept < {Ledger.Text(before)}
            AND NOT EXISTS (SELECT 1 FROM terms t WHERE t.facet = {FileShape.Facet} AND t.code = f.hash)
            AND NOT EXISTS (SELECT 1 FROM file_sizes s WHERE s.file = f.hash)
            AND NOT EXISTS (SELECT 1 FROM drafts d WHERE d.state LIKE '%' || f.hash || '%')
            """), writing, stop);
        foreach (var hash in unheld) await Forget(hash, writing, stop);
        return unheld.Count;
    }

    /// <summary>The files that any version of a record names.</summary>
    public static Task<IReadOnlyList<string>> HeldBy(long record, WriteTransaction writing, CancellationToken stop) =>
        Hashes(SqlText.Of($"SELECT DISTINCT t.code FROM terms t WHERE t.record = {record} AND t.facet = {FileShape.Facet}"), writing, stop);

    /// <summary>After an erasure: forgets those of some files that nothing names any more.</summary>
    public static async Task ForgetErased(IReadOnlyList<string> hashes, WriteTransaction writing, CancellationToken stop)
    {
        foreach (var hash in hashes)
            if ((await Hashes(SqlText.Of($"SELECT t.code FROM terms t WHERE t.facet = {FileShape.Facet} AND t.code = {hash} LIMIT 1"), writing, stop)).Count == 0) await Forget(hash, writing, stop);
    }

    private static async Task Forget(string hash, WriteTransaction writing, CancellationToken stop)
    {
        var sizes = await Hashes(SqlText.Of($"SELECT DISTINCT s.file FROM file_sizes s WHERE s.picture = {hash}"), writing, stop);
        await writing.Run(SqlText.Of($"DELETE FROM file_sizes WHERE picture = {hash}"), stop);
        foreach (var file in sizes.Append(hash))
        {
            // Two pictures may have a smaller one in common, or be one of the other.
            var isWanted = file != hash && (await Hashes(SqlText.Of($"SELECT t.code FROM terms t WHERE t.facet = {FileShape.Facet} AND t.code = {file} LIMIT 1"), writing, stop)).Count > 0;
            if (isWanted || (await Hashes(SqlText.Of($"SELECT s.file FROM file_sizes s WHERE s.file = {file} OR s.picture = {file} LIMIT 1"), writing, stop)).Count > 0) continue;
            await writing.Run(SqlText.Of($"DELETE FROM file_pieces WHERE file = {file}"), stop);
            await writing.Run(SqlText.Of($"DELETE FROM files WHERE hash = {file}"), stop);
        }
    }

    private static async Task<IReadOnlyList<string>> Hashes(SqlText statement, WriteTransaction writing, CancellationToken stop)
    {
        var hashes = new List<string>();
        await using var command = statement.On(writing.Connection, writing.Transaction);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) hashes.Add(reader.GetString(0));
        return hashes;
    }
}
