using CielOuvert.Accounts;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Hosting;
using CielOuvert.Site.Limits;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange.Harvest;

/// <summary>Where libraries and aggregators gather what the register holds, by their own protocol: OAI-PMH 2.0.</summary>
public static class HarvestMap
{
    public const string Path = "/oai";

    /// <summary>By which harvesters are asked to come back later (3.1.2.2): they are older than 429.</summary>
    private const int Wait = StatusCodes.Status503ServiceUnavailable;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods(Path, PageEndpoint.Methods, Answer).Requires(Right.ReadPublic).RefusesBy(Wait);
        // The protocol has every request sent either way (3.1.1).
        routes.MapMethods(Path, FormEndpoint.Methods, Answer).Requires(Right.ReadPublic).IsReadByForm().RefusesBy(Wait);
    }

    private static async Task Answer(HttpContext context)
    {
        // Each answer says when it was made, and a harvester goes on from there: none is kept.
        context.Features.Set<Keeping>(null);
        var visit = await PageEndpoint.VisitOf(context, Tongue.French);
        // An answer knows no language of its own: what must be in one is in that of the register.
        visit = visit with { Tongue = Tongues.FromCode(visit.Frame.MainLanguage) ?? Tongue.French };
        var asked = HarvestQuery.Read(await HarvestArguments.Of(context.Request, context.RequestAborted));
        var services = context.RequestServices;
        var harvester = new Answering(visit, services.GetRequiredService<SiteOptions>(), services.GetRequiredService<TimeProvider>());
        await services.GetRequiredService<PageWriter>().Write(await harvester.Answer(asked, context.RequestAborted), context);
    }
}
