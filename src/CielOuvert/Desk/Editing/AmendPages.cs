using CielOuvert.Accounts.Forms;
using CielOuvert.Desk.Drafts;
using CielOuvert.Desk.Forms;
using CielOuvert.Site.Pages;

namespace CielOuvert.Desk.Editing;

/// <summary>Amending a record by its form.</summary>
public static class AmendPages
{
    public static Task<Answer> Show(Visit visit, CancellationToken stop) => visit.WithOwnRecord(
        async record =>
        {
            if (await visit.Unsent(stop) is { } unsent) return RecordFormModel.Back(visit, await visit.Editing().Draw(FormView.Of(record.Kind, record, unsent.State, visit.Frame), stop), unsent);
            if (await visit.Draft(stop) is not { } draft || draft.Slug != record.Slug) return Answer.Show<RecordFormPage, RecordFormModel>(visit, new(await visit.Editing().Open(record, stop), "", null));
            var form = await visit.Editing().Draw(FormView.Of(record.Kind, record, draft.Form, visit.Frame), stop);
            return Answer.Show<RecordFormPage, RecordFormModel>(visit, new(form, "", null, draft.Revision) { Draft = draft.Id });
        }, stop);

    public static Task<Answer> Save(Visit visit, Posted posted, CancellationToken stop) => visit.WithOwnRecord(
        async record =>
        {
            var sent = await visit.Receiving().TakeIn(record.Kind, Submission.Of(posted), stop);
            if (sent.IsKept) return await DraftPages.Keep(visit, record.Kind, record.Slug, sent, stop);
            return await DraftPages.After(visit, await visit.Editing().Amend(record, sent, stop), sent, stop);
        }, stop);
}
