namespace CielOuvert.Report.Charts;

/// <summary>One dated activity of a year.</summary>
/// <param name="From">Its earliest day.</param>
/// <param name="To">Its latest; the same when it is dated to the day.</param>
/// <param name="When">Its date in words, as its page says it.</param>
/// <param name="Href">Its page; null when it has none.</param>
/// <param name="IsDoubtful">Whether the date is deduced: its mark is not filled.</param>
public sealed record HorizonMark(DateOnly From, DateOnly To, string When, string Title, string Hue, string? Href, bool IsDoubtful = false)
{
    /// <summary>What is told of the mark to a pointer that rests on it.</summary>
    internal string Full => $"{Title}, {When}";

    internal bool IsDay => From == To;
}

/// <summary>One activity of the year of which no one knows the day.</summary>
public sealed record UndatedMark(string Title, string Hue, string? Href);
