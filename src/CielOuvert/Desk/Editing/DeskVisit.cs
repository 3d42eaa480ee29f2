using System.Globalization;
using CielOuvert.Accounts;
using CielOuvert.Accounts.Tables;
using CielOuvert.Desk.Attesting;
using CielOuvert.Desk.Drafts;
using CielOuvert.Desk.Files;
using CielOuvert.Register.Access;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Errors;
using CielOuvert.Site.Pages;
using Microsoft.AspNetCore.WebUtilities;

namespace CielOuvert.Desk.Editing;

/// <summary>A visit to the desk: the record that the address names, as they may see it.</summary>
internal static class DeskVisit
{
    public static DraftBook Drafts(this Visit visit) => new(new AccountRoom(visit.Register), TimeProvider.System);

    /// <summary>The draft that the address names; null when it names none of this person's.</summary>
    public static async Task<KeptDraft?> Draft(this Visit visit, CancellationToken stop) =>
        QueryHelpers.ParseQuery(visit.Query).TryGetValue(DraftPages.Number, out var text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? await visit.Drafts().Find(visit.Caller, number, stop) : null;

    /// <summary>The form of this page that was interrupted, and that the address names; null when it names none.</summary>
    public static async Task<Submission?> Unsent(this Visit visit, CancellationToken stop) =>
        QueryHelpers.ParseQuery(visit.Query).TryGetValue(Interruption.Name, out var text) && Secret.Shown(text) is { } secret &&
        await new UnsentBook(new AccountRoom(visit.Register), TimeProvider.System).Find(secret, visit.Path, stop) is { } posted ? Submission.Of(posted) : null;

    public static LeadBook Leads(this Visit visit) => new(new AccountRoom(visit.Register));

    public static Receiving Receiving(this Visit visit) => new(visit.Register);

    public static RecordEditing Editing(this Visit visit) => new(visit.Register, visit.Frame, visit.Caller);

    /// <summary>Does something with the record of the address; a page of error when there is none for this person.</summary>
    public static async Task<Answer> WithRecord(this Visit visit, Func<Record, Task<Answer>> act, CancellationToken stop) =>
        await visit.Register.Read(visit.Value("slug"), visit.Caller.Viewer, AsOf.Now, stop) is Reading.Here(var record) ? await act(record) : await ErrorPages.NotFound(visit, stop);

    /// <summary>The same, for who may change it. A contributor changes what they added themselves, until it is public.</summary>
    public static Task<Answer> WithOwnRecord(this Visit visit, Func<Record, Task<Answer>> act, CancellationToken stop) => visit.WithRecord(
        async record => !record.Kind.IsByAct && (visit.Caller.Has(Right.AmendRecords) || (record.Sight >= Sight.Desk && await IsFirstAuthor(visit, record, stop))) ? await act(record) : await ErrorPages.NotFound(visit, stop), stop);

    private static async Task<bool> IsFirstAuthor(Visit visit, Record record, CancellationToken stop) =>
        (await visit.Register.History(record.Slug, visit.Caller.Viewer, stop)).LastOrDefault() is { Record.Version: 1 } first && first.By == visit.Caller.Name;
}
