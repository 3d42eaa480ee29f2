using CielOuvert.Exchange.Citing;
using CielOuvert.Exchange.Feeds;
using CielOuvert.Exchange.Graphs;
using CielOuvert.Exchange.Harvest;
using CielOuvert.Exchange.Json;
using CielOuvert.Exchange.Twins;
using CielOuvert.Formats.Citing;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Kinds.Works;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Figures;
using CielOuvert.Site.Frames;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange.Signposts;

/// <summary>Puts up the signposts of a record: what is certain of it, as it is cited.</summary>
public static class Signposting
{
    private static readonly Uri AboutPage = new(Namespaces.Schema + "AboutPage");

    /// <param name="work">The work that it is; null for what is no work.</param>
    public static async Task<Signposts> Of(Told told, CitedWork? work, CancellationToken stop)
    {
        var visit = told.Telling.Visit;
        var links = new List<Link> { new(CiteAs(told, work), Signposts.CiteAs) };
        links.AddRange(Authors(told, work).OfType<Uri>().Distinct().Select(author => new Link(author, "author")));
        links.AddRange(Types(told.Kind, visit.Frame));
        links.AddRange((await Items(told, work, stop)).Select(file => new Link(file.Address, Signposts.Item, file.MediaType)));
        links.AddRange(AllTwins.InOrder.Where(twin => twin.Use != TwinUse.ToNavigate && twin.IsOfRecord(told.Record)).Select(twin => new Link(told.Telling.At(told.Record, twin), Signposts.DescribedBy, twin.MediaType)));
        links.AddRange((work is null ? await LicencesOf(told, stop) : work.Licence is { } licence ? [(licence.Address, licence.Code)] : []).Select(one => AddressOf(one.Address, one.Code)).OfType<Uri>().Select(to => new Link(to, Signposts.Licence)));
        links.AddRange(WholesOf(told).Select(Signposts.ToCollection));
        return new(told.Address, links, Linksets(told.Address));
    }

    /// <summary>A figure is a page for each period: it has its own description, and no set of links.</summary>
    public static IReadOnlyList<Link> Of(FigureAsked asked, Visit visit) =>
    [
        new(new(visit.Frame.Absolute((asked with { After = null }).In(visit.Frame.MainTongue))), Signposts.CiteAs),
        .. Types(FigureKind.Kind, visit.Frame),
        new(new(visit.Frame.Absolute(FigureTwinPages.TwinOf(asked, visit.Tongue).Href)), Signposts.DescribedBy, JsonTwin.Twin.MediaType),
    ];

    /// <summary>What a file of a record says in its header.</summary>
    public static IReadOnlyList<Link> OfFile(Uri page) => [Signposts.ToCollection(page), .. Linksets(page)];

    /// <summary>Where the sets of links of a page are.</summary>
    public static IReadOnlyList<Link> Linksets(Uri page) => [.. LinksetTwins.All.Select(twin => new Link(new($"{page.AbsoluteUri}.{twin.Extension}"), Signposts.Linkset, twin.MediaType))];

    /// <summary>One for both tongues (RFC 8574): the identifier that a work is cited by, or the page in the main tongue of the register.</summary>
    private static Uri CiteAs(Told told, CitedWork? work) =>
        work?.Doi is { } doi ? new($"https://doi.org/{doi}") : told.Telling.Absolute(Paths.Of(told.Record, told.Telling.Visit.Frame.MainTongue));

    /// <summary>Where the world knows them, or else where they are here.</summary>
    private static IEnumerable<Uri?> Authors(Told told, CitedWork? work) => work is not null
        ? work.Authors.Select(author => author.Identity ?? author.Page)
        : new SureFacts(told).Linked(ArticleKind.Author.Key).Select(named => named.Href is { } href ? told.Telling.Absolute(href) : null);

    private static IEnumerable<Link> Types(Kind kind, Frame frame) => [new(AboutPage, Signposts.Type), new(new(new Namespaces(frame).Class(kind)), Signposts.Type)];

    private static async Task<IEnumerable<CitedFile>> Items(Told told, CitedWork? work, CancellationToken stop) =>
        work?.Files ?? [.. (await EntryFiles.Of([told], told.Telling, stop)).In(told).Select(file => new CitedFile(file.Address, file.MediaType))];

    private static async Task<IEnumerable<(Uri? Address, string? Code)>> LicencesOf(Told told, CancellationToken stop) =>
        (await Licences.Of([told], told.Telling.Visit, stop)).Of(new SureFacts(told)).Select(one => (one.Address, one.Code));

    private static Uri? AddressOf(Uri? address, string? code) => address ?? (code is null ? null : new($"https://spdx.org/licenses/{Uri.EscapeDataString(code)}"));

    /// <summary>The series of an article, the report of an editorial: what it was made to be a part of.</summary>
    private static IEnumerable<Uri> WholesOf(Told told) =>
        (told.Kind == ArticleKind.Kind ? new SureFacts(told).Linked(ArticleKind.IsPartOf.Key) : told.Kind == EditorialKind.Kind ? new SureFacts(told).Linked(EditorialKind.IsPartOf.Key) : [])
            .Select(named => named.Href).OfType<string>().Select(told.Telling.Absolute);
}
