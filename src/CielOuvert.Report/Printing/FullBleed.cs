using System.Globalization;
using System.Text.RegularExpressions;

namespace CielOuvert.Report.Printing;

/// <summary>A picture that runs over both edges of the page, its marks kept within the margins: the frame widens, the drawing does not.</summary>
internal static partial class FullBleed
{
    /// <param name="svg">A drawing whose background runs on beyond its frame.</param>
    /// <param name="margin">The share of the drawing's width to add on each side.</param>
    public static string Of(string svg, double margin)
    {
        var frame = Frame().Match(svg);
        if (!frame.Success) return svg;
        var width = double.Parse(frame.Groups["width"].Value, CultureInfo.InvariantCulture);
        var height = frame.Groups["height"].Value;
        var (left, whole) = (Math.Round(-margin * width), Math.Round(width + (2 * margin * width)));
        var widened = string.Create(CultureInfo.InvariantCulture, $"viewBox=\"{left} 0 {whole} {height}\" width=\"{whole}\" height=\"{height}\"");
        return svg[..frame.Index] + widened + svg[(frame.Index + frame.Length)..];
    }

    [GeneratedRegex("viewBox=\"0 0 (?<width>[0-9.]+) (?<height>[0-9.]+)\"( width=\"[0-9.]+\")?( height=\"[0-9.]+\")?")]
    private static partial Regex Frame();
}
