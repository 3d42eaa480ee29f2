namespace CielOuvert.Formats.Calendars;

/// <summary>What a calendar says of itself.</summary>
/// <param name="Language">BCP 47, of what names none.</param>
/// <param name="Page">The same for people.</param>
public sealed record CalendarHead(string Name, string Language, Uri Page, Uri Self);

/// <summary>Something that takes one day or several: a <c>VEVENT</c> (RFC 5545, 3.6.1).</summary>
/// <param name="Id">The same for ever, and for whoever has it.</param>
/// <param name="Revision">From 0, one more at each change.</param>
/// <param name="Last">Its last day, which may be the first.</param>
/// <param name="IsSure">Whether its days are; otherwise it is tentative.</param>
/// <param name="Modified">UTC.</param>
/// <param name="Place">In words; null when not known.</param>
public sealed record CalendarDay(string Id, int Revision, DateTime Published, DateTime Modified, DateOnly First, DateOnly Last, bool IsSure, string Title, string? Language, string? About, string? Place, Uri Page)
{
    /// <summary>Where the place is; null when not known.</summary>
    public (decimal Latitude, decimal Longitude)? At { get; init; }

    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>The hours between which it is; null when it takes whole days.</summary>
    public CalendarHours? Hours { get; init; }

    /// <summary>Whether it does not take place after all.</summary>
    public bool IsCancelled { get; init; }
}
