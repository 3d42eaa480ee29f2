using CielOuvert.Formats.Dates;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.History;

/// <summary>Counts what changed around records after an instant: the records themselves, and what links to them in a period or without a date.</summary>
internal sealed class LaterReading(Engine engine, Viewer viewer, AsOf asOf)
{
    /// <summary>SQLite takes 500 terms in a compound.</summary>
    private const int MostAtOnce = 100;

    public async Task<IReadOnlyDictionary<string, LaterChanges>> Count(IReadOnlyList<(string Slug, DateTime Instant)> looked, PartialDate period, CancellationToken stop)
    {
        var counts = new Dictionary<string, LaterChanges>();
        if (looked.Count == 0) return counts;
        await using var connection = await engine.Open(stop);
        foreach (var some in looked.Chunk(MostAtOnce))
        {
            var statement = SqlText.Of($"");
            foreach (var (at, one) in some.Index()) statement.Add($"{new Raw(at == 0 ? "" : " UNION ALL ")}{One(one.Slug, Ledger.Text(one.Instant), period)}");
            await using var command = statement.On(connection);
            await using var reader = await command.ExecuteReaderAsync(stop);
            while (await reader.ReadAsync(stop))
                counts[reader.GetString(0)] = new(reader.GetInt64(1), reader.GetInt64(2) > 0);
        }

        return counts;
    }

    private SqlText One(string slug, string instant, PartialDate period) => SqlText.Of($"""
        SELECT s.slug, (
            SELECT count(DISTINCT v.record) FROM versions v
            WHERE v.since >= (SELECT min(j.number) FROM journal j WHERE j.at > {instant}){Until()} AND v.kind <> {AttestationKind.Kind.Code}
            AND (v.record = s.record OR (v.record IN (SELECT l.record FROM links l WHERE l.target = s.record) AND {Belongs(period)}))
            AND (v.sight <= {(int)viewer.Sees} OR EXISTS (SELECT 1 FROM versions b WHERE b.record = v.record AND b.until = v.since AND b.sight <= {(int)viewer.Sees}))),
            (SELECT count(*) FROM journal o WHERE o.at <= {instant})
        FROM slugs s WHERE s.slug = {slug}
        """);

    private SqlText Until() => asOf.Number is { } number ? SqlText.Of($" AND v.since <= {number}") : SqlText.Of($"");

    /// <summary>Whatever it is dated today: a record that was moved into the period, or out of it, is a change too.</summary>
    private static SqlText Belongs(PartialDate period) => SqlText.Of($"""
        (NOT EXISTS (SELECT 1 FROM dates d WHERE d.record = v.record AND d.name = {KindDates.Belongs})
        OR EXISTS (SELECT 1 FROM dates d WHERE d.record = v.record AND d.name = {KindDates.Belongs} AND d.begins >= {Days.First(period)} AND d.begins <= {Days.Last(period)}))
        """);
}
