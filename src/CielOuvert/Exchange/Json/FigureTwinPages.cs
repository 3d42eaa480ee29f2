using CielOuvert.Exchange.Twins;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Figures;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Errors;
using CielOuvert.Site.Facts;
using CielOuvert.Site.Figures;
using CielOuvert.Site.Pages;
using CielOuvert.Site.Records;

namespace CielOuvert.Exchange.Json;

/// <summary>Answers for the JSON of figures: at the address of the page, with its extension, for each period and each instant.</summary>
public static class FigureTwinPages
{
    private const string Extension = ".json";
    private const int PageSize = 1000;

    public static async Task<Answer> Show(Visit visit, CancellationToken stop)
    {
        var (slug, period) = (visit.Value("slug"), visit.Value("period"));
        if (visit.Value("last") is { Length: > 0 } last) period = $"{period}/{last}";
        if (FigureAsked.From(visit with { Values = new() { ["slug"] = slug, ["period"] = period } }) is not { } asked) return await ErrorPages.NotFound(visit, stop);
        var now = await visit.Register.Read(asked.Slug, visit.Viewer, AsOf.Now, stop);
        if (now is not Reading.Here(var today) || today.Kind != FigureKind.Kind) return await Elsewhere.Of(now, visit, stop, Extension);
        if (asked.Period is not null && FigureDefinition.From(today).Rule is null) return Answer.SeeNow(Of(asked with { Period = null }, visit.Tongue));
        if (visit.Path + visit.Query != Of(asked, visit.Tongue)) return Answer.Moved(Of(asked, visit.Tongue));
        var instant = asked.Instant();
        if (!instant.IsDone(out var at)) return Problem.Of(instant.Refusals, visit);
        var past = visit with { AsOf = await FigureAsked.At(at, visit, stop) };
        return await past.Register.Read(asked.Slug, past.Viewer, past.AsOf, stop) is Reading.Here(var standing)
            ? await Give(standing, asked, past, stop)
            : Problem.Of(StatusCodes.Status404NotFound, visit.T("Le registre ne tenait pas encore ce chiffre à cet instant.", "The register did not hold this figure yet at that instant."), [], visit);
    }

    /// <summary>Where the JSON of a figure is.</summary>
    public static string Of(FigureAsked asked, Tongue tongue)
    {
        var page = asked.In(tongue);
        return page.IndexOf('?', StringComparison.Ordinal) is var mark and >= 0 ? $"{page[..mark]}{Extension}{page[mark..]}" : page + Extension;
    }

    /// <summary>The JSON of a figure, as its page leads to it.</summary>
    public static PageTwin TwinOf(FigureAsked asked, Tongue tongue) => new(Of(asked with { After = null }, tongue), JsonTwin.Twin.MediaType, JsonTwin.Twin.Name);

    private static async Task<Answer> Give(Record standing, FigureAsked asked, Visit visit, CancellationToken stop)
    {
        var reading = new FigureReading(visit.Register, visit.Viewer, visit.AsOf);
        var figure = asked.Around.Count > 0 ? await reading.ComputeAround(asked.Around, standing, asked.Period, stop) : await reading.Compute(standing, asked.Period, stop);
        var listed = await reading.List(figure, asked.After, PageSize, stop);
        if (!listed.IsDone(out var found)) return Problem.Of(listed.Refusals, visit);
        var declared = figure.Declared;
        var names = await Names.Around([], declared is null ? [] : [declared.Record.Slug, .. declared.Value.Candidates.SelectMany(one => one.Sources).Select(source => source.Document)], visit, stop);
        var json = new FigureJson(asked, figure, found, declared is null ? null : FigureDeclared.From(declared, names), visit);
        List<Link> links = [new(new(visit.Frame.Absolute(asked.In(visit.Tongue))), "alternate", "text/html")];
        if (json.Next is { } next) links.Add(new(next, "next", JsonTwin.Twin.MediaType));
        return new Answer.File(json.Write(), JsonTwin.Twin.ContentType, IsText: true) { Links = [.. links, .. Described.DescribedPages.Links(visit)], IsForAnySite = true };
    }
}
