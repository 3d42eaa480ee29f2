using System.Data.Common;
using System.Globalization;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.Figures;

/// <summary>Computes figures: the same condition as the list that proves them, less what the definition excludes.</summary>
internal sealed class Computing(Engine engine, Viewer viewer, AsOf asOf)
{
    private readonly SelectionSql sql = new(engine, viewer, asOf);

    public async Task<FigureValue> Compute(FigureDefinition figure, PartialDate? period, DeclaredValue? declared, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        await using var reading = await engine.BeginReading(connection, stop);
        var counted = figure.CountedFor(period);
        var condition = sql.Condition(counted, found: null, figure.Exclusions.Select(one => one.Selection));
        var sealedRows = await Rows(SqlText.Of($"SELECT v.slug, v.hash FROM versions v WHERE {condition} ORDER BY v.slug"), connection,
            row => (Slug: row.GetString(0), Hash: row.GetString(1)), stop);
        var measured = figure.NotComputable is { } reason ? Measured.None(new(reason.In(Tongue.French).Text, reason.In(Tongue.English).Text))
            : figure.Selection.Text is not null ? Measured.None(FigureWords.NoFigureOfWords)
            : await Measure(figure, condition, sealedRows.Count, connection, stop);
        return new(
            figure, counted.Period, measured.Value, measured.WhyNot, measured.Shares, counted, sealedRows.Count, measured.Missing,
            await Excluded(figure, counted, connection, stop), declared,
            await InstantRead(connection, stop),
            FigureHash.Of(figure, counted.Period, sealedRows));
    }

    private sealed record Measured(decimal? Value, Phrase? WhyNot, IReadOnlyList<FacetCount> Shares, long Missing)
    {
        public static Measured Of(decimal value, long missing = 0) => new(value, null, [], missing);

        public static Measured None(Phrase why) => new(null, why, [], 0);
    }

    private async Task<Measured> Measure(FigureDefinition figure, SqlText condition, long records, DbConnection connection, CancellationToken stop) => figure.Measure switch
    {
        Figures.Measure.Sum => await Sum(figure.Operand ?? "", condition, records, connection, stop),
        Figures.Measure.Links => Measured.Of(await Scalar(SqlText.Of($"SELECT count(*) {FromLinks(figure.Operand ?? "", condition)}"), connection, stop)),
        Figures.Measure.Distinct => Measured.Of(await Scalar(SqlText.Of($"SELECT count(DISTINCT k.target) {FromLinks(figure.Operand ?? "", condition)}"), connection, stop)),
        Figures.Measure.Share => await Share(figure.Operand ?? "", condition, records, connection, stop),
        _ => Measured.Of(records),
    };

    private async Task<Measured> Sum(string number, SqlText condition, long records, DbConnection connection, CancellationToken stop)
    {
        var statement = SqlText.Of($"""
            SELECT sum(n.value), count(DISTINCT n.record) FROM numbers n JOIN versions v ON v.record = n.record
            WHERE n.name = {number} AND {sql.Alive("n")} AND {sql.Shows(number)} AND {condition}
            """);
        await using var command = statement.On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        await reader.ReadAsync(stop);
        if (reader.IsDBNull(0)) return Measured.None(FigureWords.NothingToSum(records));
        return Measured.Of(Finding.Plain(reader.GetValue(0)), records - reader.GetInt64(1));
    }

    private async Task<Measured> Share(string facet, SqlText condition, long records, DbConnection connection, CancellationToken stop)
    {
        if (records == 0) return Measured.None(FigureWords.NoShareOfNothing);
        var statement = SqlText.Of($"""
            SELECT t.code, count(*) FROM terms t JOIN versions v ON v.record = t.record
            WHERE t.facet = {facet} AND {sql.Alive("t")} AND {condition} GROUP BY t.code ORDER BY count(*) DESC, t.code
            """);
        var shares = await Rows(statement, connection, row => new FacetCount(row.GetString(0), row.GetInt64(1)), stop);
        return new(records, null, shares, 0);
    }

    private SqlText FromLinks(string role, SqlText condition) =>
        SqlText.Of($"FROM links k JOIN versions v ON v.record = k.record JOIN {sql.Seen("t")} t ON t.record = k.target WHERE k.role = {role} AND {sql.Alive("k")} AND {condition}");

    private async Task<IReadOnlyList<ExcludedCount>> Excluded(FigureDefinition figure, Selection counted, DbConnection connection, CancellationToken stop)
    {
        var excluded = new List<ExcludedCount>();
        foreach (var exclusion in figure.Exclusions)
        {
            var statement = SqlText.Of($"""
                SELECT count(*) FROM versions v WHERE {sql.Condition(counted, found: null)}
                AND v.record IN (SELECT v.record FROM versions v WHERE {sql.Condition(exclusion.Selection, found: null)})
                """);
            excluded.Add(new(exclusion, await Scalar(statement, connection, stop)));
        }

        return excluded;
    }

    private async Task<DateTime?> InstantRead(DbConnection connection, CancellationToken stop)
    {
        var number = asOf.Number ?? long.MaxValue;
        await using var command = SqlText.Of($"SELECT max(at) FROM journal WHERE number <= {number}").On(connection);
        return await command.ExecuteScalarAsync(stop) is string text ? History.Ledger.Instant(text) : null;
    }

    private static async Task<long> Scalar(SqlText statement, DbConnection connection, CancellationToken stop)
    {
        await using var command = statement.On(connection);
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
