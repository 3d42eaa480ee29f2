using CielOuvert.Accounts;
using CielOuvert.Accounts.Forms;
using CielOuvert.Desk.Editing;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Report.Editions.Attested;
using CielOuvert.Site.Errors;
using CielOuvert.Site.Pages;

namespace CielOuvert.Desk.Attesting;

/// <summary>The lead of an initiative attests a period of it.</summary>
public static class AttestPages
{
    public const string Complete = "complete";
    public const string Missing = "missing";

    public static Task<Answer> Show(Visit visit, CancellationToken stop) => WithInitiative(visit, async initiative =>
        await Show(visit, initiative, (await PeriodAsked.Of(visit, stop)).ToString(), null, "", [], stop), stop);

    public static Task<Answer> Attest(Visit visit, Posted posted, CancellationToken stop) => WithInitiative(visit, async initiative =>
    {
        var (period, missing) = (posted.Text(PeriodAsked.Name), posted.Text(Missing));
        bool? complete = posted.Text(Complete) switch { "yes" => true, "no" => false, _ => null };
        var leads = visit.Leads();
        if (!await leads.Leads(visit.Caller, initiative, stop)) return await Show(visit, initiative, period, complete, missing, [AttestationWords.NotTheLead], stop);
        if (PeriodAsked.Read(period) is not { } read) return await Show(visit, initiative, period, complete, missing, [AttestationWords.NoPeriod], stop);
        if (complete is null || complete == (missing.Length > 0)) return await Show(visit, initiative, period, complete, missing, [AttestationWords.SayMissing], stop);
        var outcome = await new Report.Editions.Attested.Attesting(visit.Register).Attest(
            initiative, read, complete == true ? null : Localized.Of(visit.Tongue.Code, missing), visit.Today, visit.Caller.Author, visit.Tongue, stop);
        if (!outcome.IsDone(out var attestation)) return await Show(visit, initiative, period, complete, missing, outcome.Refusals, stop);
        await leads.Keep(attestation, visit.Caller, stop);
        return Answer.SeeOther($"{DeskPaths.Of(DeskPaths.Attest, initiative, visit.Tongue)}?{PeriodAsked.Name}={Uri.EscapeDataString(read.ToString())}");
    }, stop);

    /// <summary>Does something with the initiative of the address; a page of error when it names none.</summary>
    internal static Task<Answer> WithInitiative(Visit visit, Func<Record, Task<Answer>> act, CancellationToken stop) =>
        visit.WithRecord(record => record.Kind == InitiativeKind.Kind ? act(record) : ErrorPages.NotFound(visit, stop), stop);

    private static async Task<Answer> Show(Visit visit, Record initiative, string period, bool? complete, string missing, IReadOnlyList<Refusal> refused, CancellationToken stop)
    {
        var one = PeriodAsked.Read(period) is { } read ? (await new AttestationReading(visit.Register, visit.Viewer, AsOf.Now).Of([initiative.Card], read, stop))[0] : null;
        var mayAttest = await visit.Leads().Leads(visit.Caller, initiative, stop);
        return Answer.Show<AttestPage, AttestModel>(
            visit, new(initiative, period, complete, missing, one, mayAttest, [.. refused.Select(refusal => refusal.What)]),
            refused.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}

/// <param name="Period">As it was typed.</param>
/// <param name="Complete">What was chosen; null until something is.</param>
/// <param name="Missing">What was typed as missing.</param>
/// <param name="One">What was attested of that period; null when it is no period.</param>
/// <param name="MayAttest">Whether who looks leads it.</param>
public sealed record AttestModel(Record Initiative, string Period, bool? Complete, string Missing, InitiativeAttested? One, bool MayAttest, IReadOnlyList<Phrase> Refused);
