using CielOuvert.Accounts.Forms;
using CielOuvert.Desk.Forms;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Errors;
using CielOuvert.Site.Pages;

namespace CielOuvert.Desk.Editing;

/// <summary>Adding a record of any kind.</summary>
public static class AddPages
{
    public static Task<Answer> ShowKinds(Visit visit, CancellationToken stop) => Task.FromResult(Answer.Show<AddKindsPage, NoModel>(visit, NoModel.Instance));

    public static async Task<Answer> Show(Visit visit, CancellationToken stop) => Paths.KindAt(visit.Value("segment")) is { } kind
        ? Answer.Show<RecordFormPage, RecordFormModel>(visit, new(FormView.Of(kind, null, new(), visit.Frame), "", null))
        : await ErrorPages.NotFound(visit, stop);

    public static async Task<Answer> Save(Visit visit, Posted posted, CancellationToken stop)
    {
        if (Paths.KindAt(visit.Value("segment")) is not { } kind) return await ErrorPages.NotFound(visit, stop);
        var sent = Submission.Of(posted);
        var saving = await visit.Editing().Add(kind, sent, stop);
        return saving.Saved is { } slug
            ? Answer.SeeOther(DeskPaths.Of(DeskPaths.Versions, slug, visit.Tongue))
            : RecordFormModel.Again(visit, saving, sent);
    }
}
