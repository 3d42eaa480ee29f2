using System.Collections.Immutable;
using CielOuvert.Formats.Dates;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Works;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.Selections;

/// <summary>A selection as a condition on <c>versions v</c>, for a viewer and an instant: the same for lists, counts, facets and figures.</summary>
internal sealed class SelectionSql(Engine engine, Viewer viewer, AsOf asOf)
{
    /// <summary>The records that the selection finds, whatever the page.</summary>
    /// <param name="found">The keys that the text search found; null when the selection has no text.</param>
    public SqlText Condition(Selection selection, long[]? found)
    {
        var sql = SqlText.Of($"{Alive("v")} AND v.sight <= {(int)viewer.Sees}");
        if (selection.Kinds.Length > 0) sql.Add($" AND {OneOf("v.kind", selection.Kinds)}");
        foreach (var (key, values) in selection.Criteria) sql.Add($" AND {Criterion(key, values)}");
        if (selection.Period is { } period) sql.Add($" AND {InPeriod(period, selection.Rule)}");
        if (found is not null) sql.Add($" AND {engine.IsOneOf("v.record", found)}");
        return sql;
    }

    /// <summary>The same, less what a figure leaves out.</summary>
    public SqlText Condition(Selection selection, long[]? found, IEnumerable<Selection> excluded)
    {
        var condition = Condition(selection, found);
        foreach (var one in excluded) condition.Add($" AND v.record NOT IN (SELECT v.record FROM versions v WHERE {Condition(one, found: null)})");
        return condition;
    }

    /// <summary>Whether it asks for what stands now, which the indexes of orders hold.</summary>
    public bool IsNow => asOf.Number is null;

    /// <summary>The text of each record by which a selection is in its order.</summary>
    public SqlText Key(Selection selection) => selection.EffectiveOrder switch
    {
        // The index of migration 14 is on this text: later commits come first, in twelve digits.
        Order.Changed => SqlText.Of($"(CAST(999999999999 - v.since AS TEXT) || v.by_recent)"),
        Order.Sequence => Sequence(selection),
        var order => SqlText.Of($"{new Raw($"v.{order.Column}")}"),
    };

    /// <summary>Whether a row of a table lives at the instant asked.</summary>
    public SqlText Alive(string alias) => asOf.Number is { } number
        ? SqlText.Of($"{new Raw(alias)}.since <= {number} AND ({new Raw(alias)}.until IS NULL OR {new Raw(alias)}.until > {number})")
        : SqlText.Of($"{new Raw(alias)}.until IS NULL");

    /// <summary>The versions that live at the instant asked and that the viewer may see: a link to another is as if it were not there.</summary>
    public SqlText Seen(string alias) => SqlText.Of($"(SELECT {new Raw(alias)}.record FROM versions {new Raw(alias)} WHERE {Alive(alias)} AND {new Raw(alias)}.sight <= {(int)viewer.Sees})");

    /// <summary>Whether the viewer may see a number of <c>versions v</c>: the kinds that keep it for the desk are left out.</summary>
    public SqlText Shows(string number)
    {
        var hidden = viewer.Sees >= Sight.Desk ? [] : AllKinds.InOrder.Where(kind => kind.Fields.Find(number) is { IsPrivate: true }).Select(kind => kind.Code).ToImmutableArray();
        return hidden.Length == 0 ? SqlText.Of($"TRUE") : SqlText.Of($"NOT {OneOf("v.kind", hidden)}");
    }

    public static SqlText OneOf(string column, ImmutableArray<string> values)
    {
        var sql = SqlText.Of($"{new Raw(column)} IN (");
        for (var index = 0; index < values.Length; index++) sql.Add($"{new Raw(index == 0 ? "" : ", ")}{values[index]}");
        return sql.Add($")");
    }

    private SqlText Criterion(string key, ImmutableArray<string> values)
    {
        if (!values.Contains(SelectionKeys.None)) return SqlText.Of($"v.record IN ({Rows(key, values)})");
        var others = values.Remove(SelectionKeys.None);
        var none = SqlText.Of($"v.record NOT IN ({Rows(key, [SelectionKeys.Any])})");
        return others.Length == 0 ? none : SqlText.Of($"({none} OR v.record IN ({Rows(key, others)}))");
    }

