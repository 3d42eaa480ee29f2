using System.Data.Common;
using System.Globalization;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Records;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.Selections;

/// <summary>
/// What a viewer sees and what they see no more, in the order in which that came about: by number of the journal, then by record. A record that
/// changes while somebody harvests moves to the end, which is still before them: it comes again, and none is lost.
/// </summary>
internal sealed class Harvesting(Engine engine, Viewer viewer)
{
    private readonly SelectionSql now = new(engine, viewer, AsOf.Now);

    /// <param name="sets">The sets of which each record says whether they hold it.</param>
    public async Task<HarvestPage> Read(HarvestAsked asked, IReadOnlyList<HarvestSet> sets, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        await using var reading = await engine.BeginReading(connection, stop);
        var stamps = new Stamps(connection);
        if (await Span.Of(asked, stamps, stop) is not { } span) return new([], null, 0);
        var holding = new Holding(engine, viewer, connection);
        var found = (await Standing(asked, span, connection, stop)).Concat(await Gone(asked, span, holding, connection, stop)).OrderBy(one => one.Place.Number).ThenBy(one => one.Place.Key).ToList();
        var page = found.Take(asked.Size).ToList();
        return new(await Told(page, sets, holding, stamps, stop), found.Count > page.Count ? page[^1].Place : null, asked.IsCounted ? await Count(asked.Set, span, connection, stop) : null);
    }

    /// <summary>One of them by its identifier; null when there is none that the viewer sees or saw.</summary>
    public async Task<Harvested?> Read(string id, IReadOnlyList<HarvestSet> sets, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        await using var reading = await engine.BeginReading(connection, stop);
        var statement = SqlText.Of($"""
            SELECT {RecordReader.Columns}, r.id, v.until FROM records r JOIN versions v ON v.record = r.record
            WHERE r.id = {id} AND v.sight <= {(int)viewer.Sees} ORDER BY v.version DESC LIMIT 1
            """);
        var found = await Rows(statement, connection, row => row.IsDBNull(9) ? Stands(row) : new(row.GetString(8), KindOf(row, 3), new(row.GetInt64(9), row.GetInt64(0)), default, null), stop);
        return (await Told(found, sets, new(engine, viewer, connection), new(connection), stop)).FirstOrDefault();
    }

    private async Task<IReadOnlyList<Harvested>> Standing(HarvestAsked asked, Span span, DbConnection connection, CancellationToken stop)
    {
        var statement = SqlText.Of($"""
            SELECT {RecordReader.Columns}, r.id FROM versions v JOIN records r ON r.record = v.record
            WHERE {now.Condition(asked.Set.Selection, found: null, asked.Set.Excluded)} AND {span.Holds("v.since")} AND (v.since, v.record) > ({asked.After.Number}, {asked.After.Key})
            ORDER BY v.since, v.record LIMIT {asked.Size + 1}
            """);
        return await Rows(statement, connection, Stands, stop);
    }

    /// <summary>Those that ceased to be seen. They are few: where more than their kind says whether a set held them, each batch is looked through.</summary>
    private async Task<IReadOnlyList<Harvested>> Gone(HarvestAsked asked, Span span, Holding holding, DbConnection connection, CancellationToken stop)
    {
        var gone = new List<Harvested>();
        var most = asked.Size + 1;
        IReadOnlyList<Harvested> batch;
        var after = asked.After;
        do
        {
            var statement = SqlText.Of($"""
                SELECT r.id, v.kind, v.until, v.record FROM versions v JOIN records r ON r.record = v.record WHERE {LastSeen(asked.Set, span)}
                AND (v.until, v.record) > ({after.Number}, {after.Key}) ORDER BY v.until, v.record LIMIT {most}
                """);
            batch = await Rows(statement, connection, row => new Harvested(row.GetString(0), KindOf(row, 1), new(row.GetInt64(2), row.GetInt64(3)), default, null), stop);
            if (batch.Count == 0) break;
            after = batch[^1].Place;
            gone.AddRange(asked.Set.IsOfKindsAlone ? batch : (await holding.Fill(batch, [asked.Set], stop)).Where(one => one.Sets.Count > 0));
        }
        while (batch.Count == most && gone.Count < most);

        return gone;
    }

    /// <summary>The last version that the viewer saw of each record that they see no more.</summary>
    private SqlText LastSeen(HarvestSet set, Span span)
    {
        var sql = SqlText.Of($"""
            v.until IS NOT NULL AND v.sight <= {(int)viewer.Sees} AND {span.Holds("v.until")}
            AND NOT EXISTS (SELECT 1 FROM versions w WHERE w.record = v.record AND w.version > v.version AND w.sight <= {(int)viewer.Sees})
            """);
        return set.Selection.Kinds.Length == 0 ? sql : sql.Add($" AND {SelectionSql.OneOf("v.kind", set.Selection.Kinds)}");
    }

    /// <summary>Null where those that are gone would have to be looked through.</summary>
    private async Task<long?> Count(HarvestSet set, Span span, DbConnection connection, CancellationToken stop)
    {
        if (!set.IsOfKindsAlone) return null;
        var statement = SqlText.Of($"""
            SELECT (SELECT count(*) FROM versions v WHERE {now.Condition(set.Selection, found: null)} AND {span.Holds("v.since")}) + (SELECT count(*) FROM versions v WHERE {LastSeen(set, span)})
            """);
        await using var command = statement.On(connection);
        return Convert.ToInt64(await command.ExecuteScalarAsync(stop), CultureInfo.InvariantCulture);
    }

    private static async Task<IReadOnlyList<Harvested>> Told(IReadOnlyList<Harvested> page, IReadOnlyList<HarvestSet> sets, Holding holding, Stamps stamps, CancellationToken stop)
    {
        var instants = await stamps.Of([.. page.Select(one => one.Place.Number).Distinct().Order()], stop);
        return [.. (await holding.Fill(page, sets, stop)).Select(one => one with { Stamp = instants[one.Place.Number] })];
    }

    private Harvested Stands(DbDataReader row)
    {
        var record = RecordReader.Record(row, viewer);
        return new(row.GetString(8), record.Kind, new(record.Since, record.Key), default, record);
    }

    private static Kind KindOf(DbDataReader row, int column) =>
        AllKinds.Find(row.GetString(column)) ?? throw new InvalidOperationException($"The register holds a kind that this program does not know: {row.GetString(column)}.");

    private static async Task<IReadOnlyList<Harvested>> Rows(SqlText statement, DbConnection connection, Func<DbDataReader, Harvested> read, CancellationToken stop)
    {
        var rows = new List<Harvested>();
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) rows.Add(read(reader));
        return rows;
    }

    /// <summary>The numbers of the journal between two instants.</summary>
    /// <param name="Before">The first number after it; null when it has no end.</param>
    private sealed record Span(long First, long? Before)
    {
        /// <summary>Null when there is none.</summary>
        public static async Task<Span?> Of(HarvestAsked asked, Stamps stamps, CancellationToken stop)
        {
            var first = asked.From is { } from ? await stamps.FirstAt(from, stop) : 0;
            return first is { } number ? new(number, asked.Before is { } before ? await stamps.FirstAt(before, stop) : null) : null;
        }

        public SqlText Holds(string column)
        {
            var sql = SqlText.Of($"{new Raw(column)} >= {First}");
            return Before is { } before ? sql.Add($" AND {new Raw(column)} < {before}") : sql;
        }
    }
}
