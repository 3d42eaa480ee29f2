using System.Data.Common;
using CielOuvert.Register.Access;
using CielOuvert.Register.Records;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.Search;

/// <summary>
/// Words of the index as a viewer may be told them: each is in a record that they may see, and is written as that record writes it. A word that
/// only others may read is not told, nor is it told that there is one.
/// </summary>
internal sealed class SeenWords(Engine engine, Viewer viewer)
{
    public async Task<IReadOnlyList<SeenWord>> Of(IReadOnlyList<IndexedWord> words, int most, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        var seen = await Seen([.. words.SelectMany(word => word.Keys).Distinct()], connection, stop);
        var told = words.Select(word => (Word: word, Key: word.Keys.FirstOrDefault(seen.Contains))).Where(pair => pair.Key > 0).Take(most).ToList();
        var records = await Records([.. told.Select(pair => pair.Key).Distinct()], connection, stop);
        return [.. told.Where(pair => records.ContainsKey(pair.Key)).Select(pair => new SeenWord(WrittenForm.In(records[pair.Key], pair.Word.Folded) ?? pair.Word.Folded, pair.Word))];
    }

    private async Task<HashSet<long>> Seen(long[] keys, DbConnection connection, CancellationToken stop)
    {
        var seen = new HashSet<long>();
        if (keys.Length == 0) return seen;
        await using var command = SqlText.Of($"SELECT v.record FROM versions v WHERE v.until IS NULL AND v.sight <= {(int)viewer.Sees} AND {engine.IsOneOf("v.record", keys)}").On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) seen.Add(reader.GetInt64(0));
        return seen;
    }

    private async Task<Dictionary<long, Record>> Records(long[] keys, DbConnection connection, CancellationToken stop)
    {
        var records = new Dictionary<long, Record>();
        if (keys.Length == 0) return records;
        await using var command = SqlText.Of($"SELECT {RecordReader.Columns} FROM versions v WHERE v.until IS NULL AND v.sight <= {(int)viewer.Sees} AND {engine.IsOneOf("v.record", keys)}").On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) records[reader.GetInt64(0)] = RecordReader.Record(reader, viewer);
        return records;
    }
}

/// <summary>A word that a viewer may be told, as a record that they see writes it.</summary>
internal sealed record SeenWord(string Written, IndexedWord Indexed);
