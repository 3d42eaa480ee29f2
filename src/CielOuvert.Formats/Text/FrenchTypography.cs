using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using CielOuvert.Formats.Words;

namespace CielOuvert.Formats.Text;

/// <summary>
/// The spaces and apostrophes of printed French (Imprimerie nationale, <i>Lexique des règles typographiques</i>): a narrow no-break space
/// (U+202F) before <c>; ! ?</c> and inside « », a no-break space (U+00A0) before <c>:</c>, and ’ for the apostrophe. Addresses, hours and code
/// (between backquotes) are left alone. Plain text in, plain text out; applying it twice changes nothing more.
/// </summary>
public static partial class FrenchTypography
{
    private const char Narrow = '\u202F';
    private const char NoBreak = '\u00A0';

    private static readonly SearchValues<char> Signs = SearchValues.Create(";!?:«»'");

    /// <summary>What may stand right before a high sign: the end of a word, of a quotation, of an emphasis.</summary>
    private const string EndsOfWords = ")]»”’\"'%€…*_°";

    /// <summary>What may stand right after one.</summary>
    private const string AfterSigns = ")]»”’\"'.,…!?;:*_—–";

    /// <summary>French text with its spaces; text in another language as it is.</summary>
    /// <param name="language">BCP 47 code of the language of the text; null when nobody says, and it is left as it is.</param>
    public static string Apply(string text, string? language) => Tongues.FromCode(language) == Tongue.French ? Apply(text) : text;

    /// <summary>French text with its spaces.</summary>
    public static string Apply(string text)
    {
        if (!text.AsSpan().ContainsAny(Signs)) return text;
        var set = new StringBuilder(text.Length + 8);
        var start = 0;
        foreach (var (from, length) in LeftAlone(text))
        {
            Set(text, start, from, set);
            set.Append(text, from, length);
            start = from + length;
        }

        Set(text, start, text.Length, set);
        return set.ToString();
    }

    /// <summary>The same text for those who cannot show it: ordinary spaces and straight apostrophes.</summary>
    public static string Plain(string text) => text.Replace(Narrow, ' ').Replace(NoBreak, ' ').Replace('’', '\'');

    private static IEnumerable<(int From, int Length)> LeftAlone(string text)
    {
        var mayHold = text.Contains("://", StringComparison.Ordinal) || text.Contains('@') || text.Contains('`') || text.Contains("www.", StringComparison.OrdinalIgnoreCase);
        if (!mayHold) yield break;
        foreach (Match match in AddressOrCode().Matches(text)) yield return (match.Index, match.Length);
    }

    private static void Set(string text, int start, int end, StringBuilder set)
    {
        for (var index = start; index < end; index++)
        {
            switch (text[index])
            {
                case ';' or '!' or '?': SetHigh(text, index, set); break;
                case ':': SetColon(text, index, set); break;
                case '«': index = SetOpening(text, index, set); break;
                case '»': SetClosing(set); break;
                case '\'': set.Append(IsElision(text, index) ? '’' : '\''); break;
                default: set.Append(text[index]); break;
            }
        }
    }

    private static void SetHigh(string text, int index, StringBuilder set)
    {
        var isAtEnd = index + 1 == text.Length || char.IsWhiteSpace(text[index + 1]) || AfterSigns.Contains(text[index + 1]);
        if (isAtEnd && !(text[index] == ';' && IsEntity(text, index))) Space(set, Narrow);
        set.Append(text[index]);
    }

    private static void SetColon(string text, int index, StringBuilder set)
    {
        var next = index + 1 < text.Length ? text[index + 1] : ' ';
        var isSpaced = set.Length > 0 && IsSpace(set[^1]);
        // 14:30, a::b, file.txt:12, and faces that people draw.
        if (char.IsWhiteSpace(next) || next == '»' || (isSpaced && !"()-:".Contains(next))) Space(set, NoBreak);
        set.Append(':');
    }

    /// <summary>Puts the one right space before a sign, in place of what was there; leaves a sign that follows no word.</summary>
    private static void Space(StringBuilder set, char space)
    {
        var end = set.Length;
        while (end > 0 && IsSpace(set[end - 1])) end--;
        if (end == 0 || !(char.IsLetterOrDigit(set[end - 1]) || char.IsSurrogate(set[end - 1]) || EndsOfWords.Contains(set[end - 1]))) return;
        set.Length = end;
        set.Append(space);
    }

    private static int SetOpening(string text, int index, StringBuilder set)
    {
        set.Append('«');
        var next = index + 1;
        while (next < text.Length && IsSpace(text[next])) next++;
        if (next == text.Length || text[next] is '\n' or '\r' or '»') return index;
        set.Append(Narrow);
        return next - 1;
    }

    private static void SetClosing(StringBuilder set)
    {
        var end = set.Length;
        while (end > 0 && IsSpace(set[end - 1])) end--;
        if (end > 0 && set[end - 1] is not ('«' or '\n' or '\r'))
        {
            set.Length = end;
            set.Append(Narrow);
        }

        set.Append('»');
    }

    private static bool IsElision(string text, int index) =>
        index > 0 && index + 1 < text.Length && char.IsLetter(text[index - 1]) && (char.IsLetterOrDigit(text[index + 1]) || text[index + 1] is '«' or '“' or '"' or '*' or '_');

    /// <summary>The end of <c>&amp;amp;</c>, which someone pasted from a page.</summary>
    private static bool IsEntity(string text, int semicolon)
    {
        var start = semicolon - 1;
        while (start >= 0 && semicolon - start < 12 && (char.IsAsciiLetterOrDigit(text[start]) || text[start] == '#')) start--;
        return start >= 0 && text[start] == '&' && semicolon - start > 1;
    }

    private static bool IsSpace(char one) => one is ' ' or NoBreak or Narrow or '\u2009';

    [GeneratedRegex(@"`[^`]*`|(?:https?://|www\.|mailto:)[^\s»«<>]+|[\w.+'-]+@[\w-]+(?:\.[\w-]+)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AddressOrCode();
}
