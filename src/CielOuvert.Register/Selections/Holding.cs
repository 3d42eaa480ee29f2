using System.Data.Common;
using System.Globalization;
using CielOuvert.Register.Access;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.Selections;

/// <summary>Which of some sets hold each of some records: by the very statement that lists them, so that a set and its page agree.</summary>
internal sealed class Holding(Engine engine, Viewer viewer, DbConnection connection)
{
    public async Task<IReadOnlyList<Harvested>> Fill(IReadOnlyList<Harvested> page, IReadOnlyList<HarvestSet> sets, CancellationToken stop)
    {
        var held = new HashSet<(long Key, int Set)>();
        // What is no more is asked as it was at its end.
        foreach (var together in page.GroupBy(one => one.Record is null ? new AsOf(one.Place.Number - 1) : AsOf.Now))
            await Ask([.. together], sets, together.Key, held, stop);
        return [.. page.Select(one => one with { Sets = [.. Enumerable.Range(0, sets.Count).Where(set => sets[set].IsOfKindsAlone ? sets[set].MayHold(one.Kind) : held.Contains((one.Place.Key, set)))] })];
    }

    private async Task Ask(IReadOnlyList<Harvested> records, IReadOnlyList<HarvestSet> sets, AsOf asOf, HashSet<(long Key, int Set)> held, CancellationToken stop)
    {
        var sql = new SelectionSql(engine, viewer, asOf);
        SqlText? statement = null;
        for (var index = 0; index < sets.Count; index++)
        {
            var set = sets[index];
            if (set.IsOfKindsAlone || records.Where(one => set.MayHold(one.Kind)).Select(one => one.Place.Key).ToArray() is not { Length: > 0 } keys) continue;
            statement = statement is null ? SqlText.Of($"") : statement.Add($" UNION ALL ");
            statement.Add($"SELECT {new Raw(index.ToString(CultureInfo.InvariantCulture))}, v.record FROM versions v WHERE {sql.Condition(set.Selection, found: null, set.Excluded)} AND {engine.IsOneOf("v.record", keys)}");
        }

        if (statement is null) return;
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) held.Add((reader.GetInt64(1), reader.GetInt32(0)));
    }
}
