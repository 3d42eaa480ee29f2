using CielOuvert.Exchange.Described;
using CielOuvert.Exchange.Graphs;
using CielOuvert.Formats.Rdf;
using CielOuvert.Register.Figures;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Figures;
using CielOuvert.Site.Pages;
using static CielOuvert.Exchange.Web.Describing.Stating;

namespace CielOuvert.Exchange.Web.Describing;

/// <summary>What the pages that gather lists, figures or interfaces are about, in the words of schema.org.</summary>
public static class GatheringGraph
{
    /// <summary>A page that leads to lists: each by its address, with how many records it has.</summary>
    /// <param name="here">The address of the page.</param>
    /// <param name="more">What else the page says.</param>
    public static string OfLists(string here, string title, string about, IEnumerable<(string Name, string Href, long Count)> lists, Visit visit, params IReadOnlyList<RdfStatement> more)
    {
        List<RdfValue> items = [.. lists.Select(list => new RdfValue.Blank(new(Absolute(list.Href, visit), [Class("CollectionPage")],
            [Words("name", list.Name, visit), Thing("mainEntity", "ItemList", Number("numberOfItems", list.Count))])))];
        return Collection(here, title, about, items.Count, items, visit, more);
    }

    /// <summary>The page of all figures: each is stated on its own page, with its doubt.</summary>
    public static string OfFigures(AllFiguresModel model, string title, string about, Visit visit)
    {
        List<RdfValue> items = [.. model.Families.SelectMany(family => family.Figures).Select(one => Figure(one, visit))];
        return Collection(FigureAddress.All(model.Asked, visit.Tongue), title, about, items.Count, items, visit);
    }

    /// <summary>A report of one initiative, one funder or one period.</summary>
    /// <param name="main">Where it is in the main tongue of the register.</param>
    public static string OfPart(Record edition, string title, string main, Visit visit) => JsonLdTwin.TextOf(
        new(Absolute(main, visit) + "#it", [Class("Report")],
        [
            Words("name", title, visit),
            InLanguage(visit),
            Said("isPartOf", new RdfValue.Resource(RecordGraph.IriOf(EditionKind.Kind, edition.Slug, visit.Frame))),
            Page("mainEntityOfPage", visit.Path, visit),
        ]), visit);

    /// <summary>The reference of the interfaces, which programs read too.</summary>
    public static string OfInterfaces(string title, string about, Visit visit) => JsonLdTwin.TextOf(
        new(Absolute(DescribedPages.Of(visit.Tongue), visit), [Class("APIReference")],
        [
            .. Begin(title, about, visit),
            Thing("encoding", "MediaObject", Page("contentUrl", DescribedPages.Description, visit), Plain("encodingFormat", DescribedPages.MediaType)),
        ]), visit);

    private static RdfValue Figure(FigureGlance one, Visit visit) => new RdfValue.Blank(new(
        Absolute(FigureAddress.Of(one.Definition.Slug, one.Period, visit.Frame.MainTongue), visit) + "#it", [Class("Observation")],
        [
            Words("name", one.Definition.Name.In(visit.Tongue), visit),
            Page("url", FigureAddress.Of(one.Definition.Slug, one.Period, visit.Tongue), visit),
        ]));
}
