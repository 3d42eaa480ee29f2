using System.Collections.Immutable;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Records;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.Selections;

/// <summary>
/// The rows of a page, in order. The indexes of orders begin with the kind: a page of several kinds is merged from the first rows of each, so that
/// it costs no more for all that comes after.
/// </summary>
internal sealed class PageSql(SelectionSql sql)
{
    /// <summary>Records as <see cref="RecordReader"/> reads them, each with the text that is its cursor.</summary>
    public SqlText Rows(Selection selection, long[]? found, IReadOnlyCollection<Selection> excluded, string? after, int most) =>
        IsMerged(selection, found, excluded) ? Merged(selection, after, most) : Whole(selection, found, excluded, after, most);

    /// <summary>Where an index has the order. What a criterion finds among all kinds is few, and is looked for once.</summary>
    private bool IsMerged(Selection selection, long[]? found, IReadOnlyCollection<Selection> excluded) =>
        sql.IsNow && found is null && excluded.Count == 0 && selection.EffectiveOrder is Order.Name or Order.Recent or Order.Changed &&
        (selection.Kinds.Length > 1 || (selection.Kinds.Length == 0 && selection.Criteria.Count == 0 && selection.Period is null));

    private SqlText Whole(Selection selection, long[]? found, IEnumerable<Selection> excluded, string? after, int most) =>
        InOrder(RecordReader.Columns, selection, sql.Condition(selection, found, excluded), after, most);

    private SqlText Merged(Selection selection, string? after, int most)
    {
        var kinds = selection.Kinds.Length > 0 ? selection.Kinds : [.. AllKinds.InOrder.Select(kind => kind.Code)];
        var merged = SqlText.Of($"SELECT {RecordReader.Columns}, m.k FROM (SELECT u.record, u.k FROM (");
        foreach (var (index, kind) in kinds.Index())
        {
            var one = selection with { Kinds = [kind], Order = selection.EffectiveOrder };
            merged.Add($"{new Raw(index == 0 ? "" : " UNION ALL ")}SELECT * FROM ({InOrder(new("v.record"), one, sql.Condition(one, found: null), after, most)}) AS {new Raw($"b{index}")}");
        }

        return merged.Add($") AS u ORDER BY u.k LIMIT {most}) AS m JOIN versions v ON v.record = m.record AND {sql.Alive("v")} ORDER BY m.k");
    }

    private SqlText InOrder(Raw columns, Selection selection, SqlText condition, string? after, int most)
    {
        var key = sql.Key(selection);
        var rows = SqlText.Of($"SELECT {columns}, {key} AS k FROM versions v WHERE {condition}");
        if (after is not null) rows.Add($" AND {key} > {after}");
        return rows.Add($" ORDER BY {key} LIMIT {most}");
    }
}
