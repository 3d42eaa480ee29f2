using System.Globalization;
using CielOuvert.Formats.Dates;

namespace CielOuvert.Exchange.Harvest;

/// <summary>Dates of the protocol: UTC, by the day or by the second (OAI-PMH 2.0, 3.3).</summary>
public static class HarvestDates
{
    private const string Day = "yyyy-MM-dd";
    private const string Second = Instants.Form;

    public static bool IsWellFormed(string text) => Read(text) is not null;

    public static string Write(DateTime instant) => instant.ToString(Second, CultureInfo.InvariantCulture);

    /// <summary>The first instant of a date; null when it is none.</summary>
    public static DateTime? Read(string text) =>
        DateTime.TryParseExact(text, IsDay(text) ? Day : Second, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) ? instant : null;

    /// <summary>The first instant after a date, which is itself within what is asked; null when it is none.</summary>
    public static DateTime? After(string text) => Read(text) is { } first ? first > DateTime.MaxValue.AddDays(-1) ? DateTime.MaxValue : IsDay(text) ? first.AddDays(1) : first.AddSeconds(1) : null;

    public static bool IsDay(string text) => text.Length == Day.Length;
}
