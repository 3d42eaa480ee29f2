using System.Text.Json.Nodes;
using CielOuvert.Exchange.Dumps.Download;
using CielOuvert.Exchange.Harvest;
using CielOuvert.Exchange.Schemas;
using CielOuvert.Exchange.Web.Embedding;
using CielOuvert.Exchange.Web.Finding;
using CielOuvert.Exchange.Web.Sitemaps;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Files;
using CielOuvert.Site.Health;
using CielOuvert.Site.Pages;
using CielOuvert.Site.Reports;

namespace CielOuvert.Exchange.Described;

/// <summary>The addresses that belong to no list and no record: the whole, and what describes the register and the site.</summary>
public sealed class SiteOffers(Visit visit)
{
    private const string Xml = "application/xml";

    public IEnumerable<Offer> All() => [Harvest(), .. Whole(), .. Descriptions(), .. Web(), .. Tongues.All.SelectMany(Browsers)];

    private static Offer Harvest() => new("harvest", OfferFamily.Whole, HarvestMap.Path, new("Moisson OAI-PMH 2.0", "Harvest by OAI-PMH 2.0"), [new("text/xml")])
    {
        About = new("Toutes les fiches publiques, dans l’ordre du journal, pour les bibliothèques et les agrégateurs.", "All public records, in the order of the journal, for libraries and aggregators."),
        Asks =
        [
            new("verb", new("Ce qui est demandé.", "What is asked."), new() { ["type"] = "string", ["enum"] = new JsonArray([.. HarvestQuery.Verbs.Select(verb => (JsonNode)verb)]) }) { IsRequired = true, Example = "Identify" },
            .. ((string[])["identifier", "metadataPrefix", "set", "from", "until", "resumptionToken"]).Select(name => new Asked(name, new("Un argument du protocole.", "An argument of the protocol."), Text())),
        ],
        IsReadByForm = true,
        MayAnswer = [StatusCodes.Status503ServiceUnavailable],
        Example = $"{HarvestMap.Path}?verb=Identify",
    };

    private IEnumerable<Offer> Whole() =>
    [
        new("download", OfferFamily.Whole, $"{DownloadAnswer.Folder}/{{name}}.zip", new("Tout ce qui est public, en un fichier", "All that is public, in one file"), [new("application/zip") { IsBinary = true }])
        {
            Asks = [InPath("name", new("Le nom du registre, comme l’écrit la page où le fichier se prend.", "The name of the register, as the page where the file is taken writes it."), Path.GetFileNameWithoutExtension(DownloadAnswer.AddressOf(visit)))],
            MayAnswer = [StatusCodes.Status404NotFound, StatusCodes.Status503ServiceUnavailable],
            Example = DownloadAnswer.AddressOf(visit),
        },
        new("file", OfferFamily.Whole, $"{FileAddress.Folder}/{{name}}", new("Un fichier joint à une fiche", "A file attached to a record"), [new("*/*") { IsBinary = true }])
        {
            Asks = [InPath("name", new("L’empreinte SHA-256 de ses octets, et l’extension de son type.", "The SHA-256 of its bytes, and the extension of its type."), null)],
            MayAnswer = [StatusCodes.Status404NotFound],
        },
        new("signing-keys", OfferFamily.Whole, SealedPrints.Keys, new("Les clés qui vérifient les rapports signés", "The keys that verify signed reports"), [new("application/x-pem-file")]) { Example = SealedPrints.Keys },
    ];

    private static IEnumerable<Offer> Descriptions() =>
    [
        new("openapi", OfferFamily.Site, DescribedPages.Description, new("Cette description, en OpenAPI 3.1", "This description, in OpenAPI 3.1"), [new(DescribedPages.MediaType, AnswerSchemas.AnyJson)]) { Example = DescribedPages.Description },
        new("schema", OfferFamily.Site, $"{SchemaPages.Folder}/{{kind}}.json", new("Le schéma d’une sorte de fiches (JSON Schema)", "The schema of a kind of records (JSON Schema)"), [new(SchemaPages.MediaType, AnswerSchemas.AnyJson)])
        {
            Asks = [new("kind", new("Le code de la sorte.", "The code of the kind."), new() { ["type"] = "string", ["enum"] = new JsonArray([.. AllKinds.InOrder.Select(kind => (JsonNode)kind.Code)]) }) { IsInPath = true, IsRequired = true, Example = AllKinds.InOrder[0].Code }],
            MayAnswer = [StatusCodes.Status404NotFound],
            Example = SchemaPages.Of(AllKinds.InOrder[0]),
        },
        new("health", OfferFamily.Site, HealthAnswer.Path, new("Comment va le site", "How the site is"), [new("application/json", AnswerSchemas.AnyJson)]) { TellsOfItself = true, Example = HealthAnswer.Path },
    ];

