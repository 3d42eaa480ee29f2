using System.Globalization;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Pages;
using Microsoft.AspNetCore.WebUtilities;

namespace CielOuvert.Site.Figures;

/// <summary>What an address asks of a figure: its period, the instant of the register, a page of its list.</summary>
/// <param name="Period">Null for all time.</param>
/// <param name="AsOf">The instant as it was written; null for now.</param>
/// <param name="After">The cursor of the list; null for its start.</param>
/// <param name="Around">The slugs around which it is counted alone; empty for the whole register.</param>
public sealed record FigureAsked(string Slug, PartialDate? Period, string? AsOf, string? After, IReadOnlyList<string> Around)
{
    private const int MostAround = 200;

    /// <summary>Whether it is asked for all time and the whole register, as it is defined.</summary>
    public bool IsOfRecord => Period is null && Around.Count == 0;

    /// <summary>What was asked; null when the period is no date.</summary>
    public static FigureAsked? From(Visit visit)
    {
        var query = QueryHelpers.ParseQuery(visit.Query);
        string? Asked(Phrase name) => query.TryGetValue(name.In(visit.Tongue), out var values) && values.ToString() is { Length: > 0 } value ? value : null;
        var written = visit.Value("period") is { Length: > 0 } path ? path : Asked(ParameterNames.Year) ?? Asked(ParameterNames.Period);
        PartialDate? period = null;
        if (written is not null && !PartialDate.TryParse(written, out period)) return null;
        var around = Asked(Report.Editions.Addresses.Around)?.Split(',', StringSplitOptions.RemoveEmptyEntries).Where(Register.Records.Slug.IsWellFormed).Distinct().Order(StringComparer.Ordinal).Take(MostAround) ?? [];
        return new(visit.Value("slug"), period, Asked(ParameterNames.AsOf), Asked(ParameterNames.After), [.. around]);
    }

    /// <summary>The address that asks this.</summary>
    public string In(Tongue tongue)
    {
        string[] parts =
        [
            .. Around.Count == 0 ? [] : new[] { $"{Report.Editions.Addresses.Around.In(tongue)}={string.Join(',', Around)}" },
            .. AsOf is null ? [] : new[] { $"{ParameterNames.AsOf.In(tongue)}={Uri.EscapeDataString(AsOf)}" },
            .. After is null ? [] : new[] { $"{ParameterNames.After.In(tongue)}={Uri.EscapeDataString(After)}" },
        ];
        return FigureAddress.Of(Slug, Period, tongue) + (parts.Length == 0 ? "" : "?" + string.Join('&', parts));
    }

    /// <summary>The instant asked, a day meaning its end; now when none is; refused when it cannot be read.</summary>
    public Outcome<DateTime> Instant()
    {
        if (AsOf is null) return DateTime.MaxValue;
        if (DateOnly.TryParseExact(AsOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day.ToDateTime(TimeOnly.MaxValue, DateTimeKind.Utc);
        if (DateTimeOffset.TryParseExact(AsOf, ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
            return instant.UtcDateTime;
        return Refusal.Of(
            $"« {AsOf} » n’est ni un jour ni un instant. Écrivez 2021-01-01, ou 2021-01-01T09:00:00Z. Voici le chiffre d’aujourd’hui.",
            $"“{AsOf}” is neither a day nor an instant. Write 2021-01-01, or 2021-01-01T09:00:00Z. Here is the figure of today.");
    }

    /// <summary>The register at an instant asked.</summary>
    public static async Task<AsOf> At(DateTime instant, Visit visit, CancellationToken stop) =>
        instant == DateTime.MaxValue ? Register.Selections.AsOf.Now : await visit.Register.At(instant, stop);
}
