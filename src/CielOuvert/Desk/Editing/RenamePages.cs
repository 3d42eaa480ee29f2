using CielOuvert.Accounts.Forms;
using CielOuvert.Register.History;
using CielOuvert.Site.Pages;

namespace CielOuvert.Desk.Editing;

/// <summary>Giving a record another address; the old one redirects for ever.</summary>
public static class RenamePages
{
    public const string NewSlug = "_slug";

    public static Task<Answer> Show(Visit visit, CancellationToken stop) =>
        visit.WithRecord(record => Task.FromResult(Answer.Show<RenamePage, ActModel>(visit, new(record, "", record.Slug, []))), stop);

    public static Task<Answer> Rename(Visit visit, Posted posted, CancellationToken stop) => visit.WithRecord(
        async record =>
        {
            var (why, slug) = (posted.Text(Submission.WhyName), posted.Text(NewSlug));
            var outcome = await visit.Register.Commit(Change.Rename(record.Slug, slug), visit.Caller.Author, why, stop);
            return outcome.Refusals.Count == 0
                ? Answer.SeeOther(DeskPaths.Of(DeskPaths.Versions, slug, visit.Tongue))
                : Answer.Show<RenamePage, ActModel>(visit, new(record, why, slug, [.. outcome.Refusals.Select(refusal => refusal.What)]), StatusCodes.Status422UnprocessableEntity);
        }, stop);
}
