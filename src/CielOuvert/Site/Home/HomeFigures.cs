using CielOuvert.Formats.Dates;
using CielOuvert.Register.Figures;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Pages;

namespace CielOuvert.Site.Home;

/// <summary>The figures that the home page opens on: the first of each chapter of the latest report, so that the organisation chooses them.</summary>
public static class HomeFigures
{
    private const int Most = 5;

    public static async Task<IReadOnlyList<FigureValue>> Read(int? year, Visit visit, CancellationToken stop)
    {
        if (year is not { } known || await Chosen(visit, stop) is not { Count: > 0 } slugs) return [];
        var reading = new FigureReading(visit.Register, visit.Viewer, visit.AsOf);
        var period = PartialDate.OfYear(known);
        var figures = new List<FigureValue>();
        foreach (var slug in slugs.Take(Most))
            if ((await reading.Compute(slug, period, stop)).IsDone(out var figure)) figures.Add(figure);
        return figures;
    }

    private static async Task<IReadOnlyList<string>> Chosen(Visit visit, CancellationToken stop)
    {
        var editions = await visit.Register.Find(Selection.Of(EditionKind.Kind.Code) with { Order = Order.Recent, Size = 1 }, visit.Viewer, visit.AsOf, stop);
        if (editions.Value?.Records is not [var latest]) return [];
        var chapters = await visit.Register.Find(Selection.Of(ChapterKind.Kind.Code).Where(ChapterKind.IsPartOf.Key, latest.Slug) with { Order = Order.Position }, visit.Viewer, visit.AsOf, stop);
        return [.. (chapters.Value?.Records ?? []).Select(First).OfType<string>().Distinct()];
    }

    private static string? First(Record chapter) => ChapterKind.Figures.Or(chapter, []).FirstOrDefault();
}
