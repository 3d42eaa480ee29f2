using CielOuvert.Register.Facts;
using CielOuvert.Register.Figures;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.Actors;
using CielOuvert.Register.Kinds.Works;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Facts;
using CielOuvert.Site.Lists;
using CielOuvert.Site.Pages;

namespace CielOuvert.Site.Home;

/// <summary>The home page: the latest year as a horizon, the axes, the latest publications.</summary>
public static class HomePages
{
    public static async Task<Answer> Show(Visit visit, CancellationToken stop) => Answer.Show<HomePage, HomeModel>(visit, await HomeModel.Read(visit, stop));
}

/// <summary>What the home page shows.</summary>
/// <param name="Sky">The latest year that has activities; null in a register without any.</param>
/// <param name="Who">What the organisation is, in a sentence of its profile; null when it has none.</param>
public sealed record HomeModel(YearSky? Sky, Said? Who, IReadOnlyList<Record> Axes, IReadOnlyList<FigureValue> Figures, IReadOnlyList<Row> Activities, IReadOnlyList<Row> Publications, long Doubtful)
{
    /// <summary>The record of the organisation; null when its profile leads to none.</summary>
    public Named? Organisation { get; init; }

    private const int MostRows = 5;

    public static async Task<HomeModel> Read(Visit visit, CancellationToken stop)
    {
        var sky = await YearSky.Latest(visit, stop);
        var activities = await Latest(EventKind.Kind, visit, stop);
        var publications = await Latest(PublicationKind.Kind, visit, stop);
        var profile = (await visit.Register.Find(Selection.Of(ProfileKind.Kind.Code) with { Size = 1 }, visit.Viewer, visit.AsOf, stop)).Value?.Records.FirstOrDefault();
        var organisation = profile is not null && ProfileKind.Organization.In(profile).IsKnown(out var slug) ? slug : null;
        var names = await Names.Around([.. activities, .. publications], organisation is null ? [] : [organisation], visit, stop);
        var doubtful = await visit.Register.Count(Selection.Everything.Where(Vocabulary.Facets.Doubt, SelectionKeys.Any), visit.Viewer, visit.AsOf, stop);
        return new(sky, profile?.Description?.In(visit.Tongue), visit.Frame.Hues.Axes, await HomeFigures.Read(sky?.Year, visit, stop), Rows(activities, names, visit), Rows(publications, names, visit), doubtful)
        {
            Organisation = organisation is not null && names.Knows(organisation) ? names.Of(organisation) : null,
        };
    }

    private static async Task<IReadOnlyList<Record>> Latest(Kind kind, Visit visit, CancellationToken stop)
    {
        var found = await visit.Register.Find(Selection.Of(kind.Code) with { Order = Order.Recent, Size = MostRows }, visit.Viewer, visit.AsOf, stop);
        return found.Value?.Records ?? [];
    }

    private static IReadOnlyList<Row> Rows(IReadOnlyList<Record> records, Names names, Visit visit) => [.. records.Select(record => Row.From(record, names, visit))];
}
