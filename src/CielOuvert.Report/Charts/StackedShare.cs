namespace CielOuvert.Report.Charts;

/// <summary>Parts of one whole as one bar, each with its name: inside when it holds there, else by a line to the margin.</summary>
/// <param name="Headers">The two headings of its table: what is shared, and how much.</param>
public sealed record StackedShare(string Title, string Description, IReadOnlyList<Share> Parts, (string Label, string Value) Headers) : IChart
{
    private const double BarHeight = 52;
    private const double LetterSize = 14;
    private const double RowHeight = 24;

    /// <inheritdoc/>
    public string Draw(Ink ink, string id, Room room = Room.Wide)
    {
        var segments = Segments(room.Width);
        var outside = segments.Where(segment => !segment.HoldsItsName).ToList();
        var sheet = new Sheet(ink, id, this, room, room.Width, BarHeight + 14 + (outside.Count * RowHeight), "stacked-share", segments.Any(segment => segment.Part.Href is not null));
        foreach (var segment in segments)
        {
            sheet.Link(segment.Part.Href, $"{segment.Part.Label} {segment.Part.Written}", () => DrawSegment(sheet, segment));
        }

        DrawLeaders(sheet, outside);
        return sheet.Finish();
    }

    /// <inheritdoc/>
    public ChartTable ToTable() =>
        new(Title, [Headers.Label, Headers.Value], [.. Parts.Select(IReadOnlyList<string> (part) => [part.Label, part.Written])]);

    private List<Segment> Segments(double length)
    {
        var whole = Parts.Sum(part => Math.Max(0, part.Value));
        var segments = new List<Segment>(Parts.Count);
        var largest = Parts.Count == 0 ? 0 : Parts.Max(part => part.Value);
        var start = 0.0;
        foreach (var part in Parts)
        {
            var width = whole > 0 ? Math.Max(0, part.Value) / whole * length : 0;
            // Names tell the parts apart; colour only shows the largest.
            var hue = part.Hue ?? (part.Value == largest ? "sky" : Hues.Plain);
            segments.Add(new(part, start, width, hue, Letters.Width(part.Label, LetterSize) + 20 <= width));
            start += width;
        }

        return segments;
    }

    private static void DrawSegment(Sheet sheet, Segment segment)
    {
        sheet.Rect(segment.Start, 0, segment.Width - 2, BarHeight, Paint.Block, segment.Hue);
        if (segment.HoldsItsName) sheet.Text(segment.Start + 9, 21, segment.Part.Label, LetterSize, Paint.Reversed).Space();
        if (Letters.Width(segment.Part.Written, LetterSize) + 12 <= segment.Width)
        {
            sheet.Text(segment.Start + (segment.HoldsItsName ? 9 : 6), segment.HoldsItsName ? 41 : 31, segment.Part.Written, LetterSize, Paint.Reversed);
        }
    }

    // The last named first: its line is the shortest, so that no line crosses another.
    private static void DrawLeaders(Sheet sheet, List<Segment> outside)
    {
        for (var row = 0; row < outside.Count; row++)
        {
            var segment = outside[outside.Count - 1 - row];
            var middle = segment.Start + Math.Max(0, (segment.Width - 2) / 2);
            var y = BarHeight + 22 + (row * RowHeight);
            var words = $"{segment.Part.Label}, {segment.Part.Written}";
            var before = sheet.Width - middle - 16 < Letters.Width(words, LetterSize);
            sheet.Path($"M{Sheet.Of(middle)} {Sheet.Of(BarHeight)}V{Sheet.Of(y - 5)}h{(before ? "-" : "")}10", Paint.Stem, segment.Hue)
                .Text(middle + (before ? -15 : 15), y, Letters.Fit(words, LetterSize, before ? middle - 16 : sheet.Width - middle - 16), LetterSize, Paint.Label, before ? Anchor.End : Anchor.Start);
        }
    }

    private sealed record Segment(Share Part, double Start, double Width, string Hue, bool HoldsItsName);
}
