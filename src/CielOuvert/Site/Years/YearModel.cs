using System.Globalization;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Kinds.Works;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Vocabularies;
using CielOuvert.Report.Charts;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Facts;
using CielOuvert.Site.Home;
using CielOuvert.Site.Pages;
using CielOuvert.Site.Vocabulary;

namespace CielOuvert.Site.Years;

/// <summary>A year at a glance: each count is that of the list it leads to.</summary>
/// <param name="Months">What is dated within each month; the undated are in none.</param>
/// <param name="Undated">How many activities and works a source reports for the year without saying when.</param>
/// <param name="Placed">How many events of the year have a known place.</param>
public sealed record YearModel(
    int Year, YearSky Sky, IReadOnlyList<Share> Kinds, IReadOnlyList<Share> Types, IReadOnlyList<Share> Months, long Undated, string UndatedHref,
    IReadOnlyList<MapPlace> Places, long Placed, long Events, string PlacelessHref, int? Before, int? After, IReadOnlyList<Record> Editions)
{
    private static readonly Selection InTime = Selection.Of(EventKind.Kind.Code, ArticleKind.Kind.Code, PublicationKind.Kind.Code);

    public static string AddressOf(int year, Tongue tongue) => Paths.Of(Paths.Year, year.ToString("0000", CultureInfo.InvariantCulture), tongue);

    public static async Task<YearModel> Read(int year, IReadOnlyList<PartialDate> years, Visit visit, CancellationToken stop)
    {
        var period = PartialDate.OfYear(year);
        var events = Selection.Of(EventKind.Kind.Code) with { Period = period };
        var undated = (InTime with { Period = period }).Where(Facets.Precision, SelectionKeys.None);
        var placeless = events.Where("place", SelectionKeys.None);
        var all = await visit.Register.Count(events, visit.Viewer, visit.AsOf, stop);
        var without = await visit.Register.Count(placeless, visit.Viewer, visit.AsOf, stop);
        var known = years.Select(one => one.Earliest?.Year).OfType<int>().ToList();
        return new(
            year, await YearSky.Of(year, visit, stop),
            await ByKind(period, visit, stop), await ByType(events, visit, stop), await ByMonth(year, visit, stop),
            await visit.Register.Count(undated, visit.Viewer, visit.AsOf, stop), AddressOf(undated, visit),
            await PlacesOf(events, visit, stop), all - without, all, AddressOf(placeless, visit),
            known.Where(one => one < year).Select(one => (int?)one).Max(), known.Where(one => one > year).Select(one => (int?)one).Min(),
            await EditionsOn(period, visit, stop));
    }

    private static async Task<IReadOnlyList<Share>> ByKind(PartialDate period, Visit visit, CancellationToken stop)
    {
        var counts = await visit.Register.KindCounts(Selection.Everything with { Period = period }, visit.Viewer, visit.AsOf, stop);
        return
        [
            .. counts.Select(count => (Kind: AllKinds.Find(count.Code), count.Count)).Where(pair => pair.Kind?.Family is KindFamily.Activity or KindFamily.Work)
                .Select(pair => Bar(Letters.Capital(pair.Kind?.Many.In(visit.Tongue) ?? ""), pair.Count, Selection.Of(pair.Kind?.Code ?? "") with { Period = period }, visit)),
        ];
    }

    private static async Task<IReadOnlyList<Share>> ByType(Selection events, Visit visit, CancellationToken stop)
    {
        const string type = "type";
        const int most = 12;
        var counts = await visit.Register.Facet(events, type, visit.Viewer, visit.AsOf, stop);
        return [.. counts.Take(most).Select(count => Bar(Letters.Capital(Facets.LabelOf(type, count.Code, events.Kinds, visit.Frame.Labels, visit.Tongue).Text), count.Count, events.Where(type, count.Code), visit))];
    }

    private static async Task<IReadOnlyList<Share>> ByMonth(int year, Visit visit, CancellationToken stop)
    {
        var bars = new List<Share>();
        for (var number = 1; number <= 12; number++)
        {
            var month = PartialDate.OfMonth(year, number);
            var selection = InTime with { Period = month, Rule = PeriodRule.StartsIn };
            bars.Add(Bar(Letters.Capital(ShortDate.In(month, visit.Tongue)), await visit.Register.Count(selection, visit.Viewer, visit.AsOf, stop), selection, visit));
        }

        return bars;
    }

    private static async Task<IReadOnlyList<MapPlace>> PlacesOf(Selection events, Visit visit, CancellationToken stop)
    {
        const string place = "place";
        var counts = await visit.Register.Facet(events, place, visit.Viewer, visit.AsOf, stop);
        return
        [
            .. counts.Select(count =>
            {
                var term = visit.Frame.Labels.Find(place, count.Code);
                return new MapPlace(
                    term?.Label.In(visit.Tongue).Text ?? count.Code, (double?)term?.Longitude, (double?)term?.Latitude, (int)count.Count,
                    AddressOf(events.Where(place, count.Code), visit));
            }),
        ];
    }

    private static async Task<IReadOnlyList<Record>> EditionsOn(PartialDate period, Visit visit, CancellationToken stop)
    {
        var found = await visit.Register.Find(Selection.Of(EditionKind.Kind.Code) with { Period = period }, visit.Viewer, visit.AsOf, stop);
        return found.Value?.Records ?? [];
    }

    private static Share Bar(string label, long count, Selection list, Visit visit) => new(label, count, Numbers.In(visit.Tongue, count), Href: count == 0 ? null : AddressOf(list, visit));

    private static string AddressOf(Selection selection, Visit visit) => SelectionAddress.Of(selection, visit.Tongue, visit.Frame.Labels);
}
