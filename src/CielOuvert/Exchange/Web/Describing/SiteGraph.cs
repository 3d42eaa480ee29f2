using CielOuvert.Exchange.Graphs;
using CielOuvert.Formats.Rdf;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Facts;
using CielOuvert.Site.Pages;
using static CielOuvert.Exchange.Web.Describing.Stating;

namespace CielOuvert.Exchange.Web.Describing;

/// <summary>What the pages that are of no record are about, in the words of schema.org: the site, the organisation it is of, a list.</summary>
public static class SiteGraph
{
    /// <summary>The site, whose it is and how it is searched.</summary>
    /// <param name="organisation">The record of the organisation; null when its profile leads to none.</param>
    public static string OfHome(Named? organisation, Visit visit) => JsonLdTwin.TextOf(
        new(SiteIri(visit), [Class("WebSite")],
        [
            Words("name", visit.Frame.OrganisationIn(visit.Tongue), visit),
            Page("url", Paths.Home(visit.Tongue), visit),
            Languages(),
            .. Licence(visit),
            Said("publisher", new RdfValue.Blank(Organisation(organisation, visit))),
            .. Search(visit),
        ]), visit);

    /// <summary>The page that speaks of the organisation.</summary>
    public static string OfAbout(Named? organisation, Visit visit) => JsonLdTwin.TextOf(
        new(visit.Frame.Absolute(Paths.Of(Paths.About, visit.Tongue)), [Class("AboutPage")],
        [
            Words("name", visit.T("À propos", "About"), visit),
            InLanguage(visit),
            Said("isPartOf", new RdfValue.Resource(SiteIri(visit))),
            Said("mainEntity", new RdfValue.Blank(Organisation(organisation, visit))),
        ]), visit);

    /// <summary>A page of a list: how many records all of it has, and those that the page shows, in their order.</summary>
    /// <param name="here">The address of the page.</param>
    public static string OfList(string here, string title, string about, long total, IEnumerable<Named> shown, Visit visit) =>
        Collection(here, title, about, total, [.. shown.Select(one => Item(one, visit))], visit);

    private static RdfValue Item(Named one, Visit visit) => one.Kind is { } kind
        ? new RdfValue.Blank(new(RecordGraph.IriOf(kind, one.Slug, visit.Frame), [new Namespaces(visit.Frame).Class(kind)],
        [
            Words("name", one.Title, visit),
            Page("url", Paths.Of(kind, one.Slug, visit.Tongue), visit),
        ]))
        : new RdfValue.Text(one.Title.Text, one.Title.Language);

    private static RdfNode Organisation(Named? record, Visit visit) => new(
        record is { Kind: { } kind } ? RecordGraph.IriOf(kind, record.Slug, visit.Frame) : visit.Frame.Absolute("/#organization"), [Class("Organization")],
        [
            .. Tongues.All.Select(tongue => visit.Frame.OrganisationIn(tongue)).Distinct().Count() == 1
                ? [Words("name", visit.Frame.OrganisationIn(visit.Tongue), visit)]
                : (RdfStatement[])[Said("name", [.. Tongues.All.Select(tongue => new RdfValue.Text(visit.Frame.OrganisationIn(tongue), tongue.Code))])],
            Page("url", Paths.Home(visit.Frame.MainTongue), visit),
            Page("logo", visit.Frame.Assets.Icons[^1].Path, visit),
        ]);

    /// <summary>An archive has no server that would answer.</summary>
    private static IEnumerable<RdfStatement> Search(Visit visit)
    {
        if (visit.Archive is not null) yield break;
        var template = $"{visit.Frame.Absolute(Paths.Of(Paths.Search, visit.Tongue))}?{ParameterNames.Words.In(visit.Tongue)}={{words}}";
        // As schema.org asks of actions: their inputs are annotated so.
        yield return Thing("potentialAction", "SearchAction", Thing("target", "EntryPoint", Plain("urlTemplate", template)), Plain("query-input", "required name=words"));
    }
}
