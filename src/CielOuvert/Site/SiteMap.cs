using CielOuvert.Accounts;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds.Evidence;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Report.Editions.Parts;
using CielOuvert.Site.About;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Axes;
using CielOuvert.Site.Errors;
using CielOuvert.Site.Figures;
using CielOuvert.Site.Files;
using CielOuvert.Site.Health;
using CielOuvert.Site.Home;
using CielOuvert.Site.Limits;
using CielOuvert.Site.Lists;
using CielOuvert.Site.Pages;
using CielOuvert.Site.Records;
using CielOuvert.Site.Reports;
using CielOuvert.Site.Search;
using CielOuvert.Site.Unknowns;
using CielOuvert.Site.Years;

namespace CielOuvert.Site;

/// <summary>Every page of the site, in reading order. A literal segment wins over a variable one, whatever the order.</summary>
public static class SiteMap
{
    public static IReadOnlyList<Route> All { get; } =
    [
        new(Phrase.Same(""), HomePages.Show),
        new(Paths.Search, SearchPages.Show),
        new(Paths.Records, AllKindsPages.Show),
        new(Paths.Year, YearPages.ShowLatest),
        new(Under(Paths.Year, "{year}"), YearPages.Show),
        new(FigureKind.Kind.Path, FigurePages.ShowAll),
        new(Under(FigureKind.Kind.Path, "{slug}/{**period}"), FigurePages.Show),
        new(EditionKind.Kind.Path, EditionPages.ShowAll),
        new(Under(EditionKind.Kind.Path, "{slug}"), EditionPages.Show),
        new(Under(EditionKind.Kind.Path, $"{{slug}}/{SealedPrints.Bytes}"), SealedPrints.Print),
        new(Under(EditionKind.Kind.Path, $"{{slug}}/{SealedPrints.Signature}"), SealedPrints.Sign),
        .. Enum.GetValues<NarrowedBy>().Select(by => new Route(PartOf(by, ""), PartPages.Show(by))),
        new(Under(AxisKind.Kind.Path, "{slug}"), AxisPages.Show),
        new(Paths.Unknowns, UnknownsPages.Show),
        new(Paths.About, AboutPages.Show),
        new(SourceDocumentKind.Kind.Path, AboutPages.ShowSources),
        new(Phrase.Same("{segment}"), ListPages.Show),
        new(Phrase.Same("{segment}/{slug}"), RecordPages.Show),
        new(Phrase.Same("{**rest}"), ErrorPages.NotFound),
    ];

    /// <summary>The other forms of pages: the prints of a report.</summary>
    public static IReadOnlyList<Print> Prints { get; } = [.. EditionForms.All.Select(form => new Print(Under(EditionKind.Kind.Path, $"{{slug}}.{form.Extension}"), prints => prints.Of(form.Extension))),
        .. Enum.GetValues<NarrowedBy>().SelectMany(by => EditionForms.All.Select(form => new Print(PartOf(by, "." + form.Extension), prints => PartPages.Print(prints, by, form.Extension))))];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/", PageEndpoint.Methods, FrontDoor.Open).Requires(Right.ReadPublic);
        routes.MapMethods($"{FileAddress.Folder}/{{name}}", PageEndpoint.Methods, FileAnswer.Give).Requires(Right.ReadPublic);
        routes.MapMethods(HealthAnswer.Path, PageEndpoint.Methods, HealthAnswer.Give).Requires(Right.ReadPublic).Costs(PageCost.Nothing);
        foreach (var route in All)
            foreach (var tongue in Tongues.All)
                routes.MapMethods($"/{tongue.Code}/{route.Path.In(tongue)}".TrimEnd('/'), PageEndpoint.Methods, PageEndpoint.For(tongue, route.Handler)).Requires(Right.ReadPublic);
        foreach (var print in Prints)
            foreach (var tongue in Tongues.All)
                routes.MapMethods($"/{tongue.Code}/{print.Path.In(tongue)}", PageEndpoint.Methods, PageEndpoint.For(tongue, print.Handler)).Requires(Right.ReadPublic).Costs(print.Path.En.EndsWith(".pdf", StringComparison.Ordinal) ? PageCost.Printing : 1);
        routes.MapMethods(SealedPrints.Keys, PageEndpoint.Methods, PageEndpoint.For(Tongue.French, SealedPrints.ShowKeys)).Requires(Right.ReadPublic);
        AccountMap.Map(routes);
        // Sites before this one had addresses like /page.html too.
        routes.MapFallback("{*path}", PageEndpoint.For(Tongue.French, ErrorPages.NotFound)).Requires(Right.ReadPublic);
    }

    /// <summary>Where the parts of a report are.</summary>
    private static Phrase PartOf(NarrowedBy by, string form)
    {
        var segment = Narrowing.Segment(by);
        return new($"{EditionKind.Kind.Path.Fr}/{{slug}}/{segment.Fr}/{{part}}{form}", $"{EditionKind.Kind.Path.En}/{{slug}}/{segment.En}/{{part}}{form}");
    }

    private static Phrase Under(Phrase segment, string rest) => new($"{segment.Fr}/{rest}", $"{segment.En}/{rest}");

    /// <summary>A file made of a report, and its path in each tongue.</summary>
    public sealed record Print(Phrase Path, Func<EditionPrints, PageHandler> Handler);

    /// <summary>A page and its path in each tongue, after the tongue's own segment.</summary>
    public sealed record Route(Phrase Path, PageHandler Handler);
}
