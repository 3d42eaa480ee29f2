using System.Globalization;
using CielOuvert.Register.Access;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.History;

/// <summary>Reads the journal: what was committed, when, by whom, why.</summary>
internal sealed class JournalReading(Engine engine)
{
    public async Task<long> Number(CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        return await Finding.Journal(connection, stop);
    }

    /// <summary>Whether a record of some kinds has a version made after a number.</summary>
    public async Task<bool> HasChanged(IReadOnlyCollection<string> kinds, long since, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        await using var command = SqlText.Of($"SELECT 1 FROM versions v WHERE v.since > {since} AND {SelectionSql.OneOf("v.kind", [.. kinds])} LIMIT 1").On(connection);
        return await command.ExecuteScalarAsync(stop) is not null;
    }

    /// <summary>Whether a record left public view after a number, or something was erased: an erasure makes one more version, which says so.</summary>
    public async Task<bool> HasHidden(long since, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        var statement = SqlText.Of($"""
            SELECT 1 FROM versions v WHERE v.since > {since} AND (v.doc LIKE {"%\"redacted\":%"} OR (v.sight > {(int)Sight.Public}
            AND EXISTS (SELECT 1 FROM versions p WHERE p.record = v.record AND p.version = v.version - 1 AND p.sight = {(int)Sight.Public}))) LIMIT 1
            """);
        await using var command = statement.On(connection);
        return await command.ExecuteScalarAsync(stop) is not null;
    }

    public async Task<AsOf> At(DateTime instant, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        var statement = SqlText.Of($"SELECT coalesce(min(number) - 1, (SELECT coalesce(max(number), 0) FROM journal)) FROM journal WHERE at > {Ledger.Text(instant)}");
        await using var command = statement.On(connection);
        return new(Convert.ToInt64(await command.ExecuteScalarAsync(stop), CultureInfo.InvariantCulture));
    }

    public async Task<DateTime?> InstantOf(long number, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        await using var command = SqlText.Of($"SELECT (SELECT max(b.at) FROM journal b WHERE b.number <= j.number) FROM journal j WHERE j.number = {number}").On(connection);
        return await command.ExecuteScalarAsync(stop) is string text ? Ledger.Instant(text) : null;
    }

    /// <summary>The commits before a number, the newest first, each with the records that it changed and that the viewer may see.</summary>
    public async Task<IReadOnlyList<PastCommit>> Commits(long before, int most, Viewer viewer, JournalFilter filter, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        var statement = SqlText.Of($"""
            SELECT j.number, j.at, j.author, j.why, (SELECT count(*) FROM versions c WHERE c.since = j.number AND c.sight <= {(int)viewer.Sees})
            FROM journal j WHERE j.number < {before}{Kept(filter, viewer)} ORDER BY j.number DESC LIMIT {most}
            """);
        var commits = new List<PastCommit>();
        await using (var command = statement.On(connection))
        await using (var reader = await command.ExecuteReaderAsync(stop))
            while (await reader.ReadAsync(stop))
                commits.Add(new(reader.GetInt64(0), Ledger.Instant(reader.GetString(1)), reader.GetString(2), reader.GetString(3), reader.GetInt64(4), []));
        if (commits.Count == 0) return commits;
        var touched = await Touched(commits[^1].Number, commits[0].Number, viewer, connection, stop);
        return [.. commits.Select(commit => commit with { Records = [.. touched[commit.Number]] })];
    }

    /// <summary>The names under which something was committed, in their order.</summary>
    public async Task<IReadOnlyList<string>> Authors(int most, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        await using var command = SqlText.Of($"SELECT DISTINCT author FROM journal ORDER BY author LIMIT {most}").On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        var authors = new List<string>();
        while (await reader.ReadAsync(stop)) authors.Add(reader.GetString(0));
        return authors;
    }

    private static SqlText Kept(JournalFilter filter, Viewer viewer)
    {
        var kept = SqlText.Of($"");
        if (filter.Author is { } author) kept.Add($" AND j.author = {author}");
        if (filter.Since is { } since) kept.Add($" AND j.at >= {Ledger.Text(since)}");
        if (filter.Until is { } until) kept.Add($" AND j.at < {Ledger.Text(until)}");
        if (filter.Kind is { } kind) kept.Add($" AND EXISTS (SELECT 1 FROM versions k WHERE k.since = j.number AND k.kind = {kind.Code} AND k.sight <= {(int)viewer.Sees})");
        return kept;
    }

    /// <summary>The first records of each of some commits.</summary>
    private static async Task<ILookup<long, Card>> Touched(long first, long last, Viewer viewer, System.Data.Common.DbConnection connection, CancellationToken stop)
    {
        const int EachMost = 5;
        var statement = SqlText.Of($"""
            SELECT c.since, c.record, c.kind, c.slug, c.name, c.sight FROM (
                SELECT v.*, row_number() OVER (PARTITION BY v.since ORDER BY v.record) AS place FROM versions v
                WHERE v.since >= {first} AND v.since <= {last} AND v.sight <= {(int)viewer.Sees}) c
            WHERE c.place <= {EachMost} ORDER BY c.since, c.record
            """);
        var rows = new List<(long Number, Card Card)>();
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) rows.Add((reader.GetInt64(0), RecordReader.Card(reader, from: 1)));
        return rows.ToLookup(row => row.Number, row => row.Card);
    }

    /// <summary>Every version that the viewer may see, the newest first: what was once private stays so.</summary>
    public async Task<IReadOnlyList<PastVersion>> History(string slug, Viewer viewer, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        var statement = SqlText.Of($"""
            SELECT {RecordReader.Columns}, j.at, j.author, j.why FROM slugs s
            JOIN versions v ON v.record = s.record JOIN journal j ON j.number = v.since
            WHERE s.slug = {slug} AND v.sight <= {(int)viewer.Sees} ORDER BY v.version DESC LIMIT {500}
            """);
        var versions = new List<PastVersion>();
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            versions.Add(new(RecordReader.Record(reader, viewer), Ledger.Instant(reader.GetString(8)), reader.GetString(9), reader.GetString(10)));
        return versions;
    }
}