    private SqlText Rows(string key, ImmutableArray<string> values) => SelectionKeys.IsRole(key) ? Linking(key, values) : Having(key, values);

    private SqlText Having(string facet, ImmutableArray<string> codes)
    {
        var sql = SqlText.Of($"SELECT t.record FROM terms t WHERE t.facet = {facet} AND {Alive("t")}");
        return IsSpecial(codes) ? sql : sql.Add($" AND {OneOf("t.code", codes)}");
    }

    private SqlText Linking(string role, ImmutableArray<string> slugs)
    {
        if (role == SelectionKeys.Around) return Around(slugs);
        if (role == SelectionKeys.Playlist) return Listed(slugs);
        var isAny = IsSpecial(slugs) || slugs.Contains(SelectionKeys.Several);
        var sql = SqlText.Of($"SELECT l.record FROM links l");
        if (isAny) sql.Add($" JOIN {Seen("t")} t ON t.record = l.target");
        sql.Add($" WHERE {Alive("l")}");
        if (role != SelectionKeys.Linked) sql.Add($" AND l.role = {role}");
        if (slugs.Contains(SelectionKeys.Several)) return sql.Add($" GROUP BY l.record HAVING count(*) > 1");
        return isAny ? sql : sql.Add($" AND l.target IN (SELECT s.record FROM slugs s JOIN {Seen("t")} t ON t.record = s.record WHERE {OneOf("s.slug", slugs)})");
    }

    private SqlText Around(ImmutableArray<string> slugs)
    {
        var named = SqlText.Of($"SELECT s.record FROM slugs s JOIN {Seen("t")} t ON t.record = s.record WHERE {OneOf("s.slug", slugs)}");
        return SqlText.Of($"{named} UNION SELECT l.record FROM links l WHERE {Alive("l")} AND l.target IN ({named})");
    }

    private SqlText Listed(ImmutableArray<string> slugs)
    {
        var sql = SqlText.Of($"SELECT l.target FROM links l JOIN {Seen("p")} p ON p.record = l.record WHERE {Alive("l")} AND l.role = {PlaylistKind.Items.Key}");
        return IsSpecial(slugs) ? sql : sql.Add($" AND l.record IN (SELECT s.record FROM slugs s WHERE {OneOf("s.slug", slugs)})");
    }

    private SqlText Sequence(Selection selection)
    {
        const int Before = 1_000_000;
        if (selection.Criteria.TryGetValue(SelectionKeys.Playlist, out var slugs) && !IsSpecial(slugs))
            return SqlText.Of($"""
                ((SELECT CAST(min(o.rank) + {new Raw($"{Before}")} AS TEXT) FROM links o WHERE o.target = v.record AND o.role = {PlaylistKind.Items.Key} AND {Alive("o")}
                AND o.record IN (SELECT s.record FROM slugs s WHERE {OneOf("s.slug", slugs)})) || v.by_position)
                """);
        // What has no rank comes after what has one.
        return SqlText.Of($"""
            (coalesce((SELECT CAST(CAST(min(o.value) AS INTEGER) + {new Raw($"{Before}")} AS TEXT) FROM numbers o WHERE o.record = v.record AND o.name = {ArticleKind.PositionInSeries.Key} AND {Alive("o")}), '9') || v.by_date)
            """);
    }

    private SqlText InPeriod(PartialDate period, PeriodRule rule)
    {
        var from = Days.First(period);
        var to = Days.Last(period);
        var (name, days) = rule switch
        {
            PeriodRule.StartsIn => ("when", SqlText.Of($"d.begins >= {from} AND d.begins <= {to} AND d.begins_by <= {to}")),
            PeriodRule.Overlaps => ("when", SqlText.Of($"d.begins <= {to} AND d.ends >= {from}")),
            PeriodRule.CompletedIn => ("when", SqlText.Of($"d.ends_from >= {from} AND d.ends <= {to}")),
            _ => ("belongs", SqlText.Of($"d.begins >= {from} AND d.begins <= {to} AND d.begins_by <= {to}")),
        };
        return SqlText.Of($"v.record IN (SELECT d.record FROM dates d WHERE d.name = {name} AND {Alive("d")} AND {days})");
    }

    private static bool IsSpecial(ImmutableArray<string> values) => values.Contains(SelectionKeys.Any) || values.Contains(SelectionKeys.None);
}
