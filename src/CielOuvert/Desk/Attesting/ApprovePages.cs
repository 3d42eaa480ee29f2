using CielOuvert.Accounts.Forms;
using CielOuvert.Desk.Editing;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Report.Editions.Attested;
using CielOuvert.Site.Errors;
using CielOuvert.Site.Pages;

namespace CielOuvert.Desk.Attesting;

/// <summary>A second person reads what a lead attested, and approves it.</summary>
public static class ApprovePages
{
    public static Task<Answer> Show(Visit visit, CancellationToken stop) => WithAttestation(visit, record => Show(visit, record, [], stop), stop);

    public static Task<Answer> Approve(Visit visit, Posted posted, CancellationToken stop) => WithAttestation(visit, async record =>
    {
        if (await visit.Leads().Attested(visit.Caller, record, stop)) return await Show(visit, record, [AttestationWords.SamePerson], stop);
        var outcome = await new Report.Editions.Attested.Attesting(visit.Register).Approve(
            record, (int)(posted.Number(Submission.RevisionName) ?? 0), visit.Today, visit.Caller.Author, visit.Tongue, stop);
        return outcome.Refusals.Count == 0
            ? Answer.SeeOther($"{Site.Addresses.Paths.Of(DeskPaths.Attest, visit.Tongue)}?{PeriodAsked.Name}={Uri.EscapeDataString(PeriodOf(record)?.ToString() ?? "")}")
            : await Show(visit, record, outcome.Refusals, stop);
    }, stop);

    private static Task<Answer> WithAttestation(Visit visit, Func<Record, Task<Answer>> act, CancellationToken stop) =>
        visit.WithRecord(record => record.Kind == AttestationKind.Kind ? act(record) : ErrorPages.NotFound(visit, stop), stop);

    private static PartialDate? PeriodOf(Record attestation) => AttestationKind.Period.In(attestation).IsKnown(out var period) ? period : null;

    private static async Task<Answer> Show(Visit visit, Record attestation, IReadOnlyList<Refusal> refused, CancellationToken stop)
    {
        var slug = AttestationKind.Initiative.Or(attestation, "");
        var cards = await visit.Register.Cards([slug], visit.Viewer, AsOf.Now, stop);
        // Whoever may not see the initiative reads nothing of its attestation either.
        if (!cards.TryGetValue(slug, out var initiative) || PeriodOf(attestation) is not { } period) return await ErrorPages.NotFound(visit, stop);
        var one = (await new AttestationReading(visit.Register, visit.Viewer, AsOf.Now).Of([initiative], period, stop))[0];
        return Answer.Show<ApprovePage, ApproveModel>(
            visit, new(attestation, one, period, [.. refused.Select(refusal => refusal.What)]), refused.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}

/// <param name="One">The initiative, with what changed since it was attested.</param>
public sealed record ApproveModel(Record Attestation, InitiativeAttested One, PartialDate Period, IReadOnlyList<Phrase> Refused);
