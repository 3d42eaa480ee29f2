using System.Text;

namespace CielOuvert.Formats.Text;

/// <summary>Texts that Unicode can normalise, whatever somebody pasted.</summary>
public static class SoundText
{
    /// <summary>No character, and never to be one (Unicode 16.0, 23.7).</summary>
    private const char NoCharacter = '\uFFFE';

    private const string Replacement = "\uFFFD";

    /// <summary>The text itself; half a surrogate pair, and what is no character, become U+FFFD, which separates words.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !text.Contains(NoCharacter, StringComparison.Ordinal)) return text;
        var whole = new StringBuilder(text.Length);
        // Runes are whole: a half is read as U+FFFD.
        foreach (var rune in text.EnumerateRunes()) whole.Append(rune.Value == NoCharacter ? Replacement : rune.ToString());
        return whole.ToString();
    }
}
