namespace CielOuvert.Report.Charts;

/// <summary>A number over periods.</summary>
/// <param name="Value">Null when it is not known or not computable: the line breaks there.</param>
/// <param name="Written">The number as printed, or the word that stands for it.</param>
public sealed record LinePoint(string Label, double? Value, string Written, string? Href = null);

/// <summary>A number that changes: a line from zero, broken where nothing is known. Small, it is a sparkline.</summary>
/// <param name="Headers">The two headings of its table.</param>
/// <param name="IsSmall">A sparkline: no labels but the first and last.</param>
public sealed record Line(
    string Title, string Description, IReadOnlyList<LinePoint> Points, (string Label, string Value) Headers, string? Hue = null, bool IsSmall = false) : IChart
{
    private const double LetterSize = 13;

    private double Height => IsSmall ? 44 : 220;

    private double Margin => IsSmall ? 6 : 34;

    /// <inheritdoc/>
    public string Draw(Ink ink, string id, Room room = Room.Wide)
    {
        var width = IsSmall ? 160 : room.Width;
        var sheet = new Sheet(ink, id, this, room, width, Height + (IsSmall ? 0 : 26), IsSmall ? "sparkline" : "line", Points.Any(point => point.Href is not null));
        sheet.Line(0, Height, width, Height, IsSmall ? Paint.Grid : Paint.Axis);
        foreach (var run in Runs())
        {
            sheet.Path("M" + string.Join('L', run.Select(index => $"{Sheet.Of(X(index, width))} {Sheet.Of(Y(Points[index].Value ?? 0))}")), Paint.Stem, Hue ?? "sky");
        }

        for (var index = 0; index < Points.Count; index++)
        {
            DrawPoint(sheet, index);
        }

        return sheet.Finish();
    }

    /// <inheritdoc/>
    public ChartTable ToTable() =>
        new(Title, [Headers.Label, Headers.Value], [.. Points.Select(IReadOnlyList<string> (point) => [point.Label, point.Written])]);

    private void DrawPoint(Sheet sheet, int index)
    {
        var point = Points[index];
        var x = X(index, sheet.Width);
        var step = Points.Count > 1 ? (sheet.Width - (2 * Margin)) / (Points.Count - 1) : sheet.Width;
        var room = step - 6;
        sheet.Link(point.Href, $"{point.Label} {point.Written}", () =>
        {
            if (point.Value is { } value) sheet.Circle(x, Y(value), IsSmall ? 2.5 : 4.5, Paint.Mark, Hue ?? "sky");
            if (IsSmall) return;
            // Labels that would touch are left to the table; the ends are always said.
            var isEnd = index == 0 || index == Points.Count - 1;
            if (!isEnd && Letters.Width(point.Label, LetterSize) > room) return;
            sheet.Text(x, Height + 19, point.Label, LetterSize, Paint.Quiet, Anchor.Middle).Space()
                .Text(x, point.Value is { } known ? Y(known) - 11 : Height - 8, point.Written, LetterSize, point.Value is null ? Paint.Quiet : Paint.Strong, Anchor.Middle);
        });
    }

    private double X(int index, double width) => Points.Count < 2 ? width / 2 : Margin + (index * (width - (2 * Margin)) / (Points.Count - 1));

    private double Y(double value)
    {
        var highest = Points.Max(point => point.Value ?? 0);
        var top = IsSmall ? 5 : 30;
        return highest <= 0 ? Height : Height - (Math.Max(0, value) / highest * (Height - top));
    }

    private IEnumerable<List<int>> Runs()
    {
        var run = new List<int>();
        for (var index = 0; index <= Points.Count; index++)
        {
            if (index < Points.Count && Points[index].Value is not null)
            {
                run.Add(index);
                continue;
            }

            if (run.Count > 0) yield return run;
            run = [];
        }
    }
}
