using CielOuvert.Accounts.Forms;
using CielOuvert.Desk.Drafts;
using CielOuvert.Desk.Forms;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Errors;
using CielOuvert.Site.Pages;

namespace CielOuvert.Desk.Editing;

/// <summary>Adding a record of any kind.</summary>
public static class AddPages
{
    public static Task<Answer> ShowKinds(Visit visit, CancellationToken stop) => Task.FromResult(Answer.Show<AddKindsPage, NoModel>(visit, NoModel.Instance));

    public static async Task<Answer> Show(Visit visit, CancellationToken stop)
    {
        if (Paths.KindAt(visit.Value("segment")) is not { IsByAct: false } kind) return await ErrorPages.NotFound(visit, stop);
        if (await visit.Unsent(stop) is { } unsent) return RecordFormModel.Back(visit, await visit.Editing().Draw(FormView.Of(kind, null, unsent.State, visit.Frame), stop), unsent);
        var draft = await visit.Draft(stop) is { } kept && kept.Kind == kind.Code ? kept : null;
        var form = await visit.Editing().Draw(FormView.Of(kind, null, draft?.Form ?? new(), visit.Frame), stop);
        return Answer.Show<RecordFormPage, RecordFormModel>(visit, new(form, "", null) { Draft = draft?.Id });
    }

    public static async Task<Answer> Save(Visit visit, Posted posted, CancellationToken stop)
    {
        if (Paths.KindAt(visit.Value("segment")) is not { IsByAct: false } kind) return await ErrorPages.NotFound(visit, stop);
        var sent = await visit.Receiving().TakeIn(kind, Submission.Of(posted), stop);
        if (sent.IsKept) return await DraftPages.Keep(visit, kind, null, sent, stop);
        return await DraftPages.After(visit, await visit.Editing().Add(kind, sent, stop), sent, stop);
    }
}
