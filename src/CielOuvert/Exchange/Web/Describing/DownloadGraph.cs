using System.Globalization;
using CielOuvert.Exchange.Dumps.Download;
using CielOuvert.Exchange.Graphs;
using CielOuvert.Exchange.Twins;
using CielOuvert.Formats.Rdf;
using CielOuvert.Formats.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Pages;
using static CielOuvert.Exchange.Web.Describing.Stating;

namespace CielOuvert.Exchange.Web.Describing;

/// <summary>The public data as a set of data, in the words of schema.org, so that who searches for data finds it: the whole, and the list of each kind.</summary>
public static class DownloadGraph
{
    public static string Of(DownloadModel model, string title, string about, Visit visit) => JsonLdTwin.TextOf(
        new(Absolute(Paths.Of(DownloadPages.Path, visit.Frame.MainTongue), visit) + "#it", [Class("Dataset")],
        [
            Words("name", visit.T($"Données publiques de {visit.Frame.OrganisationIn(visit.Tongue)}", $"Public data of {visit.Frame.OrganisationIn(visit.Tongue)}"), visit),
            Words("description", about, visit),
            Languages(),
            .. Licence(visit),
            Said("isAccessibleForFree", new RdfValue.Typed("true", Namespaces.Xsd + "boolean")),
            Thing("publisher", "Organization", Words("name", visit.Frame.OrganisationIn(visit.Tongue), visit), Page("url", Paths.Home(visit.Frame.MainTongue), visit)),
            .. model.Ready is { } ready ? Ready(ready, model.Address, visit) : [],
            Said("hasPart", [.. model.Kinds.Select(kind => Part(kind, visit))]),
            Thing("mainEntityOfPage", "WebPage", Page("url", Paths.Of(DownloadPages.Path, visit.Tongue), visit), Words("name", title, visit), Said("isPartOf", new RdfValue.Resource(SiteIri(visit)))),
        ]), visit);

    /// <summary>The file that is ready, to the byte.</summary>
    private static IEnumerable<RdfStatement> Ready(ReadyDownload ready, string address, Visit visit) =>
    [
        Plain("version", ready.Journal.ToString(CultureInfo.InvariantCulture)),
        Instant("dateModified", ready.Instant),
        Thing("distribution", "DataDownload",
            Page("contentUrl", address, visit), Plain("encodingFormat", DownloadAnswer.MediaType), Plain("contentSize", string.Create(CultureInfo.InvariantCulture, $"{ready.Bytes} B")), Plain("sha256", ready.Hash)),
    ];

    private static RdfValue Part(Kind kind, Visit visit)
    {
        var all = Selection.Of(kind.Code);
        return Thing("Dataset",
        [
            Words("name", Letters.Capital(kind.Many.In(visit.Tongue)), visit),
            Words("description", kind.About.In(visit.Tongue), visit),
            Page("url", Paths.Of(kind, visit.Tongue), visit),
            .. Licence(visit),
            Said("distribution", [.. PageTwin.Of(all, visit).Where(form => form.Use == TwinUse.ToReuse).Select(form => Thing("DataDownload", [Page("contentUrl", form.Href, visit), Plain("encodingFormat", form.MediaType)]))]),
        ]);
    }
}
