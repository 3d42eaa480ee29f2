using CielOuvert.Formats.Words;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Records;
using CielOuvert.Register.Search;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Vocabularies;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Facts;
using CielOuvert.Site.Lists;
using CielOuvert.Site.Pages;

namespace CielOuvert.Site.Search;

/// <summary>Search by words over every kind, and the lists of several kinds.</summary>
public static class SearchPages
{
    public static async Task<Answer> Show(Visit visit, CancellationToken stop)
    {
        var parsed = SelectionAddress.Parse(null, visit.Query, visit.Tongue, visit.Frame.Labels);
        if (!parsed.IsDone(out var selection)) return Refuse(parsed.Refusals, visit);
        var canonical = SelectionAddress.Of(selection, visit.Tongue, visit.Frame.Labels);
        if (visit.Path + visit.Query != canonical) return Answer.Moved(canonical);
        if (selection.Text is null && selection.Criteria.Count == 0 && selection.Kinds.Length == 0 && selection.Period is null) return Answer.Show<SearchPage, SearchModel>(visit, SearchModel.NothingAsked);
        var read = await SearchModel.Read(selection, visit, stop);
        return read.IsDone(out var model) ? Answer.Show<SearchPage, SearchModel>(visit, model) : Refuse(read.Refusals, visit);
    }

    private static Answer Refuse(IReadOnlyList<Refusal> refusals, Visit visit) =>
        Answer.Show<SearchPage, SearchModel>(visit, SearchModel.NothingAsked with { Refused = refusals }, StatusCodes.Status400BadRequest);
}

/// <summary>What a search found.</summary>
public sealed record SearchModel(
    Selection Selection, long Total, IReadOnlyList<Row> Rows, IReadOnlyList<FacetView> Facets, IReadOnlyList<ChosenTerm> Chosen, string? Next, string? First, IReadOnlyList<Refusal> Refused)
{
    public static SearchModel NothingAsked { get; } = new(Selection.Everything, 0, [], [], [], null, null, []);

    public bool IsAsked => Selection != Selection.Everything;

    public static async Task<Outcome<SearchModel>> Read(Selection selection, Visit visit, CancellationToken stop)
    {
        var outcome = await visit.Register.Find(selection, visit.Viewer, visit.AsOf, stop);
        if (!outcome.IsDone(out var found)) return Outcome<SearchModel>.Refused(outcome.Refusals);
        var linked = selection.Criteria.Where(pair => SelectionKeys.IsRole(pair.Key)).SelectMany(pair => pair.Value);
        var names = await Names.Around(found.Records, linked, visit, stop);
        var kinds = await visit.Register.KindCounts(selection, visit.Viewer, visit.AsOf, stop);
        string Address(Selection of) => SelectionAddress.Of(of, visit.Tongue, visit.Frame.Labels);
        var rows = found.Records.Select(record => Row.From(record, names, visit, saysKind: true) with
        {
            Extract = selection.Text is { } words ? ExtractOf(record, words, names) : null,
        });
        return new SearchModel(
            selection, found.Total, [.. rows], [KindFacet(kinds, selection, visit)], ChosenTerm.Of(selection, names, visit),
            found.Next is { } next ? Address(selection with { After = next }) : null, selection.After is null ? null : Address(selection with { After = null }), []);
    }

    /// <summary>A passage that the title already says teaches nothing.</summary>
    private static Extract? ExtractOf(Record record, string words, Names names) =>
        Extract.From(record, words) is { } extract && !names.TitleOf(record).Text.Contains(string.Concat(extract.Runs.Select(run => run.Text)), StringComparison.OrdinalIgnoreCase) ? extract : null;

    private static FacetView KindFacet(IReadOnlyList<FacetCount> counts, Selection selection, Visit visit) => new(visit.T("genre", "kind"),
    [
        .. counts.Select(count =>
        {
            var isChosen = selection.Kinds.Contains(count.Code);
            var to = selection with { Kinds = isChosen ? [] : [count.Code], After = null };
            return new FacetChoice(new(AllKinds.Find(count.Code)?.Many.In(visit.Tongue) ?? count.Code, visit.Tongue.Code), count.Count, SelectionAddress.Of(to, visit.Tongue, visit.Frame.Labels), isChosen);
        }),
    ]);
}
