using CielOuvert.Accounts;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Pages;

namespace CielOuvert.Desk.Remarks;

/// <summary>The pages where errors are reported, followed and answered.</summary>
public static class RemarkMap
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var tongue in Tongues.All)
        {
            var (report, follow, answer) = (Paths.Of(RemarkPaths.Report, "{slug}", tongue), Paths.Of(RemarkPaths.Follow, "{secret}", tongue), Paths.Of(RemarkPaths.Answer, tongue));
            routes.MapMethods(report, PageEndpoint.Methods, PageEndpoint.For<ReportErrorPages>(tongue, pages => pages.Show)).Requires(Right.ReadPublic);
            routes.MapMethods(report, FormEndpoint.Methods, FormEndpoint.For<ReportErrorPages>(tongue, pages => pages.Send)).Requires(Right.ReadPublic);
            routes.MapMethods(follow, PageEndpoint.Methods, PageEndpoint.For<ReportErrorPages>(tongue, pages => pages.Follow)).Requires(Right.ReadPublic);
            routes.MapMethods(answer, PageEndpoint.Methods, PageEndpoint.For<AnswerPages>(tongue, pages => (visit, stop) => pages.Show(visit with { Viewer = visit.Caller.Viewer }, stop))).Requires(Right.AmendRecords);
            routes.MapMethods(answer, FormEndpoint.Methods, FormEndpoint.For<AnswerPages>(tongue, pages => (visit, posted, stop) => pages.Give(visit with { Viewer = visit.Caller.Viewer }, posted, stop))).Requires(Right.AmendRecords);
        }
    }

    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton<RemarkBook>();
        services.AddSingleton<ReportErrorPages>();
        services.AddSingleton<AnswerPages>();
    }
}
