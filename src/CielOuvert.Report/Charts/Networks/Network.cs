using System.Globalization;
using CielOuvert.Formats.Words;

namespace CielOuvert.Report.Charts;

/// <summary>A record tied to the one in the middle.</summary>
/// <param name="Role">What ties it, in words.</param>
public sealed record NetworkTie(string Name, string Role, string? Href = null, string? Hue = null);

/// <summary>What a record is tied to: the record in the middle, its ties on two sides, each named. The order given is kept.</summary>
/// <param name="Center">The record in the middle.</param>
public sealed record Network(Tongue Tongue, string Title, string Description, string Center, IReadOnlyList<NetworkTie> Ties) : IChart
{
    /// <summary>More names than this are no longer read: the rest is in the list.</summary>
    public const int MostTies = 24;

    private const double Width = 640;
    private const double Pitch = 27;
    private const double LetterSize = 14;
    private const double Reach = 84;

    private IReadOnlyList<NetworkTie> Drawn => [.. Ties.Take(MostTies)];

    /// <inheritdoc/>
    public string Draw(Ink ink, string id)
    {
        var right = Drawn.Take((Drawn.Count + 1) / 2).ToList();
        var left = Drawn.Skip(right.Count).ToList();
        var more = Ties.Count - Drawn.Count;
        var body = Math.Max(110, (right.Count * Pitch) + 24);
        var sheet = new Sheet(ink, id, this, Width, body + (more > 0 ? 26 : 0), "network-chart", Drawn.Any(tie => tie.Href is not null));
        var middle = body / 2;
        DrawSide(sheet, right, middle, 1);
        DrawSide(sheet, left, middle, -1);
        sheet.Circle(Width / 2, middle, 8, Paint.Axis).Circle(Width / 2, middle, 4.5, Paint.Mark);
        if (more > 0) sheet.Text(Width / 2, body + 14, More(more), LetterSize, Paint.Quiet, Anchor.Middle);
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

    // Ties stand on an arc around the middle, at an even step down, so that their names never touch.
    private void DrawSide(Sheet sheet, List<NetworkTie> ties, double middle, int side)
    {
        var tall = (ties.Count / 2.0 * Pitch) + 10;
        for (var index = 0; index < ties.Count; index++)
        {
            var tie = ties[index];
            var down = (index - ((ties.Count - 1) / 2.0)) * Pitch;
            var x = (Width / 2) + (side * Reach * Math.Sqrt(1 - Math.Pow(down / tall, 2) * 0.72));
            var y = middle + down;
            sheet.Link(tie.Href, $"{tie.Name}, {tie.Role}", () => DrawTie(sheet, tie, middle, x, y, side));
        }
    }

    private static void DrawTie(Sheet sheet, NetworkTie tie, double middle, double x, double y, int side)
    {
        var start = (Width / 2) + (side * 8);
        var bend = (Width / 2) + (side * Reach * 0.55);
        var room = side > 0 ? Width - x - 14 : x - 14;
        var name = Letters.Fit(tie.Name, LetterSize, room);
        var left = room - Letters.Width(name + " ", LetterSize);
        var role = Letters.Width(tie.Role, LetterSize) <= left ? tie.Role : "";
        sheet.Rect(side > 0 ? x - 8 : 0, y - 12, side > 0 ? Width - x + 8 : x + 8, 24, Paint.Hit)
            .Path($"M{Sheet.Of(start)} {Sheet.Of(middle)}Q{Sheet.Of(bend)} {Sheet.Of(y)} {Sheet.Of(x)} {Sheet.Of(y)}", Paint.Stem, tie.Hue)
            .Circle(x, y, 4.5, Paint.Mark, tie.Hue);
        if (side > 0) sheet.Pair(x + 11, y + 4.5, (name, Paint.Words), (role, Paint.Quiet), LetterSize, Anchor.Start);
        else sheet.Pair(x - 11, y + 4.5, (role, Paint.Quiet), (name, Paint.Words), LetterSize, Anchor.End);
    }
}
