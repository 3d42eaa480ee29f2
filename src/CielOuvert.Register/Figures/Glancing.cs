using CielOuvert.Formats.Dates;
using CielOuvert.Register.Access;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.Figures;

/// <summary>The values of many figures without their proofs, by the same conditions as <see cref="Computing"/>: one statement for a hundred figures.</summary>
internal sealed class Glancing(Engine engine, Viewer viewer, AsOf asOf)
{
    private const int Together = 100;
    private readonly SelectionSql sql = new(engine, viewer, asOf);

    /// <summary>By slug, the value; null for what there is nothing to measure of.</summary>
    public async Task<IReadOnlyDictionary<string, decimal?>> Values(IReadOnlyList<FigureDefinition> figures, PartialDate? period, CancellationToken stop)
    {
        var values = new Dictionary<string, decimal?>();
        await using var connection = await engine.Open(stop);
        foreach (var some in figures.Where(figure => figure.Selection.Text is null).Chunk(Together))
        {
            var statement = SqlText.Of($"");
            foreach (var (index, figure) in some.Index())
            {
                if (index > 0) statement.Add($" UNION ALL ");
                statement.Add($"{Value(figure, period)}");
            }

            await using var command = statement.On(connection);
            await using var reader = await command.ExecuteReaderAsync(stop);
            while (await reader.ReadAsync(stop)) values[reader.GetString(0)] = reader.IsDBNull(1) ? null : (decimal)reader.GetDouble(1);
        }

        return values;
    }

    /// <summary>One row: the slug and the value. Both engines are told the types, which a union must agree on.</summary>
    private SqlText Value(FigureDefinition figure, PartialDate? period)
    {
        var condition = sql.Condition(figure.CountedFor(period), found: null, figure.Exclusions.Select(one => one.Selection));
        var (measured, rows) = figure.Measure switch
        {
            Measure.Sum => ("sum(n.value)", SqlText.Of($"numbers n JOIN versions v ON v.record = n.record WHERE n.name = {figure.Operand ?? ""} AND {sql.Alive("n")} AND {sql.Shows(figure.Operand ?? "")} AND {condition}")),
            Measure.Links => ("count(*)", Links(figure, condition)),
            Measure.Distinct => ("count(DISTINCT k.target)", Links(figure, condition)),
            Measure.Share => ("nullif(count(*), 0)", SqlText.Of($"versions v WHERE {condition}")),
            _ => ("count(*)", SqlText.Of($"versions v WHERE {condition}")),
        };
        return SqlText.Of($"SELECT CAST({figure.Slug} AS text), CAST({new Raw(measured)} AS double precision) FROM {rows}");
    }

    private SqlText Links(FigureDefinition figure, SqlText condition) =>
        SqlText.Of($"links k JOIN versions v ON v.record = k.record JOIN {sql.Seen("t")} t ON t.record = k.target WHERE k.role = {figure.Operand ?? ""} AND {sql.Alive("k")} AND {condition}");
}
