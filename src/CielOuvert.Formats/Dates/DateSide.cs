using System.Diagnostics.CodeAnalysis;

namespace CielOuvert.Formats.Dates;

/// <summary>
/// One date of EDTF (ISO 8601-2:2019 §4.3 and annex A): a calendar date or what is left of it, with its qualifier. Fields that are null are
/// not given; an unspecified one (<c>XX</c>) is null too, and <see cref="Written"/> remembers it.
/// </summary>
/// <param name="Year">The year; the first one of a decade or a century.</param>
/// <param name="Written">How it is written, qualifier apart.</param>
/// <param name="Qualifier"><c>?</c> uncertain, <c>~</c> approximate, <c>%</c> both (ISO 8601-2 §8.3); null when there is none.</param>
internal sealed record DateSide(int Year, int? Month, int? Day, DatePrecision Precision, string Written, char? Qualifier)
{
    public DateOnly Earliest => new(Math.Max(Year, 1), Month ?? 1, Day ?? 1);

    public DateOnly Latest => Precision switch
    {
        DatePrecision.Decade => new(Year + 9, 12, 31),
        DatePrecision.Century => new(Year + 99, 12, 31),
        _ => Day is { } day ? new(Year, Month ?? 12, day) : new(Year, Month ?? 12, DateTime.DaysInMonth(Year, Month ?? 12)),
    };

    public bool IsUncertain => Qualifier is '?' or '%';

    public bool IsApproximate => Qualifier is '~' or '%';

    /// <summary>Whether digits of it are left unspecified as <c>XX</c>: some month of a year, some day of a month.</summary>
    public bool HasUnspecified => Precision is DatePrecision.Month or DatePrecision.Year && Written.Contains('X');

    /// <summary>Reads one date, or says why not.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out DateSide? side, [NotNullWhen(false)] out DateFault? fault)
    {
        side = null;
        fault = null;
        char? qualifier = text is [.., '?' or '~' or '%'] ? text[^1] : null;
        var written = qualifier is null ? text : text[..^1];
        if (!HasForm(written)) fault = DateFault.NotADate;
        else if (written[3] == 'X') (side, fault) = (LongerThanAYear(written, qualifier), null);
        else (side, fault) = OfAYear(written, qualifier);
        if (side is null && fault is null) fault = DateFault.NotADate;
        return side is not null && fault is null;
    }

    /// <summary>Whether it is made as <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>, with an X only where level 1 has one.</summary>
    private static bool HasForm(string written)
    {
        if (written.Length is not (4 or 7 or 10)) return false;
        for (var index = 0; index < written.Length; index++)
        {
            var one = written[index];
            var isDue = index is 4 or 7 ? one == '-' : char.IsAsciiDigit(one) || (one == 'X' && index >= 2);
            if (!isDue) return false;
        }

        return true;
    }

    private static DateSide? LongerThanAYear(string written, char? qualifier)
    {
        if (written.Length != 4) return null;
        if (written[2] == 'X') return new(Number(written, 0, 2) * 100, null, null, DatePrecision.Century, written, qualifier);
        return new(Number(written, 0, 3) * 10, null, null, DatePrecision.Decade, written, qualifier);
    }

    private static (DateSide? Side, DateFault? Fault) OfAYear(string written, char? qualifier)
    {
        if (written[2] == 'X') return (null, DateFault.NotADate);
        var year = Number(written, 0, 4);
        if (year == 0) return (null, DateFault.YearZero);
        var month = written.Length > 4 ? Part(written, 5) : null;
        var day = written.Length > 7 ? Part(written, 8) : null;
        if ((written.Length > 4 && month is null && !IsUnspecified(written, 5)) || (written.Length > 7 && day is null && !IsUnspecified(written, 8)))
            return (null, DateFault.NotADate);
        if (month is null && day is not null) return (null, DateFault.NotADate);
        if (month is < 1 or > 12) return (null, DateFault.NoSuchMonth);
        if (day < 1 || (month is { } known && day > DateTime.DaysInMonth(year, known))) return (null, DateFault.NoSuchDay);
        var precision = day is not null ? DatePrecision.Day : month is not null ? DatePrecision.Month : DatePrecision.Year;
        return (new(year, month, day, precision, written, qualifier), null);
    }

    private static int? Part(string written, int start) => written[start] == 'X' || written[start + 1] == 'X' ? null : Number(written, start, 2);

    private static bool IsUnspecified(string written, int start) => written[start] == 'X' && written[start + 1] == 'X';

    private static int Number(string written, int start, int length)
    {
        var number = 0;
        foreach (var digit in written.AsSpan(start, length)) number = (number * 10) + (digit - '0');
        return number;
    }
}
