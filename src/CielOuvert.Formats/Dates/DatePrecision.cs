namespace CielOuvert.Formats.Dates;

/// <summary>How precisely a date is known.</summary>
public enum DatePrecision
{
    /// <summary>To the day: <c>2020-04-15</c>.</summary>
    Day,

    /// <summary>To the month: <c>2020-04</c>, <c>2020-04-XX</c>.</summary>
    Month,

    /// <summary>To the year: <c>2020</c>, <c>2020-XX</c>.</summary>
    Year,

    /// <summary>To ten years: <c>202X</c>.</summary>
    Decade,

    /// <summary>To a hundred years: <c>20XX</c>.</summary>
    Century,

    /// <summary>From one date to another, either of which may be open or unknown: <c>2020-04/2020-06</c>.</summary>
    Interval,
}
