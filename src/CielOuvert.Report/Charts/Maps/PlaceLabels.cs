namespace CielOuvert.Report.Charts.Maps;

/// <summary>Names beside their dots, where they cover nothing; a name that finds no room is left to the table.</summary>
internal sealed class PlaceLabels(double size)
{
    private readonly List<(double Left, double Top, double Right, double Bottom)> taken = [];

    public void Keep(double x, double y, double radius) => taken.Add((x - radius, y - radius, x + radius, y + radius));

    /// <summary>Draws a name at the first free side of its dot: right, left, above, below.</summary>
    public void Draw(Sheet sheet, double x, double y, double radius, string name)
    {
        var width = Letters.Width(name, size);
        var gap = radius + 5;
        (double X, double Y, Anchor Anchor)[] sides =
            [(x + gap, y + 4.5, Anchor.Start), (x - gap, y + 4.5, Anchor.End), (x, y - gap, Anchor.Middle), (x, y + gap + (0.8 * size), Anchor.Middle)];
        foreach (var side in sides)
        {
            var left = side.Anchor switch { Anchor.Start => side.X, Anchor.End => side.X - width, _ => side.X - (width / 2) };
            var box = (Left: left, Top: side.Y - size, Right: left + width, Bottom: side.Y + 4);
            if (box.Left < 0 || box.Right > sheet.Width || taken.Exists(other => Meet(box, other))) continue;
            taken.Add(box);
            sheet.Text(side.X, side.Y, name, size, Paint.Halo, side.Anchor);
            return;
        }
    }

    private static bool Meet((double Left, double Top, double Right, double Bottom) one, (double Left, double Top, double Right, double Bottom) other) =>
        one.Left < other.Right && other.Left < one.Right && one.Top < other.Bottom && other.Top < one.Bottom;
}
