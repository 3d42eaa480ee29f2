using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.History;

/// <summary>Finds the changes that undo a commit: what it added is withdrawn, what it changed is as before. Refused where somebody went on since.</summary>
internal sealed class Undoing(Engine engine)
{
    public async Task<Outcome<IReadOnlyList<Change>>> Changes(long number, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        var statement = SqlText.Of($"""
            SELECT {RecordReader.Columns}, v.until FROM versions v
            WHERE v.since = {number} OR EXISTS (SELECT 1 FROM versions n WHERE n.record = v.record AND n.version = v.version + 1 AND n.since = {number})
            ORDER BY v.record, v.version
            """);
        var versions = new List<(Record Record, bool Stands)>();
        await using (var command = statement.On(connection))
        await using (var reader = await command.ExecuteReaderAsync(stop))
            while (await reader.ReadAsync(stop)) versions.Add((RecordReader.Record(reader, Viewer.Keeper), reader.IsDBNull(8)));
        var made = versions.Where(one => one.Record.Since == number).ToList();
        if (made.Count == 0) return new Refusal(HistoryWords.NothingToUndo(number));
        if (made.Where(one => !one.Stands).Select(one => one.Record.Slug).ToList() is { Count: > 0 } later) return new Refusal(HistoryWords.ChangedSinceThen(later));
        var before = versions.Where(one => one.Record.Since != number).ToDictionary(one => one.Record.Key, one => one.Record);
        if (made.Where(one => ActedOn.Differ(one.Record, before.GetValueOrDefault(one.Record.Key))).Select(one => one.Record.Slug).ToList() is { Count: > 0 } acted)
            return new Refusal(HistoryWords.SealedByAct(acted));
        return made.Select(one => Back(one.Record, before.GetValueOrDefault(one.Record.Key))).ToList();
    }

    private static Change Back(Record made, Record? before) =>
        before is null || before.Sight == Sight.Withdrawn ? Change.Withdraw(made.Slug)
        : before.Slug != made.Slug ? Change.Rename(made.Slug, before.Slug)
        : Change.Put(Draft.From(before));
}
