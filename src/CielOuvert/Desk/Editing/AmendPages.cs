using CielOuvert.Accounts.Forms;
using CielOuvert.Site.Pages;

namespace CielOuvert.Desk.Editing;

/// <summary>Amending a record by its form.</summary>
public static class AmendPages
{
    public static Task<Answer> Show(Visit visit, CancellationToken stop) => visit.WithOwnRecord(
        async record => Answer.Show<RecordFormPage, RecordFormModel>(visit, new(await visit.Editing().Open(record, stop), "", null)), stop);

    public static Task<Answer> Save(Visit visit, Posted posted, CancellationToken stop) => visit.WithOwnRecord(
        async record =>
        {
            var sent = Submission.Of(posted);
            var saving = await visit.Editing().Amend(record, sent, stop);
            return saving.Saved is { } slug
                ? Answer.SeeOther(DeskPaths.Of(DeskPaths.Versions, slug, visit.Tongue))
                : RecordFormModel.Again(visit, saving, sent);
        }, stop);
}
