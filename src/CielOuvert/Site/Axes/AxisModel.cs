using System.Collections.Immutable;
using System.Globalization;
using CielOuvert.Formats.Dates;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Kinds.Works;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Vocabularies;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Facts;
using CielOuvert.Site.Lists;
using CielOuvert.Site.Pages;
using CielOuvert.Site.Records;

namespace CielOuvert.Site.Axes;

/// <summary>An axis, with what stands under it: its initiatives, or what it shows instead.</summary>
/// <param name="Year">The latest year of its events; null when it has none.</param>
/// <param name="Counts">What stands under it, each count with its list.</param>
/// <param name="Events">The events of the year, of all its initiatives.</param>
public sealed record AxisModel(
    RecordModel About, int? Year, IReadOnlyList<AxisCount> Counts, IReadOnlyList<AxisInitiative> Initiatives,
    IReadOnlyList<Row> Events, string? MoreEvents, IReadOnlyList<AxisShow> Shows)
{
    private const int MostEvents = 40;

    public Record Record => About.Record;

    public static async Task<AxisModel> Read(Record axis, Visit visit, CancellationToken stop)
    {
        var about = await RecordModel.Read(axis, visit, stop);
        var shows = await AxisShow.Of(axis, visit, stop);
        var all = (await visit.Register.Find(Selection.Of(InitiativeKind.Kind.Code) with { Order = Order.Position, Size = Selection.MostSize }, visit.Viewer, visit.AsOf, stop)).Value?.Records ?? [];
        var under = all.Where(initiative => visit.Frame.Hues.AxisOf(initiative)?.Slug == axis.Slug).ToList();
        if (under.Count == 0) return new(about, null, [], [], [], null, shows);
        var asked = new AxisSelections(axis.Slug, [.. under.Select(initiative => initiative.Slug)]);
        var years = await visit.Register.Years(asked.Events(null), visit.Viewer, visit.AsOf, stop);
        var period = years.Count > 0 && PartialDate.TryParse(years[0].Code, out var latest) ? latest : null;
        var events = await visit.Register.Find(asked.Events(period) with { Order = Order.Date, Size = MostEvents }, visit.Viewer, visit.AsOf, stop);
        var rows = events.Value?.Records ?? [];
        var names = await Names.Around([.. under, .. rows], visit, stop);
        return new(
            about, period?.Earliest?.Year,
            await AxisCount.Of(asked, period, visit, stop),
            await AxisInitiative.Of([.. under.Where(initiative => InitiativeKind.Axis.Or(initiative, "") == axis.Slug)], asked, period, names, visit, stop),
            [.. rows.Select(row => Row.From(row, names, visit))],
            events.Value?.Next is null ? null : SelectionAddress.Of(asked.Events(period), visit.Tongue, visit.Frame.Labels), shows);
    }
}

/// <summary>The questions that an axis asks of the register.</summary>
internal sealed record AxisSelections(string Axis, ImmutableArray<string> Under)
{
    public Selection Initiatives => Selection.Of(InitiativeKind.Kind.Code).Where(InitiativeKind.Axis.Key, Axis);

    public Selection Events(PartialDate? period) => Selection.Of(EventKind.Kind.Code).Where(EventKind.Initiative.Key, Under) with { Period = period };

    public Selection Publications => Selection.Of(PublicationKind.Kind.Code).Where(PublicationKind.IsPartOf.Key, Under);

    public Selection Partnerships => Selection.Of(PartnershipKind.Kind.Code).Where(PartnershipKind.Initiative.Key, Under);

    public Selection Articles => Selection.Of(ArticleKind.Kind.Code).Where(ArticleKind.Medium.Key, Under);
}

/// <summary>How many of a kind stand under an axis, and their list.</summary>
public sealed record AxisCount(Kind Kind, long Count, PartialDate? During, string Href)
{
    internal static async Task<IReadOnlyList<AxisCount>> Of(AxisSelections asked, PartialDate? period, Visit visit, CancellationToken stop)
    {
        var counts = new List<AxisCount>();
        foreach (var (kind, selection) in ((Kind, Selection)[])
            [(InitiativeKind.Kind, asked.Initiatives), (EventKind.Kind, asked.Events(period)), (ArticleKind.Kind, asked.Articles with { Period = period }), (PublicationKind.Kind, asked.Publications), (PartnershipKind.Kind, asked.Partnerships)])
        {
            var count = await visit.Register.Count(selection, visit.Viewer, visit.AsOf, stop);
            if (count > 0) counts.Add(new(kind, count, selection.Period, SelectionAddress.Of(selection, visit.Tongue, visit.Frame.Labels)));
        }

        return counts;
    }
}

/// <summary>An initiative of an axis, with what was done in it.</summary>
public sealed record AxisInitiative(Named Name, Shown? Type, Said? Description, IReadOnlyList<AxisCount> Counts)
{
    internal static async Task<IReadOnlyList<AxisInitiative>> Of(IReadOnlyList<Record> initiatives, AxisSelections asked, PartialDate? period, Names names, Visit visit, CancellationToken stop)
    {
        var counted = new List<(Kind Kind, Selection Selection, string Role, IReadOnlyDictionary<string, long> Counts)>();
        foreach (var (kind, selection, role) in ((Kind, Selection, string)[])
            [(EventKind.Kind, asked.Events(period), EventKind.Initiative.Key), (ArticleKind.Kind, asked.Articles with { Period = period }, ArticleKind.Medium.Key),
             (PublicationKind.Kind, asked.Publications, PublicationKind.IsPartOf.Key), (PartnershipKind.Kind, asked.Partnerships, PartnershipKind.Initiative.Key)])
            counted.Add((kind, selection, role, await visit.Register.CountTargets(selection, role, visit.Viewer, visit.AsOf, stop)));
        var showing = new Showing(visit, names);
        return
        [
            .. initiatives.Select(initiative => new AxisInitiative(
                names.Of(initiative), showing.Fact(InitiativeKind.Type, initiative, initiative.Kind)?.Value, initiative.Description?.In(visit.Tongue),
                [
                    .. counted.Where(one => one.Counts.ContainsKey(initiative.Slug)).Select(one => new AxisCount(
                        one.Kind, one.Counts[initiative.Slug], one.Selection.Period,
                        SelectionAddress.Of(one.Selection.Where(one.Role, initiative.Slug), visit.Tongue, visit.Frame.Labels))),
                ])),
        ];
    }
}

/// <summary>What an axis gathers when not initiatives: a selection of its own.</summary>
public sealed record AxisShow(Said Name, long Total, IReadOnlyList<Row> Rows, string Href)
{
    private const int MostRows = 20;

    public static async Task<IReadOnlyList<AxisShow>> Of(Record axis, Visit visit, CancellationToken stop)
    {
        var shows = new List<AxisShow>();
        foreach (var show in AxisKind.Shows.Or(axis, []))
        {
            var selection = AxisKind.ShownSelection.Or(show, Selection.Everything);
            var found = (await visit.Register.Find(selection with { Size = MostRows }, visit.Viewer, visit.AsOf, stop)).Value;
            var records = found?.Records ?? [];
            var names = await Names.Around(records, visit, stop);
            shows.Add(new(
                AxisKind.ShownName.Or(show, selection.ToString()).In(visit.Tongue), found?.Total ?? 0,
                [.. records.Select(record => Row.From(record, names, visit))], SelectionAddress.Of(selection, visit.Tongue, visit.Frame.Labels)));
        }

        return shows;
    }
}
