using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using CielOuvert.Formats.Dates;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Search;
using CielOuvert.Register.Storage;

namespace CielOuvert.Register.Selections;

/// <summary>
/// What words find, narrowed by what the index holds beside them: kinds, a year, an initiative, a theme. It answers as the condition of the
/// database would, which answers all else; a test compares them.
/// </summary>
internal sealed class Worded
{
    private readonly Matches matches;
    private readonly Narrowing narrowing;
    private readonly SelectionSql sql;

    private Worded(Matches matches, Narrowing narrowing, SelectionSql sql) => (this.matches, this.narrowing, this.sql) = (matches, narrowing, sql);

    /// <summary>Null when the selection asks for more than the index holds.</summary>
    public static async Task<Worded?> Of(Selection selection, ITextSearch search, Viewer viewer, SelectionSql sql, DbConnection connection, long journal, CancellationToken stop)
    {
        if (selection.Text is not { } text || !sql.IsNow || YearOf(selection) is not { } year || !selection.Criteria.All(pair => IsHeld(pair.Key, pair.Value))) return null;
        var links = new Dictionary<int, long[]>();
        foreach (var (role, slugs) in selection.Criteria) links.Add(Traits.Roles.IndexOf(role), await Links(role, slugs, sql, connection, stop));
        IReadOnlyList<bool> kinds = selection.Kinds.Length == 0 ? [] : [.. AllKinds.InOrder.Select(kind => selection.Kinds.Contains(kind.Code))];
        return new(await search.Look(text, journal, stop), new(viewer.Sees, kinds, year == 0 ? null : year, links), sql);
    }

    public (int Total, long[] Keys) Best(int most) => matches.Best(narrowing, most);

    public long Count => matches.Count(narrowing);

    /// <summary>The most frequent first.</summary>
    public IReadOnlyList<FacetCount> Kinds =>
        [.. matches.Kinds(narrowing).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new FacetCount(pair.Key, pair.Value))];

    /// <summary>The latest first.</summary>
    public IReadOnlyList<FacetCount> Years =>
        [.. matches.Years(narrowing).OrderByDescending(pair => pair.Key).Select(pair => new FacetCount(pair.Key.ToString("0000", CultureInfo.InvariantCulture), pair.Value))];

    /// <summary>The most frequent first, of those that the viewer sees; null when the index does not hold the role.</summary>
    public async Task<IReadOnlyList<FacetCount>?> Targets(string role, int most, Engine engine, DbConnection connection, CancellationToken stop)
    {
        if (Traits.Roles.IndexOf(role) is < 0) return null;
        var counts = matches.Targets(Traits.Roles.IndexOf(role), narrowing);
        if (counts.Count == 0) return [];
        await using var command = SqlText.Of($"SELECT o.record, o.slug FROM versions o WHERE {sql.Alive("o")} AND o.sight <= {(int)narrowing.Sees} AND {engine.IsOneOf("o.record", (long[])[.. counts.Keys])}").On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        var targets = new List<FacetCount>();
        while (await reader.ReadAsync(stop)) targets.Add(new(reader.GetString(1), counts[reader.GetInt64(0)]));
        return [.. targets.OrderByDescending(target => target.Count).ThenBy(target => target.Code, StringComparer.Ordinal).Take(most)];
    }

    /// <summary>The year asked for, 0 when there is none; null for another period, and for other rules than the usual one.</summary>
    private static int? YearOf(Selection selection) => selection.Period is not { } period ? 0
        : selection.Rule == PeriodRule.ReportedIn && period.Precision == DatePrecision.Year && period.ToString() is { Length: 4 } year && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : null;

    private static bool IsHeld(string role, ImmutableArray<string> slugs) =>
        Traits.Roles.Contains(role) && !slugs.Contains(SelectionKeys.Any) && !slugs.Contains(SelectionKeys.None) && !slugs.Contains(SelectionKeys.Several);

    private static async Task<long[]> Links(string role, ImmutableArray<string> slugs, SelectionSql sql, DbConnection connection, CancellationToken stop)
    {
        await using var command = SqlText.Of($"SELECT s.record FROM slugs s JOIN {sql.Seen("t")} t ON t.record = s.record WHERE {SelectionSql.OneOf("s.slug", slugs)}").On(connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        var links = new List<long>();
        while (await reader.ReadAsync(stop)) links.Add(Traits.Link(Traits.Roles.IndexOf(role), reader.GetInt64(0)));
        return [.. links];
    }
}
