using System.Buffers;
using System.Globalization;
using System.Text;

namespace CielOuvert.Formats.Text;

/// <summary>
/// The form under which names are sorted and matched: small letters, no accent, no punctuation. Compared as bytes, it orders lists the same
/// way in both databases and in every culture (Unicode UAX #15, form KD, marks removed; no locale is asked).
/// </summary>
public static class Folding
{
    private static readonly SearchValues<char> Folded = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>« L’Œuvre — été 2020 ! » gives <c>l oeuvre ete 2020</c>. Letters of other scripts stay; text without a letter or digit gives nothing.</summary>
    public static string Fold(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Folded)) return text;
        var folded = new StringBuilder(text.Length + 8);
        var isGap = false;
        foreach (var rune in Decomposed(text).EnumerateRunes())
        {
            switch (Treat(rune))
            {
                case Treatment.Keep:
                    if (isGap && folded.Length > 0) folded.Append(' ');
                    isGap = false;
                    Append(folded, Rune.ToLowerInvariant(rune));
                    break;
                case Treatment.Separate:
                    isGap = true;
                    break;
                case Treatment.Drop:
                    break;
            }
        }

        return folded.ToString();
    }

    private enum Treatment
    {
        Keep,
        Separate,
        Drop,
    }

    private static Treatment Treat(Rune rune)
    {
        if (rune.IsAscii) return Rune.IsLetterOrDigit(rune) ? Treatment.Keep : Treatment.Separate;
        return Rune.GetUnicodeCategory(rune) switch
        {
            // Accents, joiners, soft hyphens: nothing one would type.
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => Treatment.Drop,
            UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => Treatment.Keep,
            _ => Rune.IsLetterOrDigit(rune) ? Treatment.Keep : Treatment.Separate,
        };
    }

    private static string Decomposed(string text) => Ascii.IsValid(text) ? text : SoundText.Of(text).Normalize(NormalizationForm.FormKD);

    /// <summary>Letters that Unicode does not decompose are spelt as people without the key type them.</summary>
    private static void Append(StringBuilder folded, Rune rune)
    {
        switch (rune.Value)
        {
            case 'œ': folded.Append("oe"); break;
            case 'æ': folded.Append("ae"); break;
            case 'ß' or 'ẞ': folded.Append("ss"); break;
            case 'ø': folded.Append('o'); break;
            case 'đ' or 'ð': folded.Append('d'); break;
            case 'ł': folded.Append('l'); break;
            case 'ħ': folded.Append('h'); break;
            case 'ŧ': folded.Append('t'); break;
            case 'þ': folded.Append("th"); break;
            case 'ı': folded.Append('i'); break;
            case 'ŋ': folded.Append("ng"); break;
            default: folded.Append(rune.ToString()); break;
        }
    }
}
