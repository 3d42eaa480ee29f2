using System.Globalization;
using System.Text;
using CielOuvert.Report.Charts;

namespace CielOuvert.Exchange.Web.Previews;

/// <summary>Draws the sky, the ground and what stands between: a mark for each thing that is dated, its own the tallest.</summary>
public static class PreviewHorizon
{
    /// <summary>Where sky and ground meet, in pixels from the top.</summary>
    public const int Line = 506;

    private const int Left = 76;
    private const int Right = PreviewDrawing.Width - 76;
    private const double Column = 15;
    private const double Radius = 5.5;

    /// <summary>How high marks are piled: above, the words begin.</summary>
    private const double Pile = 76;

    /// <summary>Marks that may stand on stems: more would be a fence.</summary>
    private const int MostStems = 36;

    private static readonly int[] Heights = [34, 62, 46, 74, 40, 56];

    public static string Draw(Preview preview)
    {
        var svg = new StringBuilder($"""<svg xmlns="http://www.w3.org/2000/svg" width="{PreviewDrawing.Width}" height="{PreviewDrawing.Height}" viewBox="0 0 {PreviewDrawing.Width} {PreviewDrawing.Height}">""");
        svg.Append("""<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#dfecf6"/><stop offset=".62" stop-color="#f1f0ea"/><stop offset="1" stop-color="#f8ebd7"/></linearGradient></defs>""");
        svg.Append($"""<rect width="{PreviewDrawing.Width}" height="{Line}" fill="url(#sky)"/><rect y="{Line}" width="{PreviewDrawing.Width}" height="{PreviewDrawing.Height - Line}" fill="#efece2"/>""");
        svg.Append($"""<rect width="{PreviewDrawing.Width}" height="12" fill="{Hues.Hex(preview.Hue)}"/>""");
        Spans(preview.Sky, svg);
        Dots(preview.Sky, svg);
        svg.Append($"""<rect y="{Line - 1}" width="{PreviewDrawing.Width}" height="3" fill="#111a2c"/>""");
        foreach (var own in preview.Sky.Marks.Where(mark => mark is { IsOwn: true } && mark.From == mark.To)) Own(own, preview.Sky, svg);
        return svg.Append("</svg>").ToString();
    }

    /// <summary>What is known to the month or the year lies over all of it: a dot would say a day.</summary>
    private static void Spans(PreviewSky sky, StringBuilder svg)
    {
        foreach (var span in sky.Marks.Where(mark => mark.From != mark.To).OrderBy(mark => mark.IsOwn))
        {
            var (from, to) = (At(span.From, sky), At(span.To.DayNumber + 1, sky));
            var (height, opacity) = span.IsOwn ? (30.0, ".9") : (15.0, ".2");
            svg.Append($"""<path d="M{Of(from)} {Line}Q{Of((from + to) / 2)} {Of(Line - (2 * height))} {Of(to)} {Line}z" fill="{Hues.Hex(span.Hue)}" opacity="{opacity}"/>""");
        }
    }

    private static void Dots(PreviewSky sky, StringBuilder svg)
    {
        var days = sky.Marks.Where(mark => mark.From == mark.To && !mark.IsOwn).OrderBy(mark => mark.From).ToList();
        if (days.Count <= MostStems) Stems(days, sky, svg);
        else Piles(days, sky, svg);
    }

    /// <summary>Few stand each on its stem, one higher than the next so that neighbours are told apart.</summary>
    private static void Stems(List<PreviewMark> days, PreviewSky sky, StringBuilder svg)
    {
        foreach (var (index, mark) in days.Index())
        {
            var (x, y) = (At(mark.From, sky), Line - Heights[index % Heights.Length]);
            svg.Append($"""<path d="M{Of(x)} {Line}V{Of(y)}" stroke="{Hues.Hex(mark.Hue)}" stroke-width="2.5"/>""");
            Dot(x, y, 8, mark, svg);
        }
    }

    /// <summary>Many are piled on their fortnight.</summary>
    private static void Piles(List<PreviewMark> days, PreviewSky sky, StringBuilder svg)
    {
        foreach (var column in days.GroupBy(mark => (int)((At(mark.From, sky) - Left) / Column)))
        {
            var between = Math.Min((2 * Radius) + 2, Pile / column.Count());
            foreach (var (index, mark) in column.Index()) Dot(Left + ((column.Key + 0.5) * Column), Line - Radius - 4 - (index * between), Radius, mark, svg);
        }
    }

    private static void Dot(double x, double y, double radius, PreviewMark mark, StringBuilder svg)
    {
        var paint = mark.IsDoubtful ? $"fill=\"#fbfaf6\" stroke=\"{Hues.Hex(mark.Hue)}\" stroke-width=\"2.5\"" : $"fill=\"{Hues.Hex(mark.Hue)}\"";
        svg.Append($"""<circle cx="{Of(x)}" cy="{Of(y)}" r="{Of(mark.IsDoubtful ? radius - 1 : radius)}" {paint}/>""");
    }

    private static void Own(PreviewMark own, PreviewSky sky, StringBuilder svg)
    {
        var x = At(own.From, sky);
        svg.Append($"""<path d="M{Of(x)} {Line}V{Line - 92}" stroke="{Hues.Hex(own.Hue)}" stroke-width="4"/>""");
        svg.Append($"""<circle cx="{Of(x)}" cy="{Line - 96}" r="15" fill="{(own.IsDoubtful ? "#fbfaf6" : Hues.Hex(own.Hue))}" stroke="{Hues.Hex(own.Hue)}" stroke-width="4"/>""");
    }

    private static double At(DateOnly day, PreviewSky sky) => At(day.DayNumber, sky);

    private static double At(int day, PreviewSky sky)
    {
        var (first, last) = (new DateOnly(sky.First, 1, 1).DayNumber, new DateOnly(sky.Last, 12, 31).DayNumber);
        return Left + ((Right - Left) * Math.Clamp((day - first) / (double)(last - first), 0, 1));
    }

    private static string Of(double length) => Math.Round(length, 1).ToString(CultureInfo.InvariantCulture);
}
