using System.Xml.Linq;
using CielOuvert.Exchange.Feeds;
using CielOuvert.Exchange.Twins;
using CielOuvert.Formats.Feeds;
using CielOuvert.Formats.Text;
using CielOuvert.Formats.Xml;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange.Web.Finding;

/// <summary>How a browser searches here from its own bar (OpenSearch 1.1): a search is a selection, so it may be read as a page or as a feed.</summary>
public static class OpenSearch
{
    public const string MediaType = "application/opensearchdescription+xml";
    private const int LongestShortName = 16;
    private const int LongestLongName = 48;
    private static readonly XNamespace Space = "http://a9.com/-/spec/opensearch/1.1/";

    public static string In(Tongue tongue) => $"/{tongue.Code}/opensearch.xml";

    public static Task<Answer> Show(Visit visit, CancellationToken stop)
    {
        var organisation = PlainXml.Writable(visit.Frame.OrganisationIn(visit.Tongue));
        var description = new XDocument(new XElement(Space + "OpenSearchDescription",
            new XElement(Space + "ShortName", Cut(organisation, LongestShortName)),
            new XElement(Space + "LongName", Cut(organisation, LongestLongName)),
            new XElement(Space + "Description", visit.T("Chercher dans le registre ouvert : un nom, un sujet, un lieu.", "Search the open register: a name, a subject, a place.")),
            Url("text/html", "results", Paths.Of(Paths.Search, visit.Tongue), visit),
            Url(AtomWriting.MediaType, "results", $"{Paths.Of(Paths.Search, visit.Tongue)}.{FeedTwins.Atom.Extension}", visit),
            Url("application/json", "results", $"{Paths.Of(Paths.Search, visit.Tongue)}.{Json.JsonTwin.Twin.Extension}", visit),
            Url(Completing.MediaType, "suggestions", Completing.In(visit.Tongue), visit),
            Url(MediaType, "self", In(visit.Tongue), visit, isSearch: false),
            new XElement(Space + "Image", new XAttribute("width", 16), new XAttribute("height", 16), new XAttribute("type", "image/x-icon"), visit.Frame.Absolute(Icons.Favicon)),
            new XElement(Space + "Language", visit.Tongue.Code),
            new XElement(Space + "InputEncoding", "UTF-8"),
            new XElement(Space + "OutputEncoding", "UTF-8")));
        using var bytes = new MemoryStream();
        description.Save(bytes, SaveOptions.DisableFormatting);
        return Task.FromResult<Answer>(new Answer.File(bytes.ToArray(), MediaType, IsText: true) { IsForAnySite = true });
    }

    private static XElement Url(string type, string relation, string path, Visit visit, bool isSearch = true) => new(Space + "Url",
        new XAttribute("type", type), new XAttribute("rel", relation),
        new XAttribute("template", visit.Frame.Absolute(path) + (isSearch ? $"?{ParameterNames.Words.In(visit.Tongue)}={{searchTerms}}" : "")));

    private static string Cut(string name, int most) => name.Length <= most ? name : Letters.First(name, most - 1).TrimEnd() + "…";
}
