using CielOuvert.Formats.Words;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Records;
using CielOuvert.Register.Search;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Facts;
using CielOuvert.Site.Lists;
using CielOuvert.Site.Pages;

namespace CielOuvert.Site.Search;

/// <summary>What a search found.</summary>
/// <param name="Meant">What may have been meant by words that find nothing, or hardly anything.</param>
/// <param name="Elsewhere">What the words alone find, when what was chosen beside them leaves nothing; null otherwise.</param>
public sealed record SearchModel(
    Selection Selection, long Total, IReadOnlyList<Row> Rows, IReadOnlyList<FacetView> Facets, IReadOnlyList<ChosenTerm> Chosen,
    string? Next, string? First, IReadOnlyList<Meant> Meant, Meant? Elsewhere, IReadOnlyList<Refusal> Refused)
{
    public static SearchModel NothingAsked { get; } = new(Selection.Everything, 0, [], [], [], null, null, [], null, []);

    public bool IsAsked => Selection != Selection.Everything;

    /// <summary>Whether the words may go on beyond what is read of them.</summary>
    public bool IsCut => Selection.Text?.Length == Selection.MostText;

    public static async Task<Outcome<SearchModel>> Read(Selection selection, Visit visit, CancellationToken stop)
    {
        var outcome = await visit.Register.Find(selection, visit.Viewer, visit.AsOf, stop);
        if (!outcome.IsDone(out var found)) return Outcome<SearchModel>.Refused(outcome.Refusals);
        var linked = selection.Criteria.Where(pair => SelectionKeys.IsRole(pair.Key)).SelectMany(pair => pair.Value);
        var names = await Names.Around(found.Records, linked, visit, stop);
        string Address(Selection of) => SelectionAddress.Of(of, visit.Tongue, visit.Frame.Labels);
        var words = selection with { Kinds = [], Criteria = Selection.Everything.Criteria, Period = null, Rule = PeriodRule.ReportedIn, After = null };
        var meant = selection.After is null ? await visit.Register.Hints.Corrections(selection, found.Total, visit.Viewer, stop) : [];
        var elsewhere = found.Total == 0 && words != selection && selection.Text is { } text ? new Meant(text, await visit.Register.Count(words, visit.Viewer, visit.AsOf, stop), Address(words)) : null;
        return new SearchModel(
            selection, found.Total, await FoundRows.Of(found.Records, selection, names, visit, saysKind: true, stop),
            found.Total > 0 || elsewhere is not null ? await FacetView.Read(selection, visit, stop) : [], ChosenTerm.Of(selection, names, visit),
            found.Next is { } next ? Address(selection with { After = next }) : null, selection.After is null ? null : Address(selection with { After = null }),
            [.. meant.Select(one => new Meant(one.Words, one.Count, Address(selection with { Text = one.Words, After = null })))], elsewhere is { Count: > 0 } ? elsewhere : null, []);
    }
}

/// <summary>Words that find something, and how much.</summary>
public sealed record Meant(string Words, long Count, string Href);
