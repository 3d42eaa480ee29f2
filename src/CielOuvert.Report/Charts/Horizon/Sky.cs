namespace CielOuvert.Report.Charts.Horizon;

/// <summary>The air above the line and the ground under it. They run on to the edges of the window, or of the cover.</summary>
internal static class Sky
{
    public static void Across(Sheet sheet, string id, double line)
    {
        Define(sheet, id, "x1=\"0\" y1=\"0\" x2=\"0\" y2=\"1\"");
        var (from, width) = (-2 * sheet.Width, 5 * sheet.Width);
        Fill(sheet, id, "sky", from, 0, width, line);
        Fill(sheet, id, "ground", from, line, width, sheet.Height - line);
        sheet.Line(from, line, from + width, line, Paint.Axis);
    }

    public static void Down(Sheet sheet, string id, double line, double length, double height)
    {
        Define(sheet, id, "x1=\"1\" y1=\"0\" x2=\"0\" y2=\"0\"");
        Fill(sheet, id, "sky", line, 0, sheet.Width - line, height);
        sheet.Line(line, 0, line, length, Paint.Axis);
    }

    private static void Define(Sheet sheet, string id, string direction)
    {
        var prefix = Sheet.Safe(id);
        sheet.Write($"<defs><linearGradient id=\"{prefix}-sky\" {direction}>{Stop(sheet, 0, "sky-top", "#dfecf6", 0)}{Stop(sheet, 0.62, "sky-high", "#dfecf6", 1)}{Stop(sheet, 1, "sky-low", "#f8ebd7", 1)}</linearGradient>")
            .Write($"<linearGradient id=\"{prefix}-ground\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"1\">{Stop(sheet, 0, "ground-near", "#efece2", 1)}{Stop(sheet, 1, "ground-far", "#efece2", 0)}</linearGradient></defs>");
    }

    private static string Stop(Sheet sheet, double offset, string name, string color, double opacity)
    {
        var paint = sheet.OnPaper ? $"stop-color=\"{color}\" stop-opacity=\"{Sheet.Of(opacity)}\"" : $"class=\"{name}\"";
        return $"<stop offset=\"{Math.Round(offset * 100)}%\" {paint}/>";
    }

    private static void Fill(Sheet sheet, string id, string name, double x, double y, double width, double height) =>
        sheet.Write($"<rect x=\"{Sheet.Of(x)}\" y=\"{Sheet.Of(y)}\" width=\"{Sheet.Of(width)}\" height=\"{Sheet.Of(height)}\" fill=\"url(#{Sheet.Safe(id)}-{name})\"/>");
}
