namespace CielOuvert.Report.Charts;

/// <summary>One thing of a count.</summary>
/// <param name="IsOpen">Whether it is drawn hollow: counted, and undated or doubtful.</param>
public sealed record Dot(string Title, string? Hue = null, string? Href = null, bool IsOpen = false);

/// <summary>A count one can count: dots by fives and by tens.</summary>
/// <param name="Header">The heading of its table.</param>
public sealed record DotGrid(string Title, string Description, IReadOnlyList<Dot> Dots, string Header) : IChart
{
    private const double Pitch = 24;
    private const double Between = 12;
    private const double Radius = 7;

    /// <inheritdoc/>
    public string Draw(Ink ink, string id, Room room = Room.Wide)
    {
        var perRow = room == Room.Wide ? 20 : 10;
        var rows = Math.Max(1, (int)Math.Ceiling(Dots.Count / (double)perRow));
        var columns = Math.Clamp(Dots.Count, 1, perRow);
        var width = Left(columns - 1) + Radius + 2;
        var height = Top(rows - 1) + Radius + 6;
        // One row of dots is as wide as any other, so that dots keep their size from a figure to the next.
        var sheet = new Sheet(ink, id, this, room, ink.OnPaper ? width : Left(perRow - 1) + Radius + 6, height, "dot-grid", Dots.Any(dot => dot.Href is not null));
        for (var index = 0; index < Dots.Count; index++)
        {
            var dot = Dots[index];
            var (x, y) = (Left(index % perRow), Top(index / perRow));
            sheet.Dot(dot.Href, dot.Title, () => sheet.Circle(x, y, 11.5, Paint.Hit).Circle(x, y, Radius, dot.IsOpen ? Paint.Open : Paint.Mark, dot.Hue));
        }

        return sheet.Finish();
    }

    /// <inheritdoc/>
    public ChartTable ToTable() => new(Title, [Header], [.. Dots.Select(IReadOnlyList<string> (dot) => [dot.Title])]);

    private static double Left(int column) => 12 + (column * Pitch) + (column / 5 * (Between / 2)) + (column / 10 * (Between / 2));

    // A wider step each five rows: a hundred dots.
    private static double Top(int row) => 12 + (row * (Pitch + 2)) + (row / 5 * Between);
}
