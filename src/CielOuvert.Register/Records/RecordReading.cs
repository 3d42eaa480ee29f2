using System.Data.Common;
using CielOuvert.Register.Access;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.Records;

/// <summary>Reads single records, and what surrounds them.</summary>
internal sealed class RecordReading(Engine engine, Viewer viewer, AsOf asOf)
{
    private readonly SelectionSql sql = new(engine, viewer, asOf);

    public async Task<Reading> Read(string slug, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        var statement = SqlText.Of($"""
            SELECT {RecordReader.Columns}, j.at, j.why,
                CASE WHEN v.sight = 9 THEN (SELECT p.sight FROM versions p WHERE p.record = v.record AND p.version < v.version AND p.sight < 9 ORDER BY p.version DESC LIMIT 1) END
            FROM slugs s
            JOIN versions v ON v.record = s.record AND {sql.Alive("v")} JOIN journal j ON j.number = v.since
            WHERE s.slug = {slug}
            """);
        var found = await Found(statement, slug, connection, stop) ?? await ErasedSlugs.Read(slug, viewer, connection, stop);
        // What it was merged into may have been renamed, or merged in turn.
        return found is not Reading.Merged(var into) ? found : await Read(into, stop) switch
        {
            Reading.Here(var there) => new Reading.Moved(there.Card),
            var beyond => beyond,
        };
    }

    /// <summary>What a viewer may read of what a slug leads to; null when it leads nowhere.</summary>
    private async Task<Reading?> Found(SqlText statement, string slug, DbConnection connection, CancellationToken stop)
    {
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        if (!await reader.ReadAsync(stop)) return null;
        var record = RecordReader.Record(reader, viewer);
        // The tombstone of what a viewer could not see would tell that it was there.
        if (record.Sight == Sight.Withdrawn && !reader.IsDBNull(10) && reader.GetInt32(10) > (int)viewer.Sees) return new Reading.Nothing();
        if (Merging.Into(record) is { } into) return new Reading.Merged(into);
        if (record.Sight == Sight.Withdrawn) return new Reading.Gone(record.Slug, Ledger.Instant(reader.GetString(8)), reader.GetString(9));
        if (record.Sight > viewer.Sees) return new Reading.Nothing();
        return record.Slug == slug ? new Reading.Here(record) : new Reading.Moved(record.Card);
    }

    public async Task<IReadOnlyDictionary<string, Card>> Cards(IReadOnlyCollection<string> slugs, CancellationToken stop)
    {
        var cards = new Dictionary<string, Card>();
        if (slugs.Count == 0) return cards;
        await using var connection = await engine.Open(stop);
        var statement = SqlText.Of($"""
            SELECT s.slug, {RecordReader.CardColumns} FROM slugs s JOIN versions v ON v.record = s.record
            WHERE {engine.IsOneOf("s.slug", [.. slugs.Distinct()])} AND {sql.Alive("v")} AND v.sight <= {(int)viewer.Sees}
            """);
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) cards[reader.GetString(0)] = RecordReader.Card(reader, from: 1);
        return cards;
    }

    public async Task<Card?> AtFormerAddress(string path, CancellationToken stop)
    {
        if (FormerAddressShape.Folded(path) is not { } folded) return null;
        await using var connection = await engine.Open(stop);
        var statement = SqlText.Of($"""
            SELECT {RecordReader.CardColumns} FROM terms t JOIN versions v ON v.record = t.record AND {sql.Alive("v")}
            WHERE t.facet = {FormerAddressShape.Facet} AND t.code = {folded} AND {sql.Alive("t")} AND v.sight <= {(int)viewer.Sees} ORDER BY v.record LIMIT 1
            """);
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        return await reader.ReadAsync(stop) ? RecordReader.Card(reader) : null;
    }

    /// <summary>Those whose slug resembles another, among those that begin like it: mistakes are rarely in the first letters.</summary>
    public async Task<IReadOnlyList<Card>> Near(string slug, int most, CancellationToken stop)
    {
        const int Same = 3;
        const int Compared = 2000;
        if (slug.Length < Same) return [];
        await using var connection = await engine.Open(stop);
        var start = slug[..Same];
        var statement = SqlText.Of($"""
            SELECT v.slug FROM slugs s JOIN versions v ON v.record = s.record
            WHERE s.slug >= {start} AND s.slug < {start + "~"} AND {sql.Alive("v")} AND v.sight <= {(int)viewer.Sees} ORDER BY s.slug LIMIT {Compared}
            """);
        var slugs = new List<string>();
        await using (var command = statement.On(connection))
        await using (var reader = await command.ExecuteReaderAsync(stop))
            while (await reader.ReadAsync(stop)) slugs.Add(reader.GetString(0));
        var near = Nearness.Near(slug, slugs.Distinct(), most);
        var cards = await Cards(near, stop);
        return [.. near.Where(cards.ContainsKey).Select(one => cards[one])];
    }

    public async Task<IReadOnlyDictionary<string, Record>> Records(IReadOnlyCollection<string> slugs, CancellationToken stop)
    {
        var records = new Dictionary<string, Record>();
        if (slugs.Count == 0) return records;
        await using var connection = await engine.Open(stop);
        var statement = SqlText.Of($"""
            SELECT {RecordReader.Columns}, s.slug FROM slugs s JOIN versions v ON v.record = s.record
            WHERE {engine.IsOneOf("s.slug", [.. slugs.Distinct()])} AND {sql.Alive("v")} AND v.sight <= {(int)viewer.Sees}
            """);
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) records[reader.GetString(8)] = RecordReader.Record(reader, viewer);
        return records;
    }

    public async Task<IReadOnlyList<Backlink>> Backlinks(Record record, int most, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        var statement = SqlText.Of($"""
            SELECT {RecordReader.Columns}, l.role FROM links l JOIN versions v ON v.record = l.record
            WHERE l.target = {record.Key} AND {sql.Alive("l")} AND {sql.Alive("v")} AND v.sight <= {(int)viewer.Sees}
            ORDER BY l.role, v.kind, v.by_date LIMIT {most}
            """);
        var backlinks = new List<Backlink>();
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) backlinks.Add(new(reader.GetString(8), RecordReader.Record(reader, viewer)));
        return backlinks;
    }
}
