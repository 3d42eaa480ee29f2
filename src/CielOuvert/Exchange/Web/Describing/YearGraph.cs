using CielOuvert.Exchange.Graphs;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Rdf;
using CielOuvert.Report.Charts;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Figures;
using CielOuvert.Site.Pages;
using CielOuvert.Site.Years;
using static CielOuvert.Exchange.Web.Describing.Stating;

namespace CielOuvert.Exchange.Web.Describing;

/// <summary>What the page of a year is about, in the words of schema.org: the lists of the year, each with how many it has.</summary>
public static class YearGraph
{
    /// <param name="about">What the page says under its title.</param>
    public static string Of(YearModel year, string title, string about, Visit visit)
    {
        var period = PartialDate.OfYear(year.Year);
        var lists = year.Kinds.Where(kind => kind.Href is not null).ToList();
        return JsonLdTwin.TextOf(
            new(Absolute(YearModel.AddressOf(year.Year, visit.Tongue), visit), [Class("CollectionPage")],
            [
                .. Begin(title, about, visit),
                Plain("temporalCoverage", period.ToString()),
                Thing("mainEntity", "ItemList", Number("numberOfItems", lists.Count), Said("itemListElement", new RdfValue.List([.. lists.Select(kind => ListOf(kind, visit))]))),
                Said("relatedLink", [Address(FigureAddress.All(period, visit.Tongue), visit), .. year.Editions.Select(edition => Address(Paths.Of(edition, visit.Tongue), visit))]),
            ]), visit);
    }

    private static RdfValue ListOf(Share kind, Visit visit) => new RdfValue.Blank(new(Absolute(kind.Href ?? "", visit), [Class("CollectionPage")],
        [Words("name", kind.Label, visit), Thing("mainEntity", "ItemList", Number("numberOfItems", (long)kind.Value))]));
}
