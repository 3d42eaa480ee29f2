using System.Globalization;
using System.Text;

namespace CielOuvert.Report.Charts;

/// <summary>A sheet to draw on: writes SVG, escapes what it is given, paints with one ink.</summary>
internal sealed class Sheet
{
    private readonly StringBuilder svg = new();
    private readonly Ink ink;

    public Sheet(Ink ink, string id, IChart chart, Room room, double width, double height, string kind, bool holdsLinks = false)
    {
        this.ink = ink;
        Width = width;
        Height = height;
        // An image has no children for a screen reader, so a chart whose marks are links is a group.
        var role = holdsLinks && !ink.OnPaper ? "group" : "img";
        var size = ink.OnPaper ? $" width=\"{Of(width)}\" height=\"{Of(height)}\"" : "";
        var dress = ink.OnPaper ? "" : $" class=\"chart {kind} for-{room.ToString().ToLowerInvariant()}\"";
        svg.Append($"<svg xmlns=\"http://www.w3.org/2000/svg\"{dress} viewBox=\"0 0 {Of(width)} {Of(height)}\"{size} role=\"{role}\" aria-labelledby=\"{Safe(id)}-title {Safe(id)}-desc\">");
        svg.Append($"<title id=\"{Safe(id)}-title\">{Safe(chart.Title)}</title><desc id=\"{Safe(id)}-desc\">{Safe(chart.Description)}</desc>");
    }

    public double Width { get; }

    public double Height { get; }

    public bool OnPaper => ink.OnPaper;

    public Sheet Line(double x1, double y1, double x2, double y2, Paint paint, string? hue = null) =>
        Write($"<line x1=\"{Of(x1)}\" y1=\"{Of(y1)}\" x2=\"{Of(x2)}\" y2=\"{Of(y2)}\"{ink.Of(paint, hue)}/>");

    public Sheet Circle(double x, double y, double radius, Paint paint, string? hue = null) =>
        Write($"<circle cx=\"{Of(x)}\" cy=\"{Of(y)}\" r=\"{Of(radius)}\"{ink.Of(paint, hue)}/>");

    public Sheet Rect(double x, double y, double width, double height, Paint paint, string? hue = null) =>
        Write($"<rect x=\"{Of(x)}\" y=\"{Of(y)}\" width=\"{Of(Math.Max(0, width))}\" height=\"{Of(Math.Max(0, height))}\"{ink.Of(paint, hue)}/>");

    public Sheet Path(string data, Paint paint, string? hue = null) => Write($"<path d=\"{data}\"{ink.Of(paint, hue)}/>");

    /// <summary>Words on one line. The anchor is where they hold: start, middle or end.</summary>
    public Sheet Text(double x, double y, string text, double size, Paint paint, Anchor anchor = Anchor.Start)
    {
        var hold = anchor == Anchor.Start ? "" : $" text-anchor=\"{anchor.ToString().ToLowerInvariant()}\"";
        return Write($"<text x=\"{Of(x)}\" y=\"{Of(y)}\" font-size=\"{Of(size)}\"{hold}{ink.Of(paint)}>{Safe(text)}</text>");
    }

    /// <summary>A title led by its date, on one line.</summary>
    public Sheet Words(double x, double y, string lead, string title, double size, Anchor anchor) =>
        Pair(x, y, (lead, Paint.Quiet), (title, Paint.Words), size, anchor);

    /// <summary>Two runs of words on one line, each with its paint.</summary>
    public Sheet Pair(double x, double y, (string Text, Paint Paint) first, (string Text, Paint Paint) second, double size, Anchor anchor)
    {
        var hold = anchor == Anchor.Start ? "" : $" text-anchor=\"{anchor.ToString().ToLowerInvariant()}\"";
        return Write($"<text x=\"{Of(x)}\" y=\"{Of(y)}\" font-size=\"{Of(size)}\"{hold}><tspan{ink.Of(first.Paint)}>{Safe(first.Text)}</tspan> <tspan{ink.Of(second.Paint)}>{Safe(second.Text)}</tspan></text>");
    }

    /// <summary>A mark without words that leads to an address: its name is told to a pointer that rests on it. On paper it is only drawn.</summary>
    public Sheet Dot(string? href, string name, Action draw) => Link(href, name, $"<title>{Safe(name)}</title>", draw);

    /// <summary>Words that lead to an address. The name begins as they do, so that one who speaks to the page says what is seen (WCAG 2.5.3).</summary>
    public Sheet Link(string? href, string name, Action draw) => Link(href, name, "", draw);

    /// <summary>SVG of our own making, already safe.</summary>
    public Sheet Write(string safe)
    {
        svg.Append(safe);
        return this;
    }

    /// <summary>Parts two words that are drawn one after the other, for who reads them in a row.</summary>
    public Sheet Space() => Write(" ");

    public string Finish() => svg.Append("</svg>").ToString();

    /// <summary>A length, to a tenth, the same in every culture.</summary>
    public static string Of(double length)
    {
        var rounded = Math.Round(length, 1, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("0.#", CultureInfo.InvariantCulture);
    }

    /// <summary>Text that cannot leave its element or attribute; characters XML forbids are dropped.</summary>
    public static string Safe(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => safe.Append("&amp;"),
                '<' => safe.Append("&lt;"),
                '>' => safe.Append("&gt;"),
                '"' => safe.Append("&quot;"),
                '\'' => safe.Append("&#39;"),
                < 0x20 and not ('\t' or '\n' or '\r') => safe,
                0xFFFE or 0xFFFF => safe,
                _ => safe.Append(rune.ToString()),
            };
        }

        return safe.ToString();
    }

    private Sheet Link(string? href, string name, string more, Action draw)
    {
        var leads = href is not null && !ink.OnPaper;
        Write(leads ? $"<a href=\"{Safe(href ?? "")}\" aria-label=\"{Safe(name)}\">{more}" : "<g>");
        draw();
        return Write(leads ? "</a>" : "</g>");
    }
}

/// <summary>Where a text holds to its point.</summary>
internal enum Anchor
{
    Start,
    Middle,
    End,
}
