namespace CielOuvert.Report.Charts;

/// <summary>Lengths to compare, from one line, each with its name above and its number at its end.</summary>
/// <param name="Headers">The two headings of its table.</param>
public sealed record Bars(string Title, string Description, IReadOnlyList<Share> Lengths, (string Label, string Value) Headers) : IChart
{
    private const double RowHeight = 46;
    private const double BarHeight = 14;
    private const double LetterSize = 14;

    /// <inheritdoc/>
    public string Draw(Ink ink, string id, Room room = Room.Wide)
    {
        var width = room.Width;
        var longest = Lengths.Count == 0 ? 0 : Lengths.Max(length => length.Value);
        var numbers = Lengths.Count == 0 ? 0 : Lengths.Max(length => Letters.Width(length.Written, LetterSize)) + 10;
        var sheet = new Sheet(ink, id, this, room, width, Math.Max(1, Lengths.Count) * RowHeight, "bars", Lengths.Any(length => length.Href is not null));
        for (var row = 0; row < Lengths.Count; row++)
        {
            var bar = Lengths[row];
            var y = row * RowHeight;
            var length = longest > 0 ? Math.Max(0, bar.Value) / longest * (width - numbers) : 0;
            sheet.Link(bar.Href, $"{bar.Label} {bar.Written}", () => sheet
                .Rect(0, y, width, RowHeight - 4, Paint.Hit)
                .Text(0, y + 15, Letters.Fit(bar.Label, LetterSize, width), LetterSize, Paint.Label)
                .Space()
                .Line(0, y + 19, 0, y + 39, Paint.Axis)
                .Rect(0, y + 22, length, BarHeight, Paint.Mark, bar.Hue ?? "sky")
                .Text(length + 8, y + 34, bar.Written, LetterSize, Paint.Strong));
        }

        return sheet.Finish();
    }

    /// <inheritdoc/>
    public ChartTable ToTable() =>
        new(Title, [Headers.Label, Headers.Value], [.. Lengths.Select(IReadOnlyList<string> (length) => [length.Label, length.Written])]);
}
