using CielOuvert.Formats.Dates;

namespace CielOuvert.Exchange.Harvest;

/// <summary>Dates for readers that know no doubt: as precise as they are sure, and not at all when they are not (W3C date and time formats).</summary>
public static class ToldDates
{
    private const int YearLength = 4;
    private const string SomeMonthOrDay = "-XX";

    /// <summary>A day, a month or a year, or two with a slash between (ISO 8601-1, 5.5.2.2); null when a source doubts it, or when it is open.</summary>
    public static string? Of(PartialDate date)
    {
        if (date.IsUncertain || date.IsApproximate) return null;
        var sides = date.ToString().Split('/').Select(side => side.Replace(SomeMonthOrDay, "", StringComparison.Ordinal)).ToList();
        return sides.TrueForAll(side => side.Length >= YearLength && side.All(one => char.IsAsciiDigit(one) || one == '-')) ? string.Join('/', sides) : null;
    }

    /// <summary>The year that a date is in; null when it may be in several.</summary>
    public static string? YearOf(PartialDate date) => Of(date) is { } text && !text.Contains('/', StringComparison.Ordinal) ? text[..YearLength] : null;
}
