using CielOuvert.Accounts;
using CielOuvert.Desk.Upkeep.Links;
using CielOuvert.Desk.Upkeep.Twins;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Pages;

namespace CielOuvert.Desk.Upkeep;

/// <summary>The pages where the register is kept true, and what is done for it behind them.</summary>
public static class UpkeepMap
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var tongue in Tongues.All)
        {
            var (links, twins) = (Paths.Of(UpkeepPaths.Links, tongue), Paths.Of(UpkeepPaths.Twins, tongue));
            routes.MapMethods(links, PageEndpoint.Methods, PageEndpoint.For<LinksPages>(tongue, pages => (visit, stop) => pages.Show(visit with { Viewer = visit.Caller.Viewer }, stop))).Requires(Right.ReadDesk);
            routes.MapMethods(twins, PageEndpoint.Methods, PageEndpoint.For<TwinPages>(tongue, pages => (visit, stop) => pages.Show(visit with { Viewer = visit.Caller.Viewer }, stop))).Requires(Right.AmendRecords);
            routes.MapMethods(twins, FormEndpoint.Methods, FormEndpoint.For<TwinPages>(tongue, pages => (visit, posted, stop) => pages.SetApart(visit with { Viewer = visit.Caller.Viewer }, posted, stop))).Requires(Right.AmendRecords);
        }
    }

    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton<LinkBook>();
        services.AddSingleton<Outside>(_ => new());
        services.AddSingleton<LinksPages>();
        services.AddSingleton<TwinBook>();
        services.AddSingleton<TwinPages>();
        services.AddHostedService<LinkPatrol>();
    }
}
