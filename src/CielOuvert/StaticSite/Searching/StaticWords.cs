using System.Globalization;
using System.Text;

namespace CielOuvert.StaticSite.Searching;

/// <summary>
/// The words of a text as the search of an archive knows them: without case nor accents, without the articles that French elides, and short of the
/// endings of plurals. <c>wwwroot/js/archive-search.js</c> does the same to what is asked: the two are tested together.
/// </summary>
internal static class StaticWords
{
    /// <summary>Words so frequent that they tell records apart nowhere.</summary>
    private static readonly HashSet<string> Small =
    [
        "au", "aux", "avec", "ce", "ces", "dans", "de", "des", "du", "elle", "en", "est", "et", "il", "la", "le", "les", "leur", "ne", "ou", "par", "pas", "pour", "qu", "que", "qui", "sa", "se", "son", "sur", "un", "une",
        "an", "and", "are", "as", "at", "be", "by", "for", "from", "in", "is", "it", "its", "of", "on", "or", "that", "the", "to", "was", "with",
    ];

    public static IEnumerable<string> Of(string text)
    {
        var word = new StringBuilder();
        foreach (var letter in Folded(text) + " ")
        {
            if (letter is >= 'a' and <= 'z' or >= '0' and <= '9')
            {
                word.Append(letter);
                continue;
            }

            if (Stem(word.ToString()) is { } stem) yield return stem;
            word.Clear();
        }
    }

    /// <summary>A word short of its ending; null when it is too small to be searched.</summary>
    private static string? Stem(string word)
    {
        if (word.Length == 0 || (word.Length == 1 && !char.IsAsciiDigit(word[0])) || Small.Contains(word)) return null;
        if (word.Length > 30) return word[..30];
        if (word.Length <= 3 || char.IsAsciiDigit(word[^1])) return word;
        if (word.EndsWith("eaux", StringComparison.Ordinal)) return word[..^1];
        if (word.Length > 4 && word.EndsWith("aux", StringComparison.Ordinal)) return word[..^2] + "l";
        var stem = word[^1] is 's' or 'x' ? word[..^1] : word;
        if (stem.Length > 4 && stem[^1] == 'e') stem = stem[..^1];
        return stem.Length > 3 && stem[^1] == 'y' ? stem[..^1] + "i" : stem;
    }

    private static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.ToLowerInvariant().Replace("œ", "oe", StringComparison.Ordinal).Replace("æ", "ae", StringComparison.Ordinal).Replace("ß", "ss", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark) folded.Append(letter);
        return folded.ToString();
    }
}
