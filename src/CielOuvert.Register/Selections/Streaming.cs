using System.Data.Common;
using System.Runtime.CompilerServices;
using CielOuvert.Register.Access;
using CielOuvert.Register.Records;
using CielOuvert.Register.Search;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.Selections;

/// <summary>
/// All that a selection finds, whatever its page, in its order, as the register stood when the reading began. One page is held at a time, and no
/// transaction stays open between two: whoever reads slowly hinders nobody.
/// </summary>
internal sealed class Streaming(Engine engine, ITextSearch search, Viewer viewer, AsOf asOf)
{
    public async IAsyncEnumerable<IReadOnlyList<Record>> Read(Selection selection, int size, [EnumeratorCancellation] CancellationToken stop)
    {
        if (selection.Text is not null && asOf.Number is not null) throw new InvalidOperationException(SelectionWords.NoTextInThePast.En);
        var began = asOf.Number ?? await Journal(stop);
        var found = selection.Text is { } text ? (long[])[.. await search.Find(text, began, stop)] : null;
        if (found is not null && selection.Order is null)
        {
            foreach (var page in (await Allowed(selection, found, began, stop)).Chunk(size)) yield return await ByKeys(page, began, stop);
            yield break;
        }

        string? after = null;
        do
        {
            var (records, last) = await After(after, selection, found, size, began, stop);
            if (records.Count > 0) yield return records;
            after = records.Count == size ? last : null;
        }
        while (after is not null);
    }

    private async Task<(IReadOnlyList<Record> Records, string? Last)> After(string? after, Selection selection, long[]? found, int size, long began, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        await using var reading = await engine.BeginReading(connection, stop);
        var sql = await AsItStood(began, connection, stop);
        var statement = new PageSql(sql).Rows(selection, found, [], after, size);
        var records = new List<Record>(size);
        string? last = null;
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
        {
            records.Add(RecordReader.Record(reader, viewer));
            last = reader.GetString(8);
        }

        return (records, last);
    }

    /// <summary>The keys that the text search found and that the rest of the selection allows, the best first.</summary>
    private async Task<IEnumerable<long>> Allowed(Selection selection, long[] found, long began, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        await using var reading = await engine.BeginReading(connection, stop);
        var sql = await AsItStood(began, connection, stop);
        var allowed = new HashSet<long>();
        await using var command = SqlText.Of($"SELECT v.record FROM versions v WHERE {sql.Condition(selection, found)}").On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) allowed.Add(reader.GetInt64(0));
        return found.Where(allowed.Contains);
    }

    private async Task<IReadOnlyList<Record>> ByKeys(long[] keys, long began, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        await using var reading = await engine.BeginReading(connection, stop);
        var sql = await AsItStood(began, connection, stop);
        var records = new Dictionary<long, Record>();
        await using var command = SqlText.Of($"SELECT {RecordReader.Columns} FROM versions v WHERE {sql.Alive("v")} AND {engine.IsOneOf("v.record", keys)}").On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) records[reader.GetInt64(0)] = RecordReader.Record(reader, viewer);
        return [.. keys.Where(records.ContainsKey).Select(key => records[key])];
    }

    /// <summary>While nothing was committed since, what stands now is what stood then, and is found by the shorter index.</summary>
    private async Task<SelectionSql> AsItStood(long began, DbConnection connection, CancellationToken stop) =>
        new(engine, viewer, asOf.Number is null && await Finding.Journal(connection, stop) == began ? AsOf.Now : new(began));

    private async Task<long> Journal(CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        return await Finding.Journal(connection, stop);
    }
}
