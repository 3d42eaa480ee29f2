namespace CielOuvert.Report.Charts.Horizon;

/// <summary>The activities without a date: open dots one can count, by tens, away from the line of time.</summary>
internal static class Undated
{
    // A finger needs 24 pixels (WCAG 2.2, target size).
    private const double Pitch = 24;
    private const double Between = 12;
    private const double Radius = 5.5;

    // More dots than this are no longer counted by eye: the number alone is said.
    private const int MostDots = 200;

    public static double Height(YearHorizon year, int perRow) =>
        year.Undated.Count == 0 ? 0 : 40 + (year.Undated.Count > MostDots ? 0 : Math.Ceiling(year.Undated.Count / (double)perRow) * Pitch);

    public static void Draw(Sheet sheet, YearHorizon year, double left, double top, int perRow)
    {
        if (year.Undated.Count == 0) return;
        sheet.Link(year.UndatedHref, year.UndatedLabel, () => sheet.Text(left, top + 18, year.UndatedLabel, 16, Paint.Words));
        if (year.Undated.Count > MostDots) return;
        for (var index = 0; index < year.Undated.Count; index++)
        {
            var mark = year.Undated[index];
            var column = index % perRow;
            var x = left + Radius + 1 + (column * Pitch) + (column / 10 * Between);
            var y = top + 40 + (index / perRow * Pitch);
            sheet.Dot(mark.Href, $"{mark.Title}, {Without(year)}", () => sheet.Circle(x, y, 11.5, Paint.Hit).Circle(x, y, Radius, Paint.Open, mark.Hue));
        }
    }

    private static string Without(YearHorizon year) => year.Tongue == Formats.Words.Tongue.French ? "sans date" : "undated";
}
