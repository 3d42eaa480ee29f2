using CielOuvert.Accounts;
using CielOuvert.Accounts.Forms;
using CielOuvert.Formats.Words;
using CielOuvert.Register.History;
using CielOuvert.Site.Pages;

namespace CielOuvert.Desk.Editing;

/// <summary>Withdrawing a record: it leaves a tombstone that says when and why.</summary>
public static class WithdrawPages
{
    public static Task<Answer> Show(Visit visit, CancellationToken stop) =>
        visit.WithRecord(record => Task.FromResult(Answer.Show<WithdrawPage, ActModel>(visit, new(record, "", "", []))), stop);

    public static Task<Answer> Withdraw(Visit visit, Posted posted, CancellationToken stop) => visit.WithRecord(
        async record =>
        {
            var why = posted.Text(Submission.WhyName);
            if (ActedOn.Is(record) && !visit.Caller.Has(Right.FreezeEditions))
                return Answer.Show<WithdrawPage, ActModel>(visit, new(record, why, "", [HistoryWords.SealedByAct([record.Slug])]), StatusCodes.Status422UnprocessableEntity);
            var outcome = await visit.Register.Commit(Change.Withdraw(record.Slug), visit.Caller.Author, why, stop);
            return outcome.Refusals.Count == 0
                ? Answer.SeeOther(DeskPaths.Of(DeskPaths.Records, record.Kind, visit.Tongue))
                : Answer.Show<WithdrawPage, ActModel>(visit, new(record, why, "", [.. outcome.Refusals.Select(refusal => refusal.What)]), StatusCodes.Status422UnprocessableEntity);
        }, stop);
}

/// <summary>An act on a record that asks for a reason.</summary>
/// <param name="Typed">What else the act asks for, as it was typed.</param>
public sealed record ActModel(Register.Records.Record Record, string Why, string Typed, IReadOnlyList<Phrase> Refused);
