namespace CielOuvert.Report.Charts.Horizon;

/// <summary>The horizon across a wide page.</summary>
internal static class WideHorizon
{
    private const double Width = 1056;
    private const double LevelHeight = 25;
    private const double LetterSize = 14;
    private const double Besides = 14;
    private const double LeastSky = 190;
    private const double UnderLine = 46;
    private const int DotsPerRow = 40;

    // The least a title may be cut to, so that they all stand; then each takes the room that is left.
    private static readonly double[] Lengths = [360, 250, 170, 120];

    public static string Draw(YearHorizon year, Ink ink, string id)
    {
        var marks = year.InOrder;
        var scale = new YearScale(year.Year, 0, Width);
        var flags = Hoist(year, marks, scale);
        var levels = flags is null or [] ? 0 : flags.Max(flag => flag.Level) + 1;
        var line = Math.Max(LeastSky, (levels * LevelHeight) + 70);
        var undated = Undated.Height(year, DotsPerRow);
        var sheet = new Sheet(ink, id, year, Room.Wide, Width, line + UnderLine + undated, "year-horizon", holdsLinks: true);

        Sky.Across(sheet, id, line);
        DrawRuler(sheet, year, scale, line);
        DrawHills(sheet, marks, scale, line);
        if (flags is null) Swarm.Across(sheet, marks, scale, line);
        else DrawFlags(sheet, year, marks, flags, line);
        Undated.Draw(sheet, year, 0, line + UnderLine, DotsPerRow);
        return sheet.Finish();
    }

    private static IReadOnlyList<Flag>? Hoist(YearHorizon year, IReadOnlyList<HorizonMark> marks, YearScale scale)
    {
        if (marks.Count > YearHorizon.MostFlags) return null;
        var wanted = marks.Select(mark => Besides + LeadWidth(year, mark) + Letters.SerifWidth(mark.Title, LetterSize)).ToList();
        foreach (var length in Lengths)
        {
            var least = wanted.Select((width, index) => Math.Min(width, Besides + LeadWidth(year, marks[index]) + length));
            if (Flags.Place([.. marks.Select(scale.Middle).Zip(least)], Width) is { } flags) return Flags.Grow(flags, wanted, Width);
        }

        return null;
    }

    private static double LeadWidth(YearHorizon year, HorizonMark mark) => Letters.Width(Lead(year, mark) + " ", LetterSize);

    private static string Lead(YearHorizon year, HorizonMark mark) => Months.ShortDate(mark.From, mark.To, year.Tongue);

    private static void DrawRuler(Sheet sheet, YearHorizon year, YearScale scale, double line)
    {
        foreach (var monday in scale.Mondays)
        {
            sheet.Line(scale.Begin(monday), line, scale.Begin(monday), line + 4, Paint.Grid);
        }

        foreach (var first in scale.FirstsOfMonth)
        {
            var x = scale.Begin(first);
            sheet.Line(x, line, x, line + 10, Paint.Axis);
            sheet.Text(x + 5, line + 20, Months.Name(first.Month, year.Tongue), 13, Paint.Quiet);
        }
    }

    private static void DrawHills(Sheet sheet, IReadOnlyList<HorizonMark> marks, YearScale scale, double line)
    {
        foreach (var mark in marks.Where(mark => !mark.IsDay))
        {
            sheet.Path(Hill.Across(scale.Begin(mark.From), scale.End(mark.To), line, 34), Paint.Wash, mark.Hue);
        }
    }

    private static void DrawFlags(Sheet sheet, YearHorizon year, IReadOnlyList<HorizonMark> marks, IReadOnlyList<Flag> flags, double line)
    {
        // The tallest first: a short staff is drawn over what passes behind it.
        foreach (var (mark, flag) in marks.Zip(flags).OrderByDescending(pair => pair.Second.Level))
        {
            var y = line - 52 - (flag.Level * LevelHeight);
            var foot = mark.IsDay ? line : line - 34;
            var title = Letters.FitSerif(mark.Title, LetterSize, flag.Width - Besides - LeadWidth(year, mark));
            sheet.Link(mark.Href, $"{Lead(year, mark)} {mark.Title}", () =>
            {
                sheet.Rect(flag.From, y - 12, flag.Width, 24, Paint.Hit)
                    .Line(flag.X, y + 5, flag.X, foot, Paint.Stem, mark.Hue)
                    .Circle(flag.X, y, 5, mark.IsDoubtful || !mark.IsDay ? Paint.Open : Paint.Mark, mark.Hue)
                    .Words(flag.X + (flag.ToTheLeft ? -11 : 11), y + 4.5, Lead(year, mark), title, LetterSize, flag.ToTheLeft ? Anchor.End : Anchor.Start);
            });
        }
    }
}
