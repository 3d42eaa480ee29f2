using CielOuvert.Desk.Editing;
using CielOuvert.Formats.Dates;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Selections;
using CielOuvert.Report.Editions.Attested;
using CielOuvert.Site.Pages;

namespace CielOuvert.Desk.Attesting;

/// <summary>Who attested what of a period: one's own initiatives first, then what waits for approval, then all.</summary>
public static class AttestationsPages
{
    public static async Task<Answer> Show(Visit visit, CancellationToken stop)
    {
        var period = await PeriodAsked.Of(visit, stop);
        var found = await visit.Register.Find(Selection.Of(InitiativeKind.Kind.Code) with { Order = Order.Name, Size = Selection.MostSize }, visit.Viewer, AsOf.Now, stop);
        var initiatives = (found.Value?.Records ?? []).Select(record => record.Card).ToList();
        var led = await visit.Leads().LedBy(visit.Caller, stop);
        var all = await new AttestationReading(visit.Register, visit.Viewer, AsOf.Now).Of(initiatives, period, stop);
        return Answer.Show<AttestationsPage, AttestationsModel>(visit, new(period, [.. all.Where(one => led.Contains(one.Initiative.Key))], all));
    }
}

/// <param name="Own">Those that who looks leads.</param>
public sealed record AttestationsModel(PartialDate Period, IReadOnlyList<InitiativeAttested> Own, IReadOnlyList<InitiativeAttested> All)
{
    /// <summary>Attested, and approved by nobody yet.</summary>
    public IReadOnlyList<InitiativeAttested> Waiting => [.. All.Where(one => one is { Attestation: not null, IsApproved: false })];
}
