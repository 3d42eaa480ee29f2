using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;

namespace CielOuvert.Site.Facts;

/// <summary>A date under the heading of its year, which need not be said again: « 27 novembre », « avril ».</summary>
public static class ShortDate
{
    public static string In(PartialDate date, Tongue tongue)
    {
        var whole = date.In(tongue);
        if (date.Precision is not (DatePrecision.Day or DatePrecision.Month) || date.Earliest is not { } day || day.Year != date.Latest?.Year) return whole;
        var year = day.Year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);
        return whole.EndsWith(year, StringComparison.Ordinal) ? whole[..^year.Length].TrimEnd(' ', '\u00A0', ',') : whole;
    }
}
