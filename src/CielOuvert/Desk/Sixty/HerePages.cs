using CielOuvert.Accounts.Forms;
using CielOuvert.Desk.Editing;
using CielOuvert.Desk.Forms;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Pages;
using Microsoft.AspNetCore.WebUtilities;

namespace CielOuvert.Desk.Sixty;

/// <summary>« J’y étais » : one short form for any activity. The rest can come later, and shows as debt.</summary>
public static class HerePages
{
    /// <summary>A line in words that fills the form.</summary>
    public const string Line = "ligne";

    /// <summary>The slug of an event that the new one is like.</summary>
    public const string Like = "comme";

    /// <summary>What is asked: what, when, with whom, our role, who initiated.</summary>
    public static IReadOnlyList<Field> Asked { get; } = [Common.Name, EventKind.Type, EventKind.StartDate, EventKind.Performer, EventKind.OurRole, EventKind.InitiatedBy];

    public static async Task<Answer> Show(Visit visit, CancellationToken stop)
    {
        var asked = QueryHelpers.ParseQuery(visit.Query);
        var line = asked.TryGetValue(Line, out var typed) ? typed.ToString() : "";
        if (await visit.Unsent(stop) is { } unsent) return Answer.Show<HerePage, HereModel>(visit, new(await visit.Editing().Draw(FormView.Of(EventKind.Kind, null, unsent.State, visit.Frame), stop), line));
        var form = await Open(line, asked.TryGetValue(Like, out var like) ? like.ToString() : "", visit, stop);
        return Answer.Show<HerePage, HereModel>(visit, new(form, line));
    }

    public static async Task<Answer> Save(Visit visit, Posted posted, CancellationToken stop)
    {
        var sent = Submission.Of(posted);
        var saving = await visit.Editing().Add(EventKind.Kind, sent with { Sight = Sight.Desk }, stop);
        return saving.Saved is { } slug
            ? Answer.SeeOther(DeskPaths.Of(DeskPaths.Versions, slug, visit.Tongue))
            : Answer.Show<HerePage, HereModel>(visit, new(saving.Form, ""), saving.Form.Refused.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static async Task<FormView> Open(string line, string like, Visit visit, CancellationToken stop)
    {
        if (like.Length > 0 && await visit.Register.Read(like, visit.Caller.Viewer, AsOf.Now, stop) is Reading.Here(var record) && record.Kind == EventKind.Kind)
            return await visit.Editing().OpenLike(record, stop);
        var form = FormView.Of(EventKind.Kind, null, line.Length > 0 ? QuickLine.Read(line, visit.Today, visit.Frame.Labels) : new(), visit.Frame);
        var links = await new LinkTyping(visit.Register, visit.Caller.Viewer).Read(EventKind.Kind, form.State, stop);
        return form with { Names = links.Names, Choices = links.Choices };
    }
}

/// <param name="Line">The line in words, as it was typed.</param>
public sealed record HereModel(FormView Form, string Line);
