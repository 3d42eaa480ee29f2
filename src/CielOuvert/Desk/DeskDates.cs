using System.Globalization;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;

namespace CielOuvert.Desk;

/// <summary>Instants as the desk prints them: the day in words and the hour, in universal time.</summary>
internal static class DeskDates
{
    public static string Print(DateTime at, Tongue tongue) =>
        $"{PartialDate.Of(DateOnly.FromDateTime(at)).In(tongue)}, {at.ToString("HH:mm", CultureInfo.InvariantCulture)} UTC";
}
