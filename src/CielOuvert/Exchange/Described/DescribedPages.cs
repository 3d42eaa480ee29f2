using System.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Limits;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange.Described;

/// <summary>Where programs, and whoever writes them, are told what may be asked.</summary>
public static class DescribedPages
{
    /// <summary>The description for programs, which knows no language.</summary>
    public const string Description = "/openapi.json";

    public const string MediaType = "application/json";

    /// <summary>The segment of the page for people.</summary>
    public static readonly Phrase Path = Phrase.Same("interfaces");

    public static string Of(Tongue tongue) => Paths.Of(Path, tongue);

    /// <summary>What answers say of where they are described (RFC 8631).</summary>
    public static IReadOnlyList<Link> Links(Visit visit) =>
        [new(new(visit.Frame.Absolute(Description)), "service-desc", MediaType), new(new(visit.Frame.Absolute(Of(visit.Tongue))), "service-doc", "text/html")];

    public static PageHandler Show(LimitSettings limits) => async (visit, stop) => Answer.Show<InterfacesPage, InterfacesModel>(visit, await InterfacesModel.Read(visit, limits, stop));

    public static async Task<Answer> Describe(Visit visit, CancellationToken stop)
    {
        var description = new OpenApi(AllOffers.Of(await Samples.Read(visit, stop), visit), visit).Make();
        return new Answer.File(Encoding.UTF8.GetBytes(description.ToJsonString(new() { Encoder = PlainJson.Encoder })), MediaType, IsText: true)
        {
            Links = Links(visit),
            IsForAnySite = true,
        };
    }
}
