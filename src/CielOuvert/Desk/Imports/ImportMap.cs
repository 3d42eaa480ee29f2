using CielOuvert.Accounts;
using CielOuvert.Accounts.Forms;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Pages;

namespace CielOuvert.Desk.Imports;

/// <summary>The pages of imports, and what their forms do.</summary>
public static class ImportMap
{
    private static readonly Phrase One = new($"{ImportPaths.Import.Fr}/{{number}}", $"{ImportPaths.Import.En}/{{number}}");

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var tongue in Tongues.All)
        {
            var (all, one) = (Paths.Of(ImportPaths.Import, tongue), Paths.Of(One, tongue));
            routes.MapMethods(all, PageEndpoint.Methods, PageEndpoint.For<ImportPages>(tongue, pages => pages.ShowAll)).Requires(Right.AmendRecords);
            routes.MapMethods(all, FormEndpoint.Methods, FormEndpoint.For<ImportPages>(tongue, pages => pages.Bring)).Requires(Right.AmendRecords).Takes(Incoming.MostBytes);
            routes.MapMethods(one, PageEndpoint.Methods, PageEndpoint.For<ImportPages>(tongue, pages => pages.Show)).Requires(Right.AmendRecords);
            routes.MapMethods(one, FormEndpoint.Methods, FormEndpoint.For<ImportPages>(tongue, pages => pages.Act)).Requires(Right.AmendRecords);
        }
    }

    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton<ImportRunner>();
        services.AddHostedService(provider => provider.GetRequiredService<ImportRunner>());
        services.AddSingleton<OpenedFiles>();
        services.AddSingleton<ImportPages>();
    }
}