    private IEnumerable<Offer> Web() =>
    [
        new("sitemap", OfferFamily.Site, SitemapPages.Index, new("L’index des plans du site", "The index of sitemaps"), [new(Xml)]) { Example = SitemapPages.Index },
        new("sitemap-pages", OfferFamily.Site, $"{SitemapPages.Gathering}{{part}}.xml", new("Le plan des pages qui ne sont pas d’une fiche", "The sitemap of the pages that are not of one record"), [new(Xml)])
        {
            Asks = [InPath("part", new("Son numéro, que donne l’index.", "Its number, that the index gives."), "0")],
            MayAnswer = [StatusCodes.Status404NotFound],
            Example = $"{SitemapPages.Gathering}0.xml",
        },
        new("sitemap-records", OfferFamily.Site, $"{SitemapPages.Records}{{shelf}}.xml", new("Le plan des fiches d’une étagère", "The sitemap of the records of a shelf"), [new(Xml)])
        {
            Asks = [InPath("shelf", new("Son numéro, que donne l’index.", "Its number, that the index gives."), "0")],
            MayAnswer = [StatusCodes.Status404NotFound],
            Example = $"{SitemapPages.Records}0.xml",
        },
        new("robots", OfferFamily.Site, RobotsText.Path, new("Ce que les robots peuvent lire", "What robots may read"), [new("text/plain")]) { Example = RobotsText.Path },
        new("security", OfferFamily.Site, SecurityText.Path, new("À qui dire une faille", "Whom to tell of a flaw"), [new("text/plain")]) { MayAnswer = [StatusCodes.Status404NotFound] },
        new("webfinger", OfferFamily.Site, WebFinger.Path, new("Qui est l’organisation", "Who the organisation is"), [new("application/jrd+json", AnswerSchemas.AnyJson)])
        {
            Asks = [new("resource", new("L’adresse du site, ou le compte de l’organisation.", "The address of the site, or the account of the organisation."), Text()) { IsRequired = true, Example = visit.Frame.Absolute("") }, new("rel", new("Les liens voulus seulement.", "The links wanted alone."), Text())],
            MayAnswer = [StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound],
            Example = $"{WebFinger.Path}?resource={Uri.EscapeDataString(visit.Frame.Absolute(""))}",
        },
        new("oembed", OfferFamily.Site, EmbedPages.Path, new("Comment une page se montre ailleurs (oEmbed)", "How a page is shown elsewhere (oEmbed)"), [new("application/json", AnswerSchemas.AnyJson), new("text/xml")])
        {
            Asks =
            [
                new("url", new("L’adresse d’une page du site, sans question.", "The address of a page of the site, without a question."), Text()) { IsRequired = true, Example = visit.Frame.Absolute(Site.Addresses.Paths.Home(Tongue.English)) },
                new("format", new("La forme de la réponse.", "The form of the answer."), new() { ["type"] = "string", ["enum"] = new JsonArray(EmbedAsked.Json, EmbedAsked.Xml) }),
                new("maxwidth", new("La largeur qu’il y a, en pixels.", "The width that there is, in pixels."), Size()),
                new("maxheight", new("La hauteur qu’il y a, en pixels.", "The height that there is, in pixels."), Size()),
            ],
            MayAnswer = [StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status501NotImplemented],
            Example = $"{EmbedPages.Path}?url={Uri.EscapeDataString(visit.Frame.Absolute(Site.Addresses.Paths.Home(Tongue.English)))}",
        },
        new("manifest", OfferFamily.Site, Manifest.Path, new("Le manifeste du site", "The manifest of the site"), [new("application/manifest+json", AnswerSchemas.AnyJson)]) { Example = Manifest.Path },
    ];

    private static IEnumerable<Offer> Browsers(Tongue tongue) =>
    [
        new($"manifest-{tongue.Code}", OfferFamily.Site, Manifest.In(tongue), new("Le manifeste du site, dans une langue", "The manifest of the site, in a language"), [new("application/manifest+json", AnswerSchemas.AnyJson)]) { Tongue = tongue, Example = Manifest.In(tongue) },
        new($"completions-{tongue.Code}", OfferFamily.Site, Completing.In(tongue), new("Ce que les mots tapés peuvent devenir", "What the words typed may become"), [new(Completing.MediaType, AnswerSchemas.Suggestions)])
        {
            Tongue = tongue,
            Asks = [new(ParameterNames.Words.In(tongue), new("Les mots, tels qu’ils sont tapés jusqu’ici.", "The words, as they are typed so far."), Text()) { Example = "me" }],
            Example = $"{Completing.In(tongue)}?{ParameterNames.Words.In(tongue)}=me",
        },
        new($"opensearch-{tongue.Code}", OfferFamily.Site, OpenSearch.In(tongue), new("La recherche, pour les navigateurs", "The search, for browsers"), [new(OpenSearch.MediaType)]) { Tongue = tongue, Example = OpenSearch.In(tongue) },
    ];

    private static Asked InPath(string name, Phrase about, string? example) => new(name, about, Text()) { IsInPath = true, IsRequired = true, Example = example };

    private static JsonObject Size() => new() { ["type"] = "integer", ["minimum"] = 1 };

    private static JsonObject Text() => new() { ["type"] = "string" };
}
