using System.Data.Common;
using System.Globalization;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Records;
using CielOuvert.Register.Search;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.Selections;

/// <summary>Asks the register: the one door out. Two statements a page, whatever the selection: the rows, and the total.</summary>
internal sealed class Finding(Engine engine, ITextSearch search, Viewer viewer, AsOf asOf)
{
    private readonly SelectionSql sql = new(engine, viewer, asOf);

    /// <summary>Whether it says how many records there are on all pages; 0 when it does not.</summary>
    public bool IsCounting { get; init; } = true;

    /// <summary>What was counted since the last commit; null where nothing is kept.</summary>
    public Totals? Totals { get; init; }

    /// <param name="excluded">What is left out of the answer.</param>
    public async Task<Outcome<Found>> Find(Selection selection, IEnumerable<Selection> excluded, CancellationToken stop)
    {
        if (selection.Text is not null && asOf.Number is not null) return new Refusal(SelectionWords.NoTextInThePast);
        await using var connection = await engine.Open(stop);
        await using var reading = await engine.BeginReading(connection, stop);
        var journal = asOf.Number ?? await Journal(connection, stop);
        if (selection.Order is null && !excluded.Any() && await Worded(selection, journal, connection, stop) is { } worded) return await ByRelevance(selection, worded.Best, connection, journal, stop);
        var found = await Search(selection, journal, stop);
        var condition = sql.Condition(selection, found, excluded);
        return found is not null && selection.Order is null
            ? await ByRelevance(selection, await Allowed(found, condition, connection, stop), connection, journal, stop)
            : await InOrder(selection, found, [.. excluded], condition, connection, journal, stop);
    }

    /// <summary>The same, without how many there are on the others.</summary>
    public async Task<Outcome<FoundPage>> FindPage(Selection selection, CancellationToken stop)
    {
        var outcome = await Find(selection, [], stop);
        return outcome.IsDone(out var found) ? new FoundPage(found.Records, found.Next, found.Journal) : Outcome<FoundPage>.Refused(outcome.Refusals);
    }

    public async Task<long> Count(Selection selection, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        if (await Worded(selection, connection, stop) is { } worded) return worded.Count;
        var found = await Search(selection, asOf.Number ?? await Journal(connection, stop), stop);
        return await Total(sql.Condition(selection, found), connection, stop);
    }

    /// <summary>How many records each code of a facet would leave, the most frequent first.</summary>
    public async Task<IReadOnlyList<FacetCount>> Facet(Selection selection, string facet, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        var others = selection.Without(facet);
        var found = await Search(others, asOf.Number ?? await Journal(connection, stop), stop);
        var statement = SqlText.Of($"""
            SELECT f.code, count(*) FROM terms f JOIN versions v ON v.record = f.record
            WHERE f.facet = {facet} AND {sql.Alive("f")} AND {sql.Condition(others, found)}
            GROUP BY f.code ORDER BY count(*) DESC, f.code
            """);
        return await Rows(statement, connection, row => new FacetCount(row.GetString(0), row.GetInt64(1)), stop);
    }

    /// <summary>How many records each target of a role would leave; targets that the viewer may not see are not named.</summary>
    public async Task<IReadOnlyList<FacetCount>> Targets(Selection selection, string role, int most, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        var others = selection.Without(role);
        if (await Worded(others, connection, stop) is { } worded && await worded.Targets(role, most, engine, connection, stop) is { } targets) return targets;
        var found = await Search(others, asOf.Number ?? await Journal(connection, stop), stop);
        var statement = SqlText.Of($"""
            SELECT o.slug, count(DISTINCT k.record) FROM links k JOIN versions v ON v.record = k.record JOIN versions o ON o.record = k.target
            WHERE k.role = {role} AND {sql.Alive("k")} AND {sql.Alive("o")} AND o.sight <= {(int)viewer.Sees} AND {sql.Condition(others, found)}
            GROUP BY o.slug ORDER BY count(DISTINCT k.record) DESC, o.slug LIMIT {most}
            """);
        return await Rows(statement, connection, row => new FacetCount(row.GetString(0), row.GetInt64(1)), stop);
    }

