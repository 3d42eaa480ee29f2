namespace CielOuvert.Report.Charts.Horizon;

/// <summary>A full year: dots without words, each at its day, piled where days are near.</summary>
internal static class Swarm
{
    private const double WidestPitch = 12;

    public static void Across(Sheet sheet, IReadOnlyList<HorizonMark> marks, YearScale scale, double line) =>
        Draw(sheet, marks, scale, room: line - 40, (place, height) => (place, line - height));

    public static void Down(Sheet sheet, IReadOnlyList<HorizonMark> marks, YearScale scale, double line) =>
        Draw(sheet, marks, scale, room: sheet.Width - line - 16, (place, height) => (line + height, place));

    private static void Draw(Sheet sheet, IReadOnlyList<HorizonMark> marks, YearScale scale, double room, Func<double, double, (double X, double Y)> at)
    {
        var levels = Pile(marks, scale);
        var pitch = levels.Count == 0 ? WidestPitch : Math.Min(WidestPitch, room / (levels.Max() + 1));
        var radius = Math.Clamp(pitch * 0.42, 1.2, 5);
        foreach (var (mark, level) in marks.Zip(levels))
        {
            var (x, y) = at(scale.Middle(mark), (level + 0.75) * pitch);
            sheet.Dot(mark.Href, mark.Full, () => sheet.Circle(x, y, radius, mark.IsDoubtful || !mark.IsDay ? Paint.Open : Paint.Mark, mark.Hue));
        }
    }

    private static List<int> Pile(IReadOnlyList<HorizonMark> marks, YearScale scale)
    {
        var last = new List<double>();
        var levels = new List<int>(marks.Count);
        foreach (var place in marks.Select(scale.Middle))
        {
            var level = last.FindIndex(other => Math.Abs(place - other) >= WidestPitch);
            if (level < 0) (level, last) = (last.Count, [.. last, place]);
            else last[level] = place;
            levels.Add(level);
        }

        return levels;
    }
}
