using CielOuvert.Accounts;
using CielOuvert.Register.Access;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Errors;
using CielOuvert.Site.Pages;

namespace CielOuvert.Desk.Editing;

/// <summary>A visit to the desk: who is signed in, and the record that the address names, as they may see it.</summary>
internal static class DeskVisit
{
    /// <summary>Who is signed in. The door let nobody else in: <see cref="Enforcing"/>.</summary>
    public static Signed By(this Visit visit) => visit.Signed ?? throw new InvalidOperationException($"{visit.Path} was opened by nobody: its endpoint asks for no right.");

    public static RecordEditing Editing(this Visit visit) => new(visit.Register, visit.Frame, visit.By());

    /// <summary>Does something with the record of the address; a page of error when there is none for this person.</summary>
    public static async Task<Answer> WithRecord(this Visit visit, Func<Record, Task<Answer>> act, CancellationToken stop) =>
        await visit.Register.Read(visit.Value("slug"), visit.By().Viewer, AsOf.Now, stop) is Reading.Here(var record) ? await act(record) : await ErrorPages.NotFound(visit, stop);

    /// <summary>The same, for who may change it. A contributor changes what they added themselves, until it is public.</summary>
    public static Task<Answer> WithOwnRecord(this Visit visit, Func<Record, Task<Answer>> act, CancellationToken stop) => visit.WithRecord(
        async record => visit.By().Has(Right.AmendRecords) || (record.Sight >= Sight.Desk && await IsFirstAuthor(visit, record, stop)) ? await act(record) : await ErrorPages.NotFound(visit, stop), stop);

    private static async Task<bool> IsFirstAuthor(Visit visit, Record record, CancellationToken stop) =>
        (await visit.Register.History(record.Slug, visit.By().Viewer, stop)).LastOrDefault() is { Record.Version: 1 } first && first.By == visit.By().Name;
}
