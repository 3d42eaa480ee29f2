namespace CielOuvert.Report.Charts;

/// <summary>
/// How a chart takes its colours: on a page by class, so that the style sheet has the last word (dark, contrast, hues);
/// on paper by value, because Typst paints a CSS variable black.
/// </summary>
public sealed class Ink
{
    private const string Text = "#111a2c";
    private const string Soft = "#404961";
    private const string Hairline = "#c9c6ba";
    private const string Paper = "#ffffff";

    private Ink(bool onPaper) => OnPaper = onPaper;

    public static Ink Web { get; } = new(onPaper: false);

    public static Ink Print { get; } = new(onPaper: true);

    /// <summary>Whether colours and fonts are resolved and links left out.</summary>
    public bool OnPaper { get; }

    /// <summary>The attributes that paint a shape, with a space before.</summary>
    internal string Of(Paint paint, string? hue = null) => OnPaper ? Resolved(paint, hue) : Classed(paint, hue);

    private static string Classed(Paint paint, string? hue)
    {
        var name = paint.ToString().ToLowerInvariant();
        return hue is null ? $" class=\"{name}\"" : $" class=\"{name} hue-{Hues.Known(hue)}\"";
    }

    private static string Resolved(Paint paint, string? name) => paint switch
    {
        Paint.Mark => $" fill=\"{Hues.Hex(name)}\"",
        Paint.Open => $" fill=\"{Paper}\" stroke=\"{Hues.Hex(name)}\" stroke-width=\"1.5\"",
        Paint.Block => $" fill=\"{Hues.DarkHex(name)}\"",
        Paint.Wash => $" fill=\"{Hues.Hex(name)}\" fill-opacity=\"0.22\"",
        Paint.Stem => $" fill=\"none\" stroke=\"{Hues.Hex(name)}\" stroke-width=\"1.25\"",
        Paint.Doubtful => $" fill=\"none\" stroke=\"{Hues.Hex(name)}\" stroke-width=\"1.5\" stroke-dasharray=\"2 3\"",
        Paint.Axis => $" fill=\"none\" stroke=\"{Text}\" stroke-width=\"1\"",
        Paint.Grid => $" fill=\"none\" stroke=\"{Hairline}\" stroke-width=\"1\"",
        Paint.Land => $" fill=\"#f2f0e8\" stroke=\"{Hairline}\" stroke-width=\"1\"",
        Paint.Label => $" fill=\"{Text}\"{Sans}",
        Paint.Quiet => $" fill=\"{Soft}\"{Sans}",
        Paint.Strong => $" fill=\"{Text}\" font-weight=\"600\"{Sans}",
        Paint.Reversed => $" fill=\"{Paper}\" font-weight=\"600\"{Sans}",
        Paint.Words => $" fill=\"{Text}\" font-family=\"Source Serif 4\"",
        Paint.Halo => $" fill=\"{Text}\" font-weight=\"600\" stroke=\"{Paper}\" stroke-width=\"5\" stroke-linejoin=\"round\" paint-order=\"stroke\"{Sans}",
        Paint.Hit => " fill=\"none\"",
        _ => throw new ArgumentOutOfRangeException(nameof(paint), paint, "This paint has no print value: add it here and in chart.css."),
    };

    private static string Sans => " font-family=\"Public Sans\"";
}
