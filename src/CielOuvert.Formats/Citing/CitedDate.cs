using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;

namespace CielOuvert.Formats.Citing;

/// <summary>When a work came out.</summary>
/// <param name="IsDeduced">Whether no source says it: it is then never written as a plain date.</param>
public sealed record CitedDate(PartialDate Date, bool IsDeduced = false)
{
    /// <summary>Whether a source says it without a doubt: a day, a month or a year.</summary>
    public bool IsSure => !IsDeduced && !IsNear && Date.Precision is DatePrecision.Day or DatePrecision.Month or DatePrecision.Year;

    /// <summary>Whether it may be another one, near it.</summary>
    public bool IsNear => Date.IsUncertain || Date.IsApproximate;

    public string In(Tongue tongue) => Date.In(tongue);

    /// <summary>EDTF (ISO 8601-2, level 1); one that is deduced bears the mark of what is uncertain.</summary>
    public string ToEdtf() => !IsDeduced || IsNear ? Date.ToString() : string.Join('/', Date.ToString().Split('/').Select(side => side is "" or ".." ? side : side + "?"));

    /// <summary>Year, month and day as far as they are known, for each end of it; null when figures cannot say it: a decade, an end that is open.</summary>
    public IReadOnlyList<IReadOnlyList<int>>? Parts => (Date.First, Date.Last) is ({ } first, { } last) && Figures(first) is { } begin && Figures(last) is { } end
        ? Date.IsInterval ? [begin, end] : [begin]
        : null;

    private static IReadOnlyList<int>? Figures(DateSide side) => side.Precision is DatePrecision.Decade or DatePrecision.Century ? null
        : side is { Month: { } month, Day: { } day } ? [side.Year, month, day]
        : side.Month is { } only ? [side.Year, only]
        : [side.Year];
}
