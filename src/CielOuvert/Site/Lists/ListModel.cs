using CielOuvert.Formats.Words;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Vocabularies;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Facts;
using CielOuvert.Site.Pages;
using CielOuvert.Site.Vocabulary;

namespace CielOuvert.Site.Lists;

/// <summary>A page of a list: what a selection finds, and how to narrow it.</summary>
/// <param name="Chosen">What was chosen, each with the list without it.</param>
/// <param name="Next">The address of the next page; null on the last one.</param>
/// <param name="First">The address of the first page; null on it.</param>
/// <param name="Family">The lists of the same family that are not empty, and this one.</param>
/// <param name="Refused">Why a choice could not be followed; empty when all were. The list is then that without it.</param>
public sealed record ListModel(
    Kind Kind, Selection Selection, long Total, IReadOnlyList<RowGroup> Groups, IReadOnlyList<FacetView> Facets, IReadOnlyList<ChosenTerm> Chosen,
    string? Next, string? First, IReadOnlyList<KindCount> Family, IReadOnlyList<Refusal> Refused)
{
    public bool IsInTime => Kind.Start is not null;

    public static async Task<Outcome<ListModel>> Read(Kind kind, Selection selection, IReadOnlyList<Refusal> refused, Visit visit, CancellationToken stop)
    {
        var outcome = await visit.Register.Find(selection, visit.Viewer, visit.AsOf, stop);
        if (!outcome.IsDone(out var found)) return Outcome<ListModel>.Refused(outcome.Refusals);
        var linked = selection.Criteria.Where(pair => SelectionKeys.IsRole(pair.Key)).SelectMany(pair => pair.Value);
        var names = await Names.Around(found.Records, linked, visit, stop);
        var facets = await FacetView.Read(kind, selection, visit, stop);
        string Address(Selection of) => SelectionAddress.Of(of, visit.Tongue, visit.Frame.Labels);
        return new ListModel(
            kind, selection, found.Total,
            RowGroup.Of([.. found.Records.Select(record => Row.From(record, names, visit))], selection.EffectiveOrder, visit),
            facets,
            ChosenTerm.Of(selection, names, visit),
            found.Next is { } next ? Address(selection with { After = next }) : null,
            selection.After is null ? null : Address(selection with { After = null }),
            await FamilyOf(kind, visit, stop),
            refused);
    }

    private static async Task<IReadOnlyList<KindCount>> FamilyOf(Kind kind, Visit visit, CancellationToken stop)
    {
        var family = AllKinds.InOrder.Where(other => other.Family == kind.Family).ToList();
        var counts = await visit.Register.KindCounts(Selection.Everything, visit.Viewer, visit.AsOf, stop);
        var byCode = counts.ToDictionary(count => count.Code, count => count.Count);
        return [.. family.Select(other => new KindCount(other, byCode.GetValueOrDefault(other.Code))).Where(other => other.Count > 0 || other.Kind == kind)];
    }
}

/// <summary>Rows under one heading: a year, or the undated; one group without a heading for lists that are not in time.</summary>
public sealed record RowGroup(string Id, string? Heading, IReadOnlyList<Row> Rows)
{
    /// <summary>Id of the group of what has no date.</summary>
    public const string Undated = "undated";

    public static IReadOnlyList<RowGroup> Of(IReadOnlyList<Row> rows, Order order, Visit visit)
    {
        if (!order.IsInTime || rows.All(row => row.When is null)) return rows.Count == 0 ? [] : [new("all", null, rows)];
        return
        [
            .. rows.GroupBy(row => row.When?.Date?.Earliest?.Year).Select(group => group.Key is { } year
                ? new RowGroup($"y{year}", year.ToString(System.Globalization.CultureInfo.InvariantCulture), [.. group])
                : new RowGroup(Undated, visit.T("Sans date", "Undated"), [.. group])),
        ];
    }
}

/// <summary>Something chosen, and the list without it.</summary>
public sealed record ChosenTerm(string Facet, Said Label, string Without)
{
    public static IReadOnlyList<ChosenTerm> Of(Selection selection, Names names, Visit visit)
    {
        var labels = visit.Frame.Labels;
        string Address(Selection of) => SelectionAddress.Of(of with { After = null }, visit.Tongue, labels);
        var chosen = new List<ChosenTerm>();
        foreach (var (key, values) in selection.Criteria)
        {
            var without = Address(selection.Without(key));
            var isFacet = SelectionKeys.IsFacet(key);
            var name = isFacet ? Vocabulary.Facets.NameOf(key, selection.Kinds).In(visit.Tongue) : RoleWords.Of(key, selection.Kinds).In(visit.Tongue);
            foreach (var value in values)
            {
                var said = ParameterNames.Special.TryGetValue(value, out var special) ? new(special.In(visit.Tongue), visit.Tongue.Code)
                    : isFacet ? Vocabulary.Facets.LabelOf(key, value, selection.Kinds, labels, visit.Tongue) : names.Of(value).Title;
                chosen.Add(new(name, said, without));
            }
        }

        // The list of one kind, without words, is a page of its own: there is none without the kind.
        if (selection.Kinds.Length > 1 || selection.Text is not null)
            chosen.AddRange(selection.Kinds.Select(code => new ChosenTerm(visit.T("genre", "kind"),
                new(AllKinds.Find(code)?.Many.In(visit.Tongue) ?? code, visit.Tongue.Code), Address(selection with { Kinds = selection.Kinds.Remove(code) }))));

        if (selection.Period is { } period)
            chosen.Add(new(visit.T("période", "period"), new(period.In(visit.Tongue), visit.Tongue.Code), Address(selection with { Period = null, Rule = PeriodRule.ReportedIn })));
        return chosen;
    }
}
