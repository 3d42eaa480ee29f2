using CielOuvert.Accounts;
using CielOuvert.Desk.Privacy.People;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Pages;

namespace CielOuvert.Desk.Privacy;

/// <summary>The pages about what is kept of people, and what is done for it behind them.</summary>
public static class PrivacyMap
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var tongue in Tongues.All)
        {
            var (privacy, person, own) = (Paths.Of(PrivacyPaths.Privacy, tongue), Paths.Of(PrivacyPaths.Person, tongue), Paths.Of(PrivacyPaths.Own, tongue));
            routes.MapMethods(privacy, PageEndpoint.Methods, PageEndpoint.For<PrivacyPages>(tongue, pages => pages.Show)).Requires(Right.ReadDesk);
            routes.MapMethods(person, PageEndpoint.Methods, PageEndpoint.For<PersonFilePages>(tongue, pages => pages.ShowSearch)).Requires(Right.ExportPeople);
            routes.MapMethods(person, FormEndpoint.Methods, FormEndpoint.For<PersonFilePages>(tongue, pages => pages.Act)).Requires(Right.ExportPeople);
            routes.MapMethods(own, FormEndpoint.Methods, FormEndpoint.For<PersonFilePages>(tongue, pages => pages.HandOwn)).Requires(Right.KeepOwnAccount);
        }
    }

    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton<PrivacyPages>();
        services.AddSingleton<PersonFilePages>();
        services.AddHostedService<Retention.DailyForgetting>();
    }
}
