using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Vocabularies;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Facts;
using CielOuvert.Site.Pages;
using CielOuvert.Site.Vocabulary;

namespace CielOuvert.Site.Lists;

/// <summary>One way to narrow a list, with how many records each choice would leave: the count is that of the list it leads to.</summary>
/// <param name="Folded">Those that are shown on demand; none where the choices are few, or where nobody would read them.</param>
public sealed record FacetView(string Name, IReadOnlyList<FacetChoice> Choices, IReadOnlyList<FacetChoice> Folded)
{
    /// <summary>Choices shown at once.</summary>
    private const int Most = 10;

    /// <summary>What is not worth a fold.</summary>
    private const int Few = 2;

    private const int MostTargets = 8;

    private static readonly string[] Shared = [EventKind.Initiative.Key, InitiativeKind.Theme.Key];

    public static async Task<IReadOnlyList<FacetView>> Read(Kind kind, Selection selection, Visit visit, CancellationToken stop)
    {
        var views = new List<FacetView>();
        foreach (var facet in Facets.Of(kind))
        {
            var counts = await visit.Register.Facet(selection, facet, visit.Viewer, visit.AsOf, stop);
            AddTo(views, Facets.NameOf(facet, selection.Kinds).In(visit.Tongue),
                counts.Select(count => Choice(count, facet, Facets.LabelOf(facet, count.Code, selection.Kinds, visit.Frame.Labels, visit.Tongue), selection, visit)));
        }

        await AddLinks(views, RolesOf(kind), selection, visit, stop);
        if (kind.Start is null && selection.Period is null) return views;
        var years = await visit.Register.Years(selection, visit.Viewer, visit.AsOf, stop);
        AddTo(views, visit.T("année", "year"), years.Select(year => YearChoice(year, selection, visit)), first: true, isWhole: true);
        return views;
    }

    /// <summary>Across kinds: by kind, by year, and by what records of several kinds have in common.</summary>
    public static async Task<IReadOnlyList<FacetView>> Read(Selection selection, Visit visit, CancellationToken stop)
    {
        var views = new List<FacetView>();
        var kinds = await visit.Register.KindCounts(selection, visit.Viewer, visit.AsOf, stop);
        AddTo(views, visit.T("genre", "kind"), kinds.Select(kind => KindChoice(kind, selection, visit)), isWhole: true);
        var years = await visit.Register.Years(selection, visit.Viewer, visit.AsOf, stop);
        AddTo(views, visit.T("année", "year"), years.Select(year => YearChoice(year, selection, visit)), isWhole: true);
        await AddLinks(views, Shared, selection, visit, stop);
        return views;
    }

    /// <summary>By what records are linked to. All names are read at once.</summary>
    private static async Task AddLinks(List<FacetView> views, IEnumerable<string> roles, Selection selection, Visit visit, CancellationToken stop)
    {
        var counts = new List<(string Role, IReadOnlyList<FacetCount> Targets)>();
        foreach (var role in roles) counts.Add((role, await visit.Register.Targets(selection, role, MostTargets, visit.Viewer, visit.AsOf, stop)));
        var names = await Names.Around([], counts.SelectMany(pair => pair.Targets).Select(target => target.Code), visit, stop);
        foreach (var (role, targets) in counts)
            AddTo(views, RoleWords.Of(role, selection.Kinds).In(visit.Tongue), targets.Select(target => Choice(target, role, names.Of(target.Code).Title, selection, visit)));
    }

    /// <summary>The roles that the line of the kind shows, and its initiatives.</summary>
    private static IEnumerable<string> RolesOf(Kind kind) => kind.Line.Append(kind.Fields.Find(EventKind.Initiative.Key)).OfType<Field>()
        .Where(field => field.Shape is LinkShape or ListShape<string> { Item: LinkShape }).Select(field => field.Key).Distinct();

    /// <summary>A facet with one choice, not chosen, narrows nothing: it is not shown.</summary>
    private static void AddTo(List<FacetView> views, string name, IEnumerable<FacetChoice> choices, bool first = false, bool isWhole = false)
    {
        var list = choices.ToList();
        if (list.Count < 2 && !list.Any(choice => choice.IsChosen)) return;
        var shown = isWhole && list.Count <= Most + Few ? list.Count : Most;
        views.Insert(first ? 0 : views.Count, new(name, [.. list.Take(shown)], isWhole ? [.. list.Skip(shown)] : []));
    }

    private static FacetChoice Choice(FacetCount count, string key, Said label, Selection selection, Visit visit)
    {
        var isChosen = selection.Criteria.TryGetValue(key, out var chosen) && chosen.Contains(count.Code);
        var to = (isChosen ? selection.Without(key) : selection.Where(key, count.Code)) with { After = null };
        return new(label, count.Count, SelectionAddress.Of(to, visit.Tongue, visit.Frame.Labels), isChosen);
    }

    private static FacetChoice KindChoice(FacetCount count, Selection selection, Visit visit)
    {
        var isChosen = selection.Kinds.Contains(count.Code);
        var to = selection with { Kinds = isChosen ? [] : [count.Code], After = null };
        return new(new(AllKinds.Find(count.Code)?.Many.In(visit.Tongue) ?? count.Code, visit.Tongue.Code), count.Count, SelectionAddress.Of(to, visit.Tongue, visit.Frame.Labels), isChosen);
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
