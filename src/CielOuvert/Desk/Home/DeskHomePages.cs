using CielOuvert.Desk.Drafts;
using CielOuvert.Desk.Editing;
using CielOuvert.Register.Records;
using CielOuvert.Site.Pages;

namespace CielOuvert.Desk.Home;

/// <summary>Where those who write begin.</summary>
public static class DeskHomePages
{
    private const int Recent = 8;

    public static async Task<Answer> Show(Visit visit, CancellationToken stop) =>
        Answer.Show<DeskHomePage, DeskHomeModel>(visit, new(await visit.Register.Journal(long.MaxValue, Recent, visit.Caller.Viewer, stop), await visit.Drafts().Of(visit.Caller, stop)));
}

/// <param name="Latest">The last commits.</param>
/// <param name="Drafts">The forms that the person has not finished.</param>
public sealed record DeskHomeModel(IReadOnlyList<PastCommit> Latest, IReadOnlyList<KeptDraft> Drafts);
