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

    public async Task<AsOf> At(DateTime instant, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        await using var command = SqlText.Of($"SELECT coalesce(max(number), 0) FROM journal WHERE at <= {Ledger.Text(instant)}").On(connection);
        return new(Convert.ToInt64(await command.ExecuteScalarAsync(stop), CultureInfo.InvariantCulture));
    }

    public async Task<DateTime?> InstantOf(long number, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        await using var command = SqlText.Of($"SELECT at FROM journal WHERE number = {number}").On(connection);
        return await command.ExecuteScalarAsync(stop) is string text ? Ledger.Instant(text) : null;
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
