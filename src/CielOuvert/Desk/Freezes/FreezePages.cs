using CielOuvert.Accounts.Forms;
using CielOuvert.Accounts.Tables;
using CielOuvert.Desk.Editing;
using CielOuvert.Desk.Signing;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Report.Editions.Frozen;
using CielOuvert.Site.Errors;
using CielOuvert.Site.Pages;

namespace CielOuvert.Desk.Freezes;

/// <summary>Freezing an edition: what would be frozen is shown first, with what keeps it from being.</summary>
public static class FreezePages
{
    public static Task<Answer> Show(Visit visit, CancellationToken stop) => visit.WithEdition(
        async record => Show(visit, record, "", await visit.Freezing().Prepare(record, stop), []), stop);

    public static Task<Answer> Freeze(Visit visit, Posted posted, CancellationToken stop) => visit.WithEdition(
        async record =>
        {
            var (why, freezing) = (posted.Text(Submission.WhyName), visit.Freezing());
            var outcome = await freezing.Freeze(record, visit.Caller.Author, why, stop);
            return outcome.Refusals.Count == 0
                ? Answer.SeeOther(DeskPaths.Of(DeskPaths.Versions, record, visit.Tongue))
                : Show(visit, record, why, await freezing.Prepare(record, stop), outcome.Refusals);
        }, stop);

    /// <summary>Freezing with the keys of this register.</summary>
    internal static Freezing Freezing(this Visit visit) => new(visit.Register, new KeyRing(new AccountRoom(visit.Register), TimeProvider.System).Sign);

    /// <summary>Does something with the edition of the address; a page of error when it names none.</summary>
    internal static Task<Answer> WithEdition(this Visit visit, Func<Record, Task<Answer>> act, CancellationToken stop) =>
        visit.WithRecord(record => record.Kind == EditionKind.Kind ? act(record) : ErrorPages.NotFound(visit, stop), stop);

    private static Answer Show(Visit visit, Record record, string why, Outcome<ToFreeze> prepared, IReadOnlyList<Refusal> refused) => Answer.Show<FreezePage, FreezeModel>(
        visit,
        new(new(record, why, "", [.. refused.Concat(prepared.Refusals).Distinct().Select(Said)]), prepared.IsDone(out var print) ? print : null),
        refused.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);

    /// <summary>A refusal with the place of its words, where it has one.</summary>
    private static Phrase Said(Refusal refusal) => new(refusal.In(Tongue.French), refusal.In(Tongue.English));
}

/// <param name="Print">What would be frozen; null when it cannot be.</param>
public sealed record FreezeModel(ActModel Act, ToFreeze? Print);
