using System.Globalization;
using CielOuvert.Formats.Dates;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.Works;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Vocabularies;
using CielOuvert.Report.Charts;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Facts;
using CielOuvert.Site.Pages;

namespace CielOuvert.Site.Home;

/// <summary>A year as a horizon: what is dated stands on the line; what a source reports for the year without a date lies apart, counted.</summary>
public sealed record YearSky(int Year, YearHorizon Chart, IReadOnlyList<(Record Axis, int Marks)> Axes, int Dated, int Undated)
{
    /// <summary>Activities drawn: a fuller year is drawn in part, and its list has them all.</summary>
    private const int Most = Selection.MostSize;

    private static readonly Selection Activities = Selection.Of(EventKind.Kind.Code, ArticleKind.Kind.Code);

    /// <summary>The latest year that has activities; null when none has.</summary>
    public static async Task<YearSky?> Latest(Visit visit, CancellationToken stop)
    {
        var years = await visit.Register.Years(Activities, visit.Viewer, visit.AsOf, stop);
        return years.Count == 0 ? null : await Of(int.Parse(years[0].Code, CultureInfo.InvariantCulture), visit, stop);
    }

    public static async Task<YearSky> Of(int year, Visit visit, CancellationToken stop)
    {
        var selection = Activities with { Period = PartialDate.OfYear(year), Order = Order.Date, Size = Most };
        var found = (await visit.Register.Find(selection, visit.Viewer, visit.AsOf, stop)).Value?.Records ?? [];
        var names = await Names.Around(found, visit, stop);
        var marks = found.Select(record => Mark(record, names, visit)).OfType<HorizonMark>().ToList();
        var undated = found.Where(record => When.Of(record)?.Date is null).Select(record => new UndatedMark(names.TitleOf(record).Text, visit.Frame.Hues.Of(record), Paths.Of(record, visit.Tongue))).ToList();
        var undatedList = SelectionAddress.Of(Selection.Of(EventKind.Kind.Code).Where(Vocabulary.Facets.Precision, "none") with { Period = PartialDate.OfYear(year) }, visit.Tongue, visit.Frame.Labels);
        var chart = new YearHorizon(
            year, visit.Tongue,
            visit.T($"L’année {year} à l’horizon", $"The year {year} on the horizon"),
            visit.T(
                "Chaque activité datée est un trait à son jour ; les activités datées au mois sont des collines ; les autres sont comptées à part.",
                "Each dated activity is a stroke at its day; those dated to the month are hills; the others are counted apart."),
            marks, undated, visit.T($"{undated.Count} sans date", $"{undated.Count} undated"), undatedList);
        var axes = visit.Frame.Hues.Axes.Select(axis => (axis, found.Count(record => visit.Frame.Hues.AxisOf(record)?.Slug == axis.Slug))).ToList();
        return new(year, chart, axes, marks.Count, undated.Count);
    }

    private static HorizonMark? Mark(Record record, Names names, Visit visit) =>
        When.Of(record) is { Date: { Earliest: { } from, Latest: { } to } date } when
            ? new(from, to, date.In(visit.Tongue), names.TitleOf(record).Text, visit.Frame.Hues.Of(record), Paths.Of(record, visit.Tongue), when.Certainty != Certainty.Certain)
            : null;
}
