namespace CielOuvert.Report.Charts.Horizon;

/// <summary>The horizon downwards, for a phone: words at a size one reads, each mark a line one touches.</summary>
internal static class TallHorizon
{
    private const double Width = 360;
    private const double Line = 64;
    private const double WordsLeft = 88;
    private const double LetterSize = 14.5;
    private const double Apart = 27;
    private const double DayHeight = 1.75;
    private const int DotsPerRow = 10;

    public static string Draw(YearHorizon year, Ink ink, string id)
    {
        var marks = year.InOrder;
        var length = Math.Max(366 * DayHeight, marks.Count > YearHorizon.MostFlags ? 0 : marks.Count * Apart);
        var scale = new YearScale(year.Year, 0, length);
        var words = marks.Count > YearHorizon.MostFlags ? [] : Spread([.. marks.Select(scale.Middle)]);
        var bottom = Math.Max(length, words.Count == 0 ? 0 : words[^1] + Apart);
        var sheet = new Sheet(ink, id, year, Room.Narrow, Width, bottom + 16 + Undated.Height(year, DotsPerRow), "year-horizon", holdsLinks: true);

        Sky.Down(sheet, id, Line, length, bottom);
        DrawRuler(sheet, year, scale);
        foreach (var mark in marks.Where(mark => !mark.IsDay))
        {
            sheet.Path(Hill.Down(scale.Begin(mark.From), scale.End(mark.To), Line, 14), Paint.Wash, mark.Hue);
        }

        if (marks.Count > YearHorizon.MostFlags) Swarm.Down(sheet, marks, scale, Line);
        else DrawWords(sheet, year, marks, scale, words);
        Undated.Draw(sheet, year, Line, bottom + 8, DotsPerRow);
        return sheet.Finish();
    }

    private static void DrawRuler(Sheet sheet, YearHorizon year, YearScale scale)
    {
        foreach (var monday in scale.Mondays)
        {
            sheet.Line(Line - 4, scale.Begin(monday), Line, scale.Begin(monday), Paint.Grid);
        }

        foreach (var first in scale.FirstsOfMonth)
        {
            var y = scale.Begin(first);
            sheet.Line(Line - 10, y, Line, y, Paint.Axis);
            sheet.Text(Line - 12, y + 15, Months.Short(first.Month, year.Tongue), 13, Paint.Quiet, Anchor.End);
        }
    }

    private static void DrawWords(Sheet sheet, YearHorizon year, IReadOnlyList<HorizonMark> marks, YearScale scale, IReadOnlyList<double> rows)
    {
        foreach (var (mark, row) in marks.Zip(rows))
        {
            var lead = Months.ShortDate(mark.From, mark.To, year.Tongue);
            var title = Letters.FitSerif(mark.Title, LetterSize, Width - WordsLeft - 6 - Letters.Width(lead + " ", LetterSize));
            var place = scale.Middle(mark);
            sheet.Link(mark.Href, $"{lead} {mark.Title}", () =>
            {
                sheet.Rect(Line, row - 13, Width - Line, 26, Paint.Hit)
                    .Path($"M{Sheet.Of(Line)} {Sheet.Of(place)}L{Sheet.Of(WordsLeft - 8)} {Sheet.Of(row)}", Paint.Stem, mark.Hue)
                    .Circle(Line, place, 4.5, mark.IsDoubtful || !mark.IsDay ? Paint.Open : Paint.Mark, mark.Hue)
                    .Words(WordsLeft, row + 5, lead, title, LetterSize, Anchor.Start);
            });
        }
    }

    // Each row as near its day as its neighbours let it: rows that touch make a group, which stands around the middle of its days.
    private static IReadOnlyList<double> Spread(IReadOnlyList<double> places)
    {
        var groups = new List<(double Middle, int Count)>();
        foreach (var place in places)
        {
            var group = (Middle: place, Count: 1);
            while (groups.Count > 0 && Top(group) < Bottom(groups[^1]))
            {
                var (middle, count) = groups[^1];
                groups.RemoveAt(groups.Count - 1);
                group = (((middle * count) + (group.Middle * group.Count)) / (count + group.Count), count + group.Count);
            }

            groups.Add(group with { Middle = Math.Max(group.Middle, group.Count * Apart / 2) });
        }

        return [.. groups.SelectMany(group => Enumerable.Range(0, group.Count).Select(row => Top(group) + ((row + 0.5) * Apart)))];
    }

    private static double Top((double Middle, int Count) group) => group.Middle - (group.Count * Apart / 2);

    private static double Bottom((double Middle, int Count) group) => group.Middle + (group.Count * Apart / 2);
}
