using System.Globalization;

namespace CielOuvert.Formats.Dates;

/// <summary>Dates as British English writes them. A no-break space (U+00A0) holds the day to its month; ranges take an en dash.</summary>
internal static class EnglishDates
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public static string Print(PartialDate date) => (date.IsInterval, date.First, date.Last) switch
    {
        (false, { } only, _) => Qualified(only),
        (_, { } first, { } last) => Range(first, last),
        (_, { } first, null) => date.IsOpen ? $"since {Qualified(first)}" : $"from {Qualified(first)} to an unknown date",
        (_, null, { } last) => date.StartsOpen ? $"until {Qualified(last)}" : $"from an unknown date to {Qualified(last)}",
        _ => throw new InvalidOperationException("A date has a start or an end."),
    };

    private static string Range(DateSide first, DateSide last)
    {
        var arePlain = IsPlain(first) && IsPlain(last);
        var sameYear = first.Year == last.Year;
        return (arePlain, first, last) switch
        {
            (true, { Precision: DatePrecision.Year }, { Precision: DatePrecision.Year }) => $"{Year(first.Year)}–{Year(last.Year)}",
            (true, { Month: { } month, Day: { } from }, { Day: not null }) when sameYear && month == last.Month => $"{Number(from)}–{Whole(last)}",
            (true, { Month: not null, Day: null }, { Month: not null, Day: null }) when sameYear => $"{WithoutYear(first)}–{Whole(last)}",
            (true, { Month: not null }, { Month: not null }) when sameYear => $"{WithoutYear(first)} – {Whole(last)}",
            _ => $"{Qualified(first)} – {Qualified(last)}",
        };
    }

    private static string Qualified(DateSide side) => (side.IsApproximate ? "about " : "") + Whole(side) + (side.IsUncertain ? " (date uncertain)" : "");

    private static string Whole(DateSide side) => (side.Precision, side.HasUnspecified) switch
    {
        (DatePrecision.Day, _) => $"{WithoutYear(side)} {Year(side.Year)}",
        (DatePrecision.Month, true) => $"a day in {WithoutYear(side)} {Year(side.Year)}",
        (DatePrecision.Month, false) => $"{WithoutYear(side)} {Year(side.Year)}",
        (DatePrecision.Decade, _) => $"the {Year(side.Year)}s",
        (DatePrecision.Century, _) => $"a year between {Year(Math.Max(side.Year, 1))} and {Year(side.Year + 99)}",
        (_, true) => side.Written.Length == 7 ? $"a month in {Year(side.Year)}" : $"a day in {Year(side.Year)}",
        _ => Year(side.Year),
    };

    private static string WithoutYear(DateSide side)
    {
        var month = Months[(side.Month ?? 1) - 1];
        return side.Day is { } day ? $"{Number(day)}\u00A0{month}" : month;
    }

    private static string Number(int day) => day.ToString(CultureInfo.InvariantCulture);

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static bool IsPlain(DateSide side) => side.Qualifier is null && !side.HasUnspecified;
}
