using System.Globalization;
using CielOuvert.Formats.Dates;

namespace CielOuvert.Register.Selections;

/// <summary>Dates as the index keeps them: the first and the last day that they may mean, compared as text.</summary>
internal static class Days
{
    /// <summary>Before every day: a date that is open, or unknown, on that side.</summary>
    public const string Before = "0000-00-00";

    /// <summary>After every day.</summary>
    public const string After = "9999-99-99";

    public static string First(PartialDate date) => date.Earliest is { } day ? Iso(day) : Before;

    public static string Last(PartialDate date) => date.Latest is { } day ? Iso(day) : After;

    /// <summary>The last day on which it may begin.</summary>
    public static string FirstBy(PartialDate date) => date.LatestStart is { } day ? Iso(day) : After;

    /// <summary>The first day on which it may end.</summary>
    public static string LastFrom(PartialDate date) => date.EarliestEnd is { } day ? Iso(day) : First(date);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
