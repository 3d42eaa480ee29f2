using CielOuvert.Register.Access;
using CielOuvert.Register.History;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.Records;

/// <summary>When a record came to be seen, and when what is seen of it last changed.</summary>
/// <param name="Published">UTC, of the first version that the viewer may see (schema.org <c>sdDatePublished</c>, Atom <c>published</c>, RFC 4287 4.2.9).</param>
/// <param name="Modified">UTC, of the version that stands (Atom <c>updated</c>, RFC 4287 4.2.15).</param>
/// <param name="FirstSlug">What it was called at first: what names it to programs stays when it is renamed.</param>
public sealed record RecordTimes(DateTime Published, DateTime Modified, string FirstSlug)
{
    /// <summary>Those of some records, by their keys.</summary>
    internal static async Task<IReadOnlyDictionary<long, RecordTimes>> Of(long[] keys, Engine engine, Viewer viewer, AsOf asOf, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        var statement = SqlText.Of($"""
            SELECT v.record, min(j.at), max(j.at), (SELECT f.slug FROM versions f WHERE f.record = v.record ORDER BY f.version LIMIT 1) FROM versions v JOIN journal j ON j.number = v.since
            WHERE {engine.IsOneOf("v.record", keys)} AND v.sight <= {(int)viewer.Sees}
            """);
        if (asOf.Number is { } number) statement.Add($" AND v.since <= {number}");
        statement.Add($" GROUP BY v.record");
        var times = new Dictionary<long, RecordTimes>();
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) times[reader.GetInt64(0)] = new(Ledger.Instant(reader.GetString(1)), Ledger.Instant(reader.GetString(2)), reader.GetString(3));
        return times;
    }
}
