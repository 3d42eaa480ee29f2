using CielOuvert.Accounts.Forms;
using CielOuvert.Desk.Editing;
using CielOuvert.Desk.Forms;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Records;
using CielOuvert.Site.Pages;

namespace CielOuvert.Desk.Debts;

/// <summary>The shortest form that settles a debt: what is missing, and nothing else.</summary>
public static class SettlePages
{
    public static Task<Answer> Show(Visit visit, CancellationToken stop) => visit.WithOwnRecord(
        async record =>
        {
            if (Debt.Of(record) is not { } debt) return Answer.SeeOther(DeskPaths.Of(DeskPaths.Versions, record, visit.Tongue));
            var form = await visit.Editing().Open(record, stop);
            var unsent = await visit.Unsent(stop);
            foreach (var field in unsent is null ? [] : debt.Missing) form.State.Take(field.Key, unsent?.State ?? form.State);
            return Answer.Show<SettlePage, SettleModel>(visit, new(form, debt.Missing, unsent?.Revision));
        }, stop);

    public static Task<Answer> Save(Visit visit, Posted posted, CancellationToken stop) => visit.WithOwnRecord(
        async record =>
        {
            IReadOnlyList<Field> missing = Debt.Of(record)?.Missing ?? [];
            var sent = Submission.Of(posted);
            if (sent.Why.Length == 0) sent = sent with { Why = EditingWords.Settled(missing).In(visit.Tongue) };
            var saving = await visit.Editing().AmendOnly(record, missing, sent, stop);
            return saving.Saved is { } slug
                ? Answer.SeeOther(DeskPaths.Of(DeskPaths.Versions, slug, visit.Tongue))
                : Answer.Show<SettlePage, SettleModel>(visit, new(saving.Form, missing, sent.Revision), saving.Form.Refused.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
        }, stop);
}

/// <param name="Missing">The fields that the form asks for.</param>
/// <param name="Revision">The version that the form was opened with; null when that is the one that stands.</param>
public sealed record SettleModel(FormView Form, IReadOnlyList<Field> Missing, int? Revision);
