namespace CielOuvert.Report.Charts.Horizon;

/// <summary>The days of a year laid along a length, all of the same width.</summary>
internal sealed class YearScale(int year, double start, double length)
{
    private readonly int days = DateTime.IsLeapYear(year) ? 366 : 365;

    /// <summary>The middle of a day.</summary>
    public double Middle(DateOnly day) => start + ((Clip(day).DayOfYear - 0.5) * length / days);

    /// <summary>Where a day begins.</summary>
    public double Begin(DateOnly day) => start + ((Clip(day).DayOfYear - 1) * length / days);

    /// <summary>Where a day ends.</summary>
    public double End(DateOnly day) => start + (Clip(day).DayOfYear * length / days);

    /// <summary>The middle of what is known: a day, or the span it lies in.</summary>
    public double Middle(HorizonMark mark) => mark.IsDay ? Middle(mark.From) : (Begin(mark.From) + End(mark.To)) / 2;

    public IEnumerable<DateOnly> FirstsOfMonth => Enumerable.Range(1, 12).Select(month => new DateOnly(year, month, 1));

    public IEnumerable<DateOnly> Mondays =>
        Enumerable.Range(0, days).Select(day => new DateOnly(year, 1, 1).AddDays(day)).Where(day => day.DayOfWeek == DayOfWeek.Monday);

    private DateOnly Clip(DateOnly day) => day.Year < year ? new DateOnly(year, 1, 1) : day.Year > year ? new DateOnly(year, 12, 31) : day;
}
