using CielOuvert.Accounts.Forms;
using CielOuvert.Register.History;
using CielOuvert.Register.Records;
using CielOuvert.Site.Errors;
using CielOuvert.Site.Facts;
using CielOuvert.Site.Pages;

namespace CielOuvert.Desk.Editing;

/// <summary>Every version of a record: who changed what, when, why; and the way back to one of them.</summary>
public static class VersionPages
{
    public const string Version = "_version";

    public static Task<Answer> Show(Visit visit, CancellationToken stop) =>
        visit.WithRecord(record => Show(visit, record, [], StatusCodes.Status200OK, stop), stop);

    public static Task<Answer> Restore(Visit visit, Posted posted, CancellationToken stop) => visit.WithRecord(
        async record =>
        {
            var history = await visit.Register.History(record.Slug, visit.Caller.Viewer, stop);
            if (history.FirstOrDefault(past => past.Record.Version == posted.Number(Version)) is not { } wanted) return await ErrorPages.NotFound(visit, stop);
            // A version from before an act would undo it.
            if (ActedOn.Differ(wanted.Record, record)) return await Show(visit, record, [HistoryWords.SealedByAct([record.Slug])], StatusCodes.Status422UnprocessableEntity, stop);
            var why = EditingWords.Restored(wanted.Record.Version).In(visit.Tongue);
            var draft = Draft.From(record) with { Document = wanted.Record.Document };
            var outcome = await visit.Register.Commit(Change.Amend(draft, record.Version), visit.Caller.Author, why, stop);
            return outcome.Refusals.Count == 0
                ? Answer.SeeOther(DeskPaths.Of(DeskPaths.Versions, record, visit.Tongue))
                : await Show(visit, record, [.. outcome.Refusals.Select(refusal => refusal.What)], StatusCodes.Status422UnprocessableEntity, stop);
        }, stop);

    private static async Task<Answer> Show(Visit visit, Record record, IReadOnlyList<Formats.Words.Phrase> refused, int status, CancellationToken stop)
    {
        var history = await visit.Register.History(record.Slug, visit.Caller.Viewer, stop);
        var names = await Names.Around(history.Select(past => past.Record), visit, stop);
        return Answer.Show<VersionsPage, VersionsModel>(visit, VersionsModel.Of(record, history, names, visit, refused), status);
    }
}
