using System.Globalization;
using System.Text;
using NetVips;

namespace CielOuvert.Formats.Pictures;

/// <summary>
/// Draws a picture as PNG: a ground in SVG of our own making, and words over it, which Pango sets: kerning, ligatures, and scripts that run from the
/// right. Words never become SVG, so that nothing in them is read as such.
/// </summary>
public static class PictureDrawing
{
    /// <summary>Letters of a text that are looked at: no picture holds more.</summary>
    private const int Longest = 400;

    private const int DotsPerInch = 72;

    /// <summary>Whether this machine has what it takes.</summary>
    public static bool IsPossible { get; } = ModuleInitializer.VipsInitialized;

    public static byte[] Draw(string svg, IReadOnlyList<Lettering> words)
    {
        using var ground = Image.SvgloadBuffer(Encoding.UTF8.GetBytes(svg));
        using var opaque = ground.Flatten();
        var layers = new List<Image>();
        try
        {
            var places = new List<(int X, int Y)>();
            var bottom = 0;
            foreach (var asked in words.Where(one => one.Text.Length > 0))
            {
                var lettering = asked.Under is { } gap ? asked with { Top = bottom + gap } : asked;
                var (mask, x, y) = Set(lettering);
                bottom = y + mask.Height;
                using (mask) layers.Add(Painted(mask, lettering.Color));
                places.Add((x, y));
            }

            using var drawn = layers.Count == 0
                ? opaque.Copy()
                : opaque.Composite([.. layers], [.. layers.Select(_ => Enums.BlendMode.Over)], [.. places.Select(place => place.X)], [.. places.Select(place => place.Y)]);
            using var flat = drawn.Flatten();
            return flat.PngsaveBuffer(compression: 9, keep: Enums.ForeignKeep.None);
        }
        finally
        {
            layers.ForEach(layer => layer.Dispose());
        }
    }

    private static (Image Mask, int X, int Y) Set(Lettering lettering)
    {
        var text = Plain(lettering.Text);
        Image? set = null;
        foreach (var size in lettering.Sizes)
        {
            set?.Dispose();
            set = Line(text, lettering, size);
            if (Fits(set, lettering)) break;
        }

        if (set is null || !Fits(set, lettering))
        {
            set?.Dispose();
            set = Cut(text, lettering);
        }

        return (set, lettering.IsAtRight ? lettering.Left + lettering.Width - set.Width : lettering.Left + set.Xoffset, lettering.Top + set.Yoffset);
    }

    /// <summary>As many words as the room takes at the smallest size, found by halves; a word that is longer than the room is cut inside.</summary>
    private static Image Cut(string text, Lettering lettering)
    {
        var letters = StringInfo.ParseCombiningCharacters(text);
        var (fits, not) = (0, letters.Length);
        while (not - fits > 1)
        {
            var middle = (fits + not) / 2;
            using var tried = Line(text[..letters[middle]] + "…", lettering, lettering.Sizes[^1]);
            if (Fits(tried, lettering)) fits = middle;
            else not = middle;
        }

        var kept = fits == 0 ? "" : text[..letters[fits]];
        var space = kept.LastIndexOf(' ');
        if (space > kept.Length / 2) kept = kept[..space];
        return Line(kept.TrimEnd(' ', '\u202F', '\u00A0', ',', ';', ':', '«', '(', '–', '—') + "…", lettering, lettering.Sizes[^1]);
    }

    private static Image Line(string text, Lettering lettering, int size) => Image.Text(
        Escaped(text), font: $"{lettering.Face.Name} {size.ToString(CultureInfo.InvariantCulture)}", width: lettering.Width, dpi: DotsPerInch,
        spacing: -size / 12, fontfile: lettering.Face.File, wrap: Enums.TextWrap.WordChar);

    private static bool Fits(Image set, Lettering lettering) => set.Yoffset + set.Height <= lettering.Height && set.Xoffset + set.Width <= lettering.Width + (lettering.Width / 100);

    private static Image Painted(Image mask, string color)
    {
        double[] ink = [.. Enumerable.Range(0, 3).Select(band => (double)byte.Parse(color.AsSpan(1 + (2 * band), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
        using var plain = mask.NewFromImage(ink);
        using var painted = plain.Bandjoin(mask);
        return painted.Copy(interpretation: Enums.Interpretation.Srgb);
    }

    /// <summary>One line of letters: what controls, or is half a letter, is left out.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Take(Longest))
        {
            if (Rune.IsWhiteSpace(rune) && rune.Value is not (0x202F or 0xA0)) plain.Append(' ');
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned) && rune != Rune.ReplacementChar) plain.Append(rune.ToString());
        }

        return plain.ToString().Trim() is { Length: > 0 } said ? said : "…";
    }

    /// <summary>As Pango reads markup: none of it is.</summary>
    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
