using System.Globalization;
using CielOuvert.Formats.Words;

namespace CielOuvert.Report.Charts;

/// <summary>A record tied to the one in the middle.</summary>
/// <param name="Role">What ties it, in words.</param>
public sealed record NetworkTie(string Name, string Role, string? Href = null, string? Hue = null);

/// <summary>What a record is tied to: the record itself, then its ties on arcs around it, each named. The order given is kept.</summary>
/// <param name="Center">The record in the middle.</param>
public sealed record Network(Tongue Tongue, string Title, string Description, string Center, IReadOnlyList<NetworkTie> Ties) : IChart
{
    /// <summary>More names than this are no longer read: the rest is in the list.</summary>
    public const int MostTies = 24;

    private const double Pitch = 27;
    private const double LetterSize = 14;
    private const double Reach = 84;

    private IReadOnlyList<NetworkTie> Drawn => [.. Ties.Take(MostTies)];

    /// <inheritdoc/>
    public string Draw(Ink ink, string id, Room room = Room.Wide)
    {
        // A phone has room for one side only: the record stands at the left edge.
        var right = room == Room.Wide ? Drawn.Take((Drawn.Count + 1) / 2).ToList() : [.. Drawn];
        var left = Drawn.Skip(right.Count).ToList();
        var more = Ties.Count - Drawn.Count;
        var body = Math.Max(110, (right.Count * Pitch) + 24);
        var sheet = new Sheet(ink, id, this, room, room.Width, body + (more > 0 ? 26 : 0), "network-chart", Drawn.Any(tie => tie.Href is not null));
        var (x, y) = (room == Room.Wide ? room.Width / 2 : 12, body / 2);
        DrawSide(sheet, right, x, y, 1);
        DrawSide(sheet, left, x, y, -1);
        sheet.Circle(x, y, 9, Paint.Open).Circle(x, y, 5, Paint.Mark);
        if (more > 0) sheet.Text(room.Width / 2, body + 14, More(more), LetterSize, Paint.Quiet, Anchor.Middle);
        return sheet.Finish();
    }

    /// <inheritdoc/>
    public ChartTable ToTable() => new(
        Title,
        Tongue == Tongue.French ? ["Fiche", "Lien"] : ["Record", "Tie"],
        [.. Ties.Select(IReadOnlyList<string> (tie) => [tie.Name, tie.Role])]);

    private string More(int count)
    {
        var digits = count.ToString(CultureInfo.InvariantCulture);
        return (Tongue == Tongue.French, count == 1) switch
        {
            (true, true) => "et 1 autre, dans la liste",
            (true, false) => $"et {digits} autres, dans la liste",
            (false, _) => $"and {digits} more, in the list",
        };
    }

    // Ties stand on an arc, at an even step down, so that their names never touch.
    private static void DrawSide(Sheet sheet, List<NetworkTie> ties, double x, double y, int side)
    {
        var tall = (ties.Count / 2.0 * Pitch) + 10;
        for (var index = 0; index < ties.Count; index++)
        {
            var tie = ties[index];
            var down = (index - ((ties.Count - 1) / 2.0)) * Pitch;
            var at = x + (side * Reach * Math.Sqrt(1 - (Math.Pow(down / tall, 2) * 0.72)));
            sheet.Link(tie.Href, $"{tie.Role} {tie.Name}", () => DrawTie(sheet, tie, (x, y), (at, y + down), side));
        }
    }

    private static void DrawTie(Sheet sheet, NetworkTie tie, (double X, double Y) from, (double X, double Y) at, int side)
    {
        var start = from.X + (side * 9);
        var bend = from.X + (side * Reach * 0.55);
        var room = side > 0 ? sheet.Width - at.X - 12 : at.X - 12;
        var name = Letters.FitSerif(tie.Name, LetterSize, room);
        var left = room - Letters.SerifWidth(name + " ", LetterSize);
        var role = Letters.Width(tie.Role, LetterSize) <= left ? tie.Role : "";
        sheet.Rect(side > 0 ? at.X - 8 : 0, at.Y - 12, side > 0 ? sheet.Width - at.X + 8 : at.X + 8, 24, Paint.Hit)
            .Path($"M{Sheet.Of(start)} {Sheet.Of(from.Y)}Q{Sheet.Of(bend)} {Sheet.Of(at.Y)} {Sheet.Of(at.X)} {Sheet.Of(at.Y)}", Paint.Stem, tie.Hue)
            .Circle(at.X, at.Y, 4.5, Paint.Mark, tie.Hue);
        if (side > 0) sheet.Pair(at.X + 11, at.Y + 4.5, (role, Paint.Quiet), (name, Paint.Words), LetterSize, Anchor.Start);
        else sheet.Pair(at.X - 11, at.Y + 4.5, (role, Paint.Quiet), (name, Paint.Words), LetterSize, Anchor.End);
    }
}