    /// <summary>How many records each year would leave: the same rows as <see cref="SelectionSql"/> reads for a period of one year.</summary>
    public async Task<IReadOnlyList<FacetCount>> Years(Selection selection, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        var others = selection with { Period = null };
        if (selection.Rule == PeriodRule.ReportedIn && await Worded(others, connection, stop) is { } worded) return worded.Years;
        var found = await Search(others, asOf.Number ?? await Journal(connection, stop), stop);
        var name = selection.Rule == PeriodRule.ReportedIn ? KindDates.Belongs : KindDates.When;
        var statement = SqlText.Of($"""
            SELECT substr(y.begins, 1, 4), count(DISTINCT y.record) FROM dates y JOIN versions v ON v.record = y.record
            WHERE y.name = {name} AND {sql.Alive("y")} AND substr(y.begins, 1, 4) = substr(y.begins_by, 1, 4) AND {sql.Condition(others, found)}
            GROUP BY substr(y.begins, 1, 4) ORDER BY 1 DESC
            """);
        return await Rows(statement, connection, row => new FacetCount(row.GetString(0), row.GetInt64(1)), stop);
    }

    /// <summary>How many records each kind would leave.</summary>
    public async Task<IReadOnlyList<FacetCount>> Kinds(Selection selection, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        var others = selection with { Kinds = [] };
        if (await Worded(others, connection, stop) is { } worded) return worded.Kinds;
        var found = await Search(others, asOf.Number ?? await Journal(connection, stop), stop);
        var statement = SqlText.Of($"SELECT v.kind, count(*) FROM versions v WHERE {sql.Condition(others, found)} GROUP BY v.kind ORDER BY count(*) DESC, v.kind");
        return await Rows(statement, connection, row => new FacetCount(row.GetString(0), row.GetInt64(1)), stop);
    }

    /// <summary>Sums a number of the index over a selection; null when no record of it has the number.</summary>
    public async Task<decimal?> Sum(Selection selection, string number, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        var found = await Search(selection, asOf.Number ?? await Journal(connection, stop), stop);
        var statement = SqlText.Of($"""
            SELECT sum(n.value) FROM numbers n JOIN versions v ON v.record = n.record
            WHERE n.name = {number} AND {sql.Alive("n")} AND {sql.Shows(number)} AND {sql.Condition(selection, found)}
            """);
        await using var command = statement.On(connection);
        var sum = await command.ExecuteScalarAsync(stop);
        return sum is null or DBNull ? null : Plain(sum);
    }

    /// <summary>A sum without the zeros that one engine adds at its end.</summary>
    public static decimal Plain(object sum) => Convert.ToDecimal(sum, CultureInfo.InvariantCulture) / 1.0000000000000000000000000000m;

    /// <summary>Counts the links of a role that the records of a selection have.</summary>
    public async Task<long> Links(Selection selection, string role, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        var found = await Search(selection, asOf.Number ?? await Journal(connection, stop), stop);
        var statement = SqlText.Of($"""
            SELECT count(*) FROM links k JOIN versions v ON v.record = k.record JOIN {sql.Seen("t")} t ON t.record = k.target
            WHERE k.role = {role} AND {sql.Alive("k")} AND {sql.Condition(selection, found)}
            """);
        await using var command = statement.On(connection);
        return Convert.ToInt64(await command.ExecuteScalarAsync(stop), CultureInfo.InvariantCulture);
    }

    /// <summary>By slug of what a role leads to, how many records of a selection lead there.</summary>
    public async Task<IReadOnlyDictionary<string, long>> Targets(Selection selection, string role, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        var found = await Search(selection, asOf.Number ?? await Journal(connection, stop), stop);
        var statement = SqlText.Of($"""
            SELECT t.slug, count(DISTINCT k.record) FROM links k JOIN versions v ON v.record = k.record JOIN versions t ON t.record = k.target
            WHERE k.role = {role} AND {sql.Alive("k")} AND {sql.Alive("t")} AND t.sight <= {(int)viewer.Sees} AND {sql.Condition(selection, found)} GROUP BY t.slug
            """);
        return (await Rows(statement, connection, row => (Slug: row.GetString(0), Count: row.GetInt64(1)), stop)).ToDictionary(row => row.Slug, row => row.Count);
    }

