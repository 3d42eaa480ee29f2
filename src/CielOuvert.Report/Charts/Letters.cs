using System.Globalization;
using System.Text;

namespace CielOuvert.Report.Charts;

/// <summary>How wide words are, so that they do not run over each other or off the picture. The server has no screen to measure on.</summary>
internal static class Letters
{
    private const double Mean = 0.6;

    // Source Serif sets a French sentence in this part of what Public Sans takes, measured on the titles of 2020, the widest of them.
    private const double Serif = 0.985;

    // The advances of Public Sans Regular, U+0020 to U+007E, in thousandths of the size.
    private static readonly short[] Advances =
    [
        243, 251, 426, 603, 658, 904, 708, 248, 302, 309, 394, 554, 242, 378, 225, 350, 612, 407, 596, 630, 628, 640, 622, 600,
        648, 624, 226, 240, 546, 554, 546, 521, 831, 710, 670, 688, 694, 620, 594, 733, 766, 283, 388, 682, 578, 886, 754, 734,
        636, 748, 676, 670, 594, 700, 672, 954, 688, 607, 637, 303, 350, 303, 473, 518, 218, 553, 596, 544, 596, 566, 396, 622,
        576, 248, 262, 562, 303, 865, 577, 566, 596, 596, 391, 506, 389, 580, 504, 780, 564, 535, 480, 328, 263, 332, 568,
    ];

    /// <summary>The width of a text set at a size; accents cost nothing, unknown letters a mean width.</summary>
    public static double Width(string text, double size)
    {
        var width = 0.0;
        foreach (var rune in text.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            width += Advance(rune);
        }

        return width * size;
    }

    /// <summary>The text, cut at a word if need be to fit a width, with an ellipsis that says so.</summary>
    public static string Fit(string text, double size, double room)
    {
        if (Width(text, size) <= room) return text;

        var kept = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            var longer = kept.Length == 0 ? word : $"{kept} {word}";
            if (Width(longer + "…", size) > room) break;
            kept.Clear().Append(longer);
        }

        return kept.Length > 0 ? kept.ToString().TrimEnd('«', '(', ',', ';', ':', '–', '—', '\u202F', '\u00A0', ' ') + "…" : CutInside(text, size, room);
    }

    /// <summary>The width of a text in the serif.</summary>
    public static double SerifWidth(string text, double size) => Width(text, size) * Serif;

    /// <summary>The text cut to fit, in the serif.</summary>
    public static string FitSerif(string text, double size, double room) => Fit(text, size, room / Serif);

    private static string CutInside(string text, double size, double room)
    {
        var kept = new StringBuilder();
        var letters = StringInfo.GetTextElementEnumerator(text);
        while (letters.MoveNext())
        {
            var letter = letters.GetTextElement();
            if (Width($"{kept}{letter}…", size) > room) break;
            kept.Append(letter);
        }

        return kept + "…";
    }

    private static double Advance(Rune rune) => rune.Value switch
    {
        >= 0x20 and <= 0x7E => Advances[rune.Value - 0x20] / 1000.0,
        0x202F or 0x2009 => 0.2,
        0x2019 or 0xB7 => 0.26,
        0x2026 => 0.85,
        0x2014 => 1.0,
        >= 0x2E80 => 1.0,
        _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark => 0,
        _ => Mean,
    };
}
