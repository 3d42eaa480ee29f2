using CielOuvert.Formats.Dates;
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
        return GatheringGraph.OfLists(
            YearModel.AddressOf(year.Year, visit.Tongue), title, about, year.Kinds.Where(kind => kind.Href is not null).Select(kind => (kind.Label, kind.Href ?? "", (long)kind.Value)), visit,
            Plain("temporalCoverage", period.ToString()),
            Said("relatedLink", [Address(FigureAddress.All(period, visit.Tongue), visit), .. year.Editions.Select(edition => Address(Paths.Of(edition, visit.Tongue), visit))]));
    }
}
