using CielOuvert.Formats.Words;
using CielOuvert.Report.Charts.Horizon;

namespace CielOuvert.Report.Charts;

/// <summary>
/// A year as a horizon: every dated activity stands on the line at its day, a month-dated one is a hill over its month,
/// the undated lie apart under the line, counted and never placed in time.
/// </summary>
/// <param name="UndatedLabel">What the group is called, with its count: <c>38 sans date</c>.</param>
/// <param name="UndatedHref">The list of the undated; null when there is none.</param>
public sealed record YearHorizon(
    int Year,
    Tongue Tongue,
    string Title,
    string Description,
    IReadOnlyList<HorizonMark> Marks,
    IReadOnlyList<UndatedMark> Undated,
    string UndatedLabel,
    string? UndatedHref = null) : IChart
{
    /// <summary>Above this, marks are dots without words: words would hide the sky.</summary>
    internal const int MostFlags = 28;

    /// <summary>The marks of the year in the order in which they stand, whatever order they came in.</summary>
    internal IReadOnlyList<HorizonMark> InOrder =>
    [
        .. Marks.Where(mark => mark.To.Year >= Year && mark.From.Year <= Year)
            .OrderBy(mark => mark.From.DayNumber + mark.To.DayNumber)
            .ThenBy(mark => mark.From)
            .ThenBy(mark => mark.Title, StringComparer.Ordinal),
    ];

    /// <summary>The year across, for a wide screen and for paper; downwards on a phone, at a size one can read and touch.</summary>
    public string Draw(Ink ink, string id, Room room = Room.Wide) => room == Room.Wide ? WideHorizon.Draw(this, ink, id) : TallHorizon.Draw(this, ink, id);

    /// <inheritdoc/>
    public ChartTable ToTable()
    {
        var french = Tongue == Tongue.French;
        var undated = french ? "sans date" : "undated";
        return new(
            Title,
            french ? ["Date", "Activité"] : ["Date", "Activity"],
            [.. InOrder.Select(IReadOnlyList<string> (mark) => [mark.When, mark.Title]), .. Undated.Select(IReadOnlyList<string> (mark) => [undated, mark.Title])]);
    }
}
