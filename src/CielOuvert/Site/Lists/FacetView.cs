using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Pages;
using CielOuvert.Site.Vocabulary;

namespace CielOuvert.Site.Lists;

/// <summary>One way to narrow a list, with how many records each choice would leave: the count is that of the list it leads to.</summary>
public sealed record FacetView(string Name, IReadOnlyList<FacetChoice> Choices)
{
    /// <summary>Choices shown: beyond, nobody reads them.</summary>
    private const int Most = 14;

    public static async Task<IReadOnlyList<FacetView>> Read(Kind kind, Selection selection, Visit visit, CancellationToken stop)
    {
        var views = new List<FacetView>();
        foreach (var facet in Facets.Of(kind))
        {
            var counts = await visit.Register.Facet(selection, facet, visit.Viewer, visit.AsOf, stop);
            AddTo(views, Facets.NameOf(facet, selection.Kinds).In(visit.Tongue), counts.Select(count => Choice(count, facet, selection, visit)));
        }

        if (kind.Start is null && selection.Period is null) return views;
        var years = await visit.Register.Years(selection, visit.Viewer, visit.AsOf, stop);
        AddTo(views, visit.T("année", "year"), years.Select(year => YearChoice(year, selection, visit)), first: true);
        return views;
    }

    /// <summary>A facet with one choice, not chosen, narrows nothing: it is not shown.</summary>
    private static void AddTo(List<FacetView> views, string name, IEnumerable<FacetChoice> choices, bool first = false)
    {
        var list = choices.ToList();
        if (list.Count < 2 && !list.Any(choice => choice.IsChosen)) return;
        views.Insert(first ? 0 : views.Count, new(name, [.. list.Take(Most)]));
    }

    private static FacetChoice Choice(FacetCount count, string facet, Selection selection, Visit visit)
    {
        var isChosen = selection.Criteria.TryGetValue(facet, out var chosen) && chosen.Contains(count.Code);
        var to = (isChosen ? selection.Without(facet) : selection.Where(facet, count.Code)) with { After = null };
        return new(Facets.LabelOf(facet, count.Code, selection.Kinds, visit.Frame.Labels, visit.Tongue), count.Count, SelectionAddress.Of(to, visit.Tongue, visit.Frame.Labels), isChosen);
    }

    private static FacetChoice YearChoice(FacetCount count, Selection selection, Visit visit)
    {
        var isChosen = selection.Period?.ToString() == count.Code;
        PartialDate.TryParse(count.Code, out var year);
        var to = selection with { Period = isChosen ? null : year, After = null };
        return new(new(count.Code, visit.Tongue.Code), count.Count, SelectionAddress.Of(to, visit.Tongue, visit.Frame.Labels), isChosen);
    }
}

/// <summary>One choice of a facet.</summary>
public sealed record FacetChoice(Said Label, long Count, string Href, bool IsChosen);
