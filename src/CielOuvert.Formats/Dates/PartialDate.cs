using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CielOuvert.Formats.Words;

namespace CielOuvert.Formats.Dates;

/// <summary>
/// A date as far as it is known: EDTF (ISO 8601-2:2019, annex A) level 0 and, of level 1, the qualifiers <c>? ~ %</c>, the digits left
/// unspecified (<c>202X</c>, <c>2020-XX</c>) and the intervals open (<c>2020-04/..</c>) or unknown (<c>2020-04/</c>) on one side. It is
/// written as it was read. No hour, no season, no year of more than four digits. A date that is not known at all is not a date: say so of the fact.
/// </summary>
public sealed record PartialDate
{
    private readonly string text;

    private PartialDate(string text, DateSide? first, DateSide? last, bool isInterval) =>
        (this.text, First, Last, IsInterval) = (text, first, last, isInterval);

    /// <summary>How precisely it is known.</summary>
    public DatePrecision Precision => IsInterval ? DatePrecision.Interval : First?.Precision ?? DatePrecision.Interval;

    /// <summary>The first day it may mean; null when it has no known start.</summary>
    public DateOnly? Earliest => First?.Earliest;

    /// <summary>The last day it may mean; null when it is open, or its end is not known.</summary>
    public DateOnly? Latest => Last?.Latest;

    /// <summary>The last day on which it may begin; null when it has no known start. For a date that is no interval, its last day.</summary>
    public DateOnly? LatestStart => First?.Latest;

    /// <summary>The first day on which it may end; null when it is open, or its end is not known.</summary>
    public DateOnly? EarliestEnd => Last?.Earliest;

    /// <summary>Whether a source doubts it: <c>?</c> or <c>%</c> on either side.</summary>
    public bool IsUncertain => First is { IsUncertain: true } || Last is { IsUncertain: true };

    /// <summary>Whether it is only near: <c>~</c> or <c>%</c> on either side.</summary>
    public bool IsApproximate => First is { IsApproximate: true } || Last is { IsApproximate: true };

    /// <summary>Whether it is still going on, as far as it says: <c>2020-04/..</c>.</summary>
    public bool IsOpen => IsInterval && text.EndsWith("..", StringComparison.Ordinal);

    /// <summary>The start of an interval, or the date itself; null when it is open or unknown.</summary>
    internal DateSide? First { get; }

    /// <summary>The end of an interval, or the date itself; null when it is open or unknown.</summary>
    internal DateSide? Last { get; }

    internal bool IsInterval { get; }

    /// <summary>Whether its start is open, <c>../2020</c>, rather than unknown, <c>/2020</c>.</summary>
    internal bool StartsOpen => text.StartsWith("..", StringComparison.Ordinal);

    public static PartialDate Of(DateOnly day) => Sure(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static PartialDate OfMonth(int year, int month) => Sure(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}"));

    public static PartialDate OfYear(int year) => Sure(year.ToString("0000", CultureInfo.InvariantCulture));

    /// <summary>Reads a date, or says what is wrong with it.</summary>
    public static Outcome<PartialDate> Parse(string text) => TryRead(text, out var date, out var fault) ? date : DateFaults.Of(fault.Value, text);

    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out PartialDate? date)
    {
        date = null;
        return text is not null && TryRead(text, out date, out _);
    }

    /// <summary>As people write it: « 15 avril 2020 », « d’avril à juin 2020 », "5–7 March 2020".</summary>
    public string In(Tongue tongue) => tongue == Tongue.French ? FrenchDates.Print(this) : EnglishDates.Print(this);

    /// <summary>Its canonical form, which is also the one it was read from.</summary>
    public override string ToString() => text;

    public bool Equals(PartialDate? other) => other is not null && text == other.text;

    public override int GetHashCode() => text.GetHashCode(StringComparison.Ordinal);

    private static PartialDate Sure(string text) => TryRead(text, out var date, out _) ? date : throw new ArgumentOutOfRangeException(nameof(text), text, "No such date.");

    private static bool TryRead(string text, [NotNullWhen(true)] out PartialDate? date, [NotNullWhen(false)] out DateFault? fault)
    {
        date = null;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0) return TryReadInterval(text, slash, out date, out fault);
        if (DateSide.TryRead(text, out var side, out fault)) date = new(text, side, side, isInterval: false);
        return date is not null;
    }

    private static bool TryReadInterval(string text, int slash, [NotNullWhen(true)] out PartialDate? date, [NotNullWhen(false)] out DateFault? fault)
    {
        date = null;
        DateSide? first = null;
        DateSide? last = null;
        var (start, end) = (text[..slash], text[(slash + 1)..]);
        fault = IsSilent(start) && IsSilent(end) ? DateFault.NothingKnown : null;
        if (fault is not null) return false;
        if (!IsSilent(start) && !DateSide.TryRead(start, out first, out fault)) return false;
        if (!IsSilent(end) && !DateSide.TryRead(end, out last, out fault)) return false;
        fault = first is not null && last is not null && first.Earliest > last.Latest ? DateFault.Inverted : null;
        if (fault is not null) return false;
        date = new(text, first, last, isInterval: true);
        fault = null;
        return true;
    }

    /// <summary>Open (<c>..</c>) or unknown (nothing): ISO 8601-2 §A.4.</summary>
    private static bool IsSilent(string end) => end is "" or "..";
}
