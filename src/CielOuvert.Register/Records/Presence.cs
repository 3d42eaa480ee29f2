using CielOuvert.Register.Access;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.Records;

/// <summary>That a record is there, and since when it is as it is: what an address needs, without its document.</summary>
/// <param name="Modified">UTC, of the version that stands.</param>
public sealed record Presence(Kind Kind, string Slug, DateTime Modified);

/// <summary>Some of the records that are there, by their numbers, which no page prints.</summary>
/// <param name="Number">From 0; those that hold no record are not counted.</param>
/// <param name="Modified">UTC, of the latest of them.</param>
public sealed record PresenceShelf(long Number, long Count, DateTime Modified)
{
    /// <summary>Numbers that a shelf has room for.</summary>
    public const int Room = 4000;
}

/// <summary>Reads which records are there, a shelf at a time, so that the last of many is read as fast as the first.</summary>
internal sealed class PresenceReading(Engine engine, Viewer viewer)
{
    private readonly SelectionSql sql = new(engine, viewer, AsOf.Now);

    public async Task<IReadOnlyList<PresenceShelf>> Shelves(CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        await using var command = SqlText.Of($"""
            SELECT v.record / {PresenceShelf.Room}, count(*), max(j.at) FROM versions v JOIN journal j ON j.number = v.since
            WHERE {sql.Alive("v")} AND v.sight <= {(int)viewer.Sees} GROUP BY 1 ORDER BY 1
            """).On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        var shelves = new List<PresenceShelf>();
        while (await reader.ReadAsync(stop)) shelves.Add(new(reader.GetInt64(0), reader.GetInt64(1), Ledger.Instant(reader.GetString(2))));
        return shelves;
    }

    public async Task<IReadOnlyList<Presence>> On(long shelf, CancellationToken stop)
    {
        var first = shelf * PresenceShelf.Room;
        await using var connection = await engine.Open(stop);
        await using var command = SqlText.Of($"""
            SELECT v.kind, v.slug, j.at FROM versions v JOIN journal j ON j.number = v.since
            WHERE {sql.Alive("v")} AND v.sight <= {(int)viewer.Sees} AND v.record >= {first} AND v.record < {first + PresenceShelf.Room} ORDER BY v.record
            """).On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        var presences = new List<Presence>();
        while (await reader.ReadAsync(stop))
        {
            // A kind that this version does not know has no page.
            if (AllKinds.Find(reader.GetString(0)) is { } kind) presences.Add(new(kind, reader.GetString(1), Ledger.Instant(reader.GetString(2))));
        }

        return presences;
    }

    /// <summary>By kind, the last commit that changed what the viewer sees of it: added, amended, hid or withdrew one.</summary>
    public async Task<IReadOnlyDictionary<string, DateTime>> LastChanges(CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        await using var command = SqlText.Of($"""
            SELECT c.kind, max(j.at) FROM (
                SELECT v.kind AS kind, max(v.since) AS number FROM versions v WHERE v.sight <= {(int)viewer.Sees} GROUP BY v.kind
                UNION ALL SELECT v.kind, max(v.until) FROM versions v WHERE v.sight <= {(int)viewer.Sees} GROUP BY v.kind
            ) c JOIN journal j ON j.number = c.number GROUP BY c.kind
            """).On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        var changes = new Dictionary<string, DateTime>(StringComparer.Ordinal);
        while (await reader.ReadAsync(stop)) changes[reader.GetString(0)] = Ledger.Instant(reader.GetString(1));
        return changes;
    }
}
