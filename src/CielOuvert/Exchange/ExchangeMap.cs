using CielOuvert.Accounts;
using CielOuvert.Exchange.Twins;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Limits;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange;

/// <summary>Where programs read the register: beside each page, in their own forms.</summary>
public static class ExchangeMap
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        Harvest.HarvestMap.Map(routes);
        Read(routes, Described.DescribedPages.Description, Tongue.English, Described.DescribedPages.Describe);
        Read(routes, $"{Schemas.SchemaPages.Folder}/{{kind}}.json", Tongue.English, Schemas.SchemaPages.Show);
        foreach (var tongue in Tongues.All)
        {
            routes.MapMethods(Described.DescribedPages.Of(tongue), PageEndpoint.Methods, PageEndpoint.For<Allowances>(tongue, allowances => Described.DescribedPages.Show(allowances.Settings))).Requires(Right.ReadPublic);
            Read(routes, Json.WholeJson.Of(tongue), tongue, Json.WholeJson.Show);
            Read(routes, $"/{tongue.Code}/{{segment}}.{{extension}}", tongue, TwinPages.ShowList);
            Read(routes, $"/{tongue.Code}/{{segment}}/{{slug}}.{{extension}}", tongue, TwinPages.ShowRecord);
            // Their pages have a route of their own, which would take these.
            Read(routes, Paths.Of(AxisKind.Kind, "{slug}.{extension}", tongue), tongue, TwinPages.ShowRecord);
            foreach (var twin in AllTwins.OfReports) Read(routes, Paths.Of(EditionKind.Kind, $"{{slug}}.{twin.Extension}", tongue), tongue, TwinPages.ShowAs(twin));
            foreach (var path in (string[])["{slug}.json", "{slug}/{period}.json", "{slug}/{period}/{last}.json"]) Read(routes, Paths.Of(FigureKind.Kind, path, tongue), tongue, Json.FigureTwinPages.Show);
        }
    }

    private static void Read(IEndpointRouteBuilder routes, string path, Tongue tongue, PageHandler handler) =>
        routes.MapMethods(path, PageEndpoint.Methods, PageEndpoint.For(tongue, handler)).Requires(Right.ReadPublic);
}
