using CielOuvert.Exchange.Signposts;
using CielOuvert.Register.Figures;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Errors;
using CielOuvert.Site.Lists;
using CielOuvert.Site.Pages;
using CielOuvert.Site.Records;

namespace CielOuvert.Site.Figures;

/// <summary>The page of each figure, for each period, at each instant: its value and its proof.</summary>
public static class FigurePages
{
    public static async Task<Answer> Show(Visit visit, CancellationToken stop)
    {
        if (FigureAsked.From(visit) is not { } asked) return await ErrorPages.NotFound(visit, stop);
        var reading = await visit.Register.Read(asked.Slug, visit.Viewer, AsOf.Now, stop);
        if (reading is not Reading.Here(var record) || record.Kind != FigureKind.Kind) return await Elsewhere.Of(reading, visit, stop);
        // A figure without a rule is the same whatever the period: it has one page.
        if (asked.Period is not null && FigureDefinition.From(record).Rule is null) return Answer.SeeNow((asked with { Period = null }).In(visit.Tongue));
        var canonical = asked.In(visit.Tongue);
        if (visit.Path + visit.Query != canonical) return Answer.Moved(canonical);
        var instant = asked.Instant();
        if (!instant.IsDone(out var at)) return Answer.Show<FigurePage, FigureModel>(visit, await FigureModel.Read(record, asked with { AsOf = null }, instant.Refusals, visit, stop), StatusCodes.Status400BadRequest);
        return await ShowAt(at, record, asked, visit, stop);
    }

    /// <summary>All figures, for a year; with any other question, the list of the kind.</summary>
    public static async Task<Answer> ShowAll(Visit visit, CancellationToken stop)
    {
        var year = AllFiguresModel.YearAsked(visit);
        if (visit.Query.Length > 0 && year is null) return await ListPages.Show(visit with { Values = new() { ["segment"] = FigureKind.Kind.Path.In(visit.Tongue) } }, stop);
        return Answer.Show<AllFiguresPage, AllFiguresModel>(visit, await AllFiguresModel.Read(year, visit, stop));
    }

    private static async Task<Answer> ShowAt(DateTime at, Record record, FigureAsked asked, Visit visit, CancellationToken stop)
    {
        var past = visit with { AsOf = await FigureAsked.At(at, visit, stop) };
        var then = await visit.Register.Read(asked.Slug, visit.Viewer, past.AsOf, stop);
        return then is Reading.Here(var standing)
            ? Answer.Show<FigurePage, FigureModel>(past, await FigureModel.Read(standing, asked, [], past, stop), links: Signposting.Of(asked, past))
            : Answer.Show<FigureNotYetPage, FigureNotYet>(visit, new(record, asked));
    }
}

/// <summary>A figure at an instant at which the register did not hold it.</summary>
public sealed record FigureNotYet(Record Record, FigureAsked Asked);
