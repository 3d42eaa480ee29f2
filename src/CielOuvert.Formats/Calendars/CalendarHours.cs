namespace CielOuvert.Formats.Calendars;

/// <summary>From when to when something is, on its first and on its last day.</summary>
/// <param name="End">Null when it is not known; then it is said to begin, and no more.</param>
/// <param name="Zone">Of the IANA database; null when the clocks are those of whoever is there (RFC 5545, 3.3.5, form 1).</param>
public sealed record CalendarHours(TimeOnly Start, TimeOnly? End, string? Zone);
