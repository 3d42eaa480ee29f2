using CielOuvert.Formats.Dates;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Pages;
using Microsoft.AspNetCore.WebUtilities;

namespace CielOuvert.Desk.Attesting;

/// <summary>The period that is attested: the one of the address, or that of the latest report.</summary>
internal static class PeriodAsked
{
    public const string Name = "period";

    public static async Task<PartialDate> Of(Visit visit, CancellationToken stop)
    {
        if (QueryHelpers.ParseQuery(visit.Query).TryGetValue(Name, out var typed) && Read(typed.ToString()) is { } asked) return asked;
        var editions = await visit.Register.Find(Selection.Of(EditionKind.Kind.Code) with { Order = Order.Recent }, visit.Viewer, AsOf.Now, stop);
        var periods = (editions.Value?.Records ?? []).Select(edition => EditionKind.Period.In(edition).IsKnown(out var period) ? period : null).OfType<PartialDate>();
        return periods.FirstOrDefault() ?? PartialDate.OfYear(visit.Today.Year);
    }

    /// <summary>Null for what is no period with both ends.</summary>
    public static PartialDate? Read(string typed) => PartialDate.Parse(typed.Trim()).IsDone(out var read) && read is { Earliest: not null, Latest: not null } ? read : null;
}
