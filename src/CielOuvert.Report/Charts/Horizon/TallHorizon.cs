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
        var sheet = new Sheet(ink, id, year, Width, length + 24 + Undated.Height(year, DotsPerRow), "horizon-tall", holdsLinks: true);

        Sky.Down(sheet, id, Line, length);
        DrawRuler(sheet, year, scale);
        foreach (var mark in marks.Where(mark => !mark.IsDay))
        {
            sheet.Path(Hill.Down(scale.Begin(mark.From), scale.End(mark.To), Line, 14), Paint.Wash, mark.Hue);
        }

        if (marks.Count > YearHorizon.MostFlags) Swarm.Down(sheet, marks, scale, Line);
        else DrawWords(sheet, year, marks, scale, length);
        Undated.Draw(sheet, year, Line, length + 16, DotsPerRow);
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

    private static void DrawWords(Sheet sheet, YearHorizon year, IReadOnlyList<HorizonMark> marks, YearScale scale, double length)
    {
        var rows = Spread([.. marks.Select(scale.Middle)], length);
        foreach (var (mark, row) in marks.Zip(rows))
        {
            var lead = Months.ShortDate(mark.From, mark.To, year.Tongue);
            var title = Letters.FitSerif(mark.Title, LetterSize, Width - WordsLeft - Letters.Width(lead + " ", LetterSize));
            var place = scale.Middle(mark);
            sheet.Link(mark.Href, mark.Name, () =>
            {
                sheet.Rect(Line, row - 13, Width - Line, 26, Paint.Hit)
                    .Path($"M{Sheet.Of(Line)} {Sheet.Of(place)}L{Sheet.Of(WordsLeft - 8)} {Sheet.Of(row)}", Paint.Stem, mark.Hue)
                    .Circle(Line, place, 4.5, mark.IsDoubtful || !mark.IsDay ? Paint.Open : Paint.Mark, mark.Hue)
                    .Words(WordsLeft, row + 5, lead, title, LetterSize, Anchor.Start);
            });
        }
    }

    // Each row as near its day as its neighbours let it: downwards first, then back up from the bottom.
    private static double[] Spread(double[] places, double length)
    {
        var rows = (double[])places.Clone();
        for (var index = 0; index < rows.Length; index++)
        {
            rows[index] = Math.Max(rows[index], index == 0 ? Apart / 2 : rows[index - 1] + Apart);
        }

        for (var index = rows.Length - 1; index >= 0; index--)
        {
            rows[index] = Math.Min(rows[index], index == rows.Length - 1 ? length - (Apart / 2) : rows[index + 1] - Apart);
        }

        return rows;
    }
}
