using CielOuvert.Accounts.Forms;
using CielOuvert.Desk.Editing;
using CielOuvert.Register.Kinds;
using CielOuvert.Site.Pages;

namespace CielOuvert.Desk.Drafts;

/// <summary>Forms kept to be finished later: they are listed where the desk begins.</summary>
public static class DraftPages
{
    /// <summary>In an address, the number of the draft that fills the form.</summary>
    public const string Number = "brouillon";

    /// <summary>Keeps a form as it stands: nothing of it is checked.</summary>
    public static async Task<Answer> Keep(Visit visit, Kind kind, string? slug, Submission sent, CancellationToken stop)
    {
        await visit.Drafts().Keep(visit.Caller, kind, slug, sent, stop);
        return Answer.SeeOther(DeskPaths.Home(visit.Tongue));
    }

    /// <summary>Where a form leads: to the record that was saved, whose draft goes; else to the form again.</summary>
    public static async Task<Answer> After(Visit visit, Saving saving, Submission sent, CancellationToken stop)
    {
        if (saving.Saved is not { } slug) return RecordFormModel.Again(visit, saving, sent);
        if (sent.Draft is { } draft) await visit.Drafts().Drop(visit.Caller, draft, stop);
        return Answer.SeeOther(DeskPaths.Of(DeskPaths.Versions, slug, visit.Tongue));
    }

    /// <summary>Throws a draft away.</summary>
    public static async Task<Answer> Drop(Visit visit, Posted posted, CancellationToken stop)
    {
        if (posted.Number(Submission.DraftName) is { } draft) await visit.Drafts().Drop(visit.Caller, draft, stop);
        return Answer.SeeOther(DeskPaths.Home(visit.Tongue));
    }
}
