using CielOuvert.Formats.Dates;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.Works;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Facts;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange.Web.Previews;

/// <summary>Reads what stands on the horizon of a preview: what is around it in time, or what it links to.</summary>
public static class SkyReading
{
    /// <summary>Marks drawn: a fuller sky is drawn in part.</summary>
    private const int Most = 400;

    private static readonly Selection Activities = Selection.Of(EventKind.Kind.Code, ArticleKind.Kind.Code);

    /// <summary>The latest year that has activities.</summary>
    public static async Task<PreviewSky> Latest(Visit visit, CancellationToken stop)
    {
        var years = await visit.Register.Years(Activities, visit.Viewer, visit.AsOf, stop);
        return years.Count > 0 && PartialDate.TryParse(years[0].Code, out var year) ? await During(year, visit, stop) : PreviewSky.Empty;
    }

    public static Task<PreviewSky> During(PartialDate period, Visit visit, CancellationToken stop) => Of(Activities with { Period = period }, own: null, visit, stop);

    /// <summary>A record that is dated, among the activities of its year; another, what is linked to it, or else the latest year.</summary>
    public static async Task<PreviewSky> Of(Record record, Visit visit, CancellationToken stop)
    {
        if (When.Of(record) is { Date: { Earliest: { } from, Latest: { } to } } && from.Year == to.Year) return await Of(Activities with { Period = PartialDate.OfYear(from.Year) }, record, visit, stop);
        var linked = await Of(Selection.Everything.Where(SelectionKeys.Linked, record.Slug), own: record, visit, stop);
        return linked.Marks.Count > 1 ? linked : await Latest(visit, stop);
    }

    /// <summary>What a selection finds that is dated.</summary>
    public static async Task<PreviewSky> Of(Selection selection, Record? own, Visit visit, CancellationToken stop)
    {
        var found = (await visit.Register.Find(selection.FirstPage with { Order = Order.Date, Size = Most }, visit.Viewer, visit.AsOf, stop)).Value?.Records ?? [];
        var around = own is null || found.Any(record => record.Key == own.Key) ? found : found.Prepend(own);
        var marks = around.Select(record => Mark(record, own, visit)).OfType<PreviewMark>().ToList();
        return marks.Count == 0 ? PreviewSky.Empty : new(marks.Min(mark => mark.From.Year), marks.Max(mark => mark.To.Year), marks);
    }

    /// <summary>Its place in time, as precisely as it is known; null when it has none.</summary>
    private static PreviewMark? Mark(Record record, Record? own, Visit visit) => When.Of(record) is { Date: { Earliest: { } from, Latest: { } to } date } when
        ? new(from, to, visit.Frame.Hues.Of(record), when.Certainty != Certainty.Certain || date.IsUncertain || date.IsApproximate, record.Key == own?.Key)
        : null;
}
