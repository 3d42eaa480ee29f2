using System.Globalization;
using System.Text;
using CielOuvert.Formats.Text;

namespace CielOuvert.Report.Charts;

/// <summary>How wide words are, so that they do not run over each other or off the picture. The server has no screen to measure on.</summary>
internal static class Letters
{
    private const double Mean = 0.6;

    // The advances of Public Sans Regular, U+0020 to U+007E, in thousandths of the size.
    private static readonly short[] Sans =
    [
        243, 251, 426, 603, 658, 904, 708, 248, 302, 309, 394, 554, 242, 378, 225, 350, 612, 407, 596, 630, 628, 640, 622, 600,
        648, 624, 226, 240, 546, 554, 546, 521, 831, 710, 670, 688, 694, 620, 594, 733, 766, 283, 388, 682, 578, 886, 754, 734,
        636, 748, 676, 670, 594, 700, 672, 954, 688, 607, 637, 303, 350, 303, 473, 518, 218, 553, 596, 544, 596, 566, 396, 622,
        576, 248, 262, 562, 303, 865, 577, 566, 596, 596, 391, 506, 389, 580, 504, 780, 564, 535, 480, 328, 263, 332, 568,
    ];

    // The same of Ciel Text, the web's cut of Source Serif 4; the print cut is narrower, so what fits here fits there.
    private static readonly short[] Serif =
    [
        235, 289, 369, 526, 509, 906, 724, 182, 350, 350, 449, 532, 301, 316, 301, 335, 515, 515, 515, 515, 515, 515, 515, 515,
        515, 515, 301, 301, 532, 532, 532, 415, 834, 688, 641, 646, 725, 620, 595, 703, 801, 373, 378, 688, 607, 919, 751, 722,
        605, 722, 670, 528, 618, 742, 692, 984, 660, 650, 568, 328, 335, 328, 533, 513, 400, 525, 598, 504, 590, 522, 361, 538,
        621, 314, 290, 570, 314, 928, 625, 564, 602, 579, 439, 450, 342, 605, 542, 800, 548, 549, 473, 352, 290, 352, 532,
    ];

    /// <summary>The width of a text in the sans; accents cost nothing, unknown letters a mean width.</summary>
    public static double Width(string text, double size) => Width(text, size, Sans);

    /// <summary>The width of a text in the serif.</summary>
    public static double SerifWidth(string text, double size) => Width(text, size, Serif);

    /// <summary>The text, cut at a word if need be to fit a width, with an ellipsis that says so.</summary>
    public static string Fit(string text, double size, double room) => Fit(text, room, kept => Width(kept, size));

    /// <summary>The same in the serif.</summary>
    public static string FitSerif(string text, double size, double room) => Fit(text, room, kept => SerifWidth(kept, size));

    private static double Width(string text, double size, short[] advances)
    {
        var width = 0.0;
        foreach (var rune in SoundText.Of(text).Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            width += Advance(rune, advances);
        }

        return width * size;
    }

    private static string Fit(string text, double room, Func<string, double> width)
    {
        // A room computed from the very same width is the room it needs, whatever the last digit says.
        if (width(text) <= room + 0.01) return text;

        var kept = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            var longer = kept.Length == 0 ? word : $"{kept} {word}";
            if (width(longer + "…") > room) break;
            kept.Clear().Append(longer);
        }

        return kept.Length > 0 ? kept.ToString().TrimEnd('«', '(', ',', ';', ':', '–', '—', '\u202F', '\u00A0', ' ') + "…" : CutInside(text, room, width);
    }

    private static string CutInside(string text, double room, Func<string, double> width)
    {
        var kept = new StringBuilder();
        var letters = StringInfo.GetTextElementEnumerator(text);
        while (letters.MoveNext())
        {
            var letter = letters.GetTextElement();
            if (width($"{kept}{letter}…") > room) break;
            kept.Append(letter);
        }

        return kept + "…";
    }

    private static double Advance(Rune rune, short[] advances) => rune.Value switch
    {
        >= 0x20 and <= 0x7E => advances[rune.Value - 0x20] / 1000.0,
        0x202F or 0x2009 => 0.2,
        0x2019 or 0xB7 => 0.28,
        0x2026 => 0.9,
        0x2014 => 1.0,
        >= 0x2E80 => 1.0,
        _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark => 0,
        _ => Mean,
    };
}