    private async Task<Outcome<Found>> InOrder(Selection selection, long[]? found, IReadOnlyCollection<Selection> excluded, SqlText condition, DbConnection connection, long journal, CancellationToken stop)
    {
        var rows = new PageSql(sql).Rows(selection, found, excluded, selection.After, selection.Size + 1);
        var read = await Rows(rows, connection, row => (Record: RecordReader.Record(row, viewer), Cursor: row.GetString(8)), stop);
        var page = read.Take(selection.Size).ToList();
        var total = !IsCounting ? 0 : selection.After is null && read.Count <= selection.Size ? read.Count : await Total(selection, excluded, condition, connection, journal, stop);
        return new Found([.. page.Select(row => row.Record)], total, read.Count > selection.Size ? page[^1].Cursor : null, journal);
    }

    /// <summary>The best matches first. The cursor is how many came before.</summary>
    /// <param name="best">How many there are, and the keys of the first.</param>
    private async Task<Outcome<Found>> ByRelevance(Selection selection, Func<int, (int Total, long[] Keys)> best, DbConnection connection, long journal, CancellationToken stop)
    {
        var skip = 0;
        if (selection.After is { } after && !int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out skip)) return new Refusal(SelectionWords.NoSuchPage);
        var (total, keys) = best((int)Math.Min((long)skip + selection.Size, int.MaxValue));
        var page = keys.Skip(skip).ToArray();
        var statement = SqlText.Of($"SELECT {RecordReader.Columns} FROM versions v WHERE {sql.Alive("v")} AND v.sight <= {(int)viewer.Sees} AND {engine.IsOneOf("v.record", page)}");
        var records = (await Rows(statement, connection, row => RecordReader.Record(row, viewer), stop)).ToDictionary(record => record.Key);
        var next = skip + page.Length < total ? (skip + page.Length).ToString(CultureInfo.InvariantCulture) : null;
        return new Found([.. page.Where(records.ContainsKey).Select(key => records[key])], total, next, journal);
    }

    /// <summary>The search gives the order, the register filters it.</summary>
    private static async Task<Func<int, (int Total, long[] Keys)>> Allowed(long[] found, SqlText condition, DbConnection connection, CancellationToken stop)
    {
        var allowed = (await Rows(SqlText.Of($"SELECT v.record FROM versions v WHERE {condition}"), connection, row => row.GetInt64(0), stop)).ToHashSet();
        var ordered = found.Where(allowed.Contains).ToList();
        return most => (ordered.Count, [.. ordered.Take(most)]);
    }

    private Task<Worded?> Worded(Selection selection, long journal, DbConnection connection, CancellationToken stop) => Selections.Worded.Of(selection, search, viewer, sql, connection, journal, stop);

    private async Task<Worded?> Worded(Selection selection, DbConnection connection, CancellationToken stop) =>
        selection.Text is null ? null : await Worded(selection, asOf.Number ?? await Journal(connection, stop), connection, stop);

    private async Task<long[]?> Search(Selection selection, long journal, CancellationToken stop) =>
        selection.Text is { } text ? [.. await search.Find(text, journal, stop)] : null;

    /// <summary>Counted once as the register stands; what it was, and what is left out of it, is asked too seldom.</summary>
    private async Task<long> Total(Selection selection, IReadOnlyCollection<Selection> excluded, SqlText condition, DbConnection connection, long journal, CancellationToken stop)
    {
        var kept = sql.IsNow && excluded.Count == 0 ? Totals : null;
        if (kept?.Find(journal, selection, viewer) is { } known) return known;
        var total = await Total(condition, connection, stop);
        kept?.Keep(journal, selection, viewer, total);
        return total;
    }

    private static async Task<long> Total(SqlText condition, DbConnection connection, CancellationToken stop)
    {
        await using var command = SqlText.Of($"SELECT count(*) FROM versions v WHERE {condition}").On(connection);
        return Convert.ToInt64(await command.ExecuteScalarAsync(stop), CultureInfo.InvariantCulture);
    }

    /// <summary>The number of the last commit.</summary>
    public async Task<long> JournalNow(CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        return await Journal(connection, stop);
    }

    public static async Task<long> Journal(DbConnection connection, CancellationToken stop)
    {
        await using var command = SqlText.Of($"SELECT coalesce(max(number), 0) FROM journal").On(connection);
        return Convert.ToInt64(await command.ExecuteScalarAsync(stop), CultureInfo.InvariantCulture);
    }

    private static async Task<List<T>> Rows<T>(SqlText statement, DbConnection connection, Func<DbDataReader, T> read, CancellationToken stop)
    {
        var rows = new List<T>();
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) rows.Add(read(reader));
        return rows;
    }
}
