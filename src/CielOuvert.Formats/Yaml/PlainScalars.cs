using System.Buffers;

namespace CielOuvert.Formats.Yaml;

/// <summary>
/// What may be written without quotes. Readers of YAML 1.1 and of the 1.2 core schema do not agree on what a bare word is
/// (<c>no</c>, <c>1_000</c>, <c>12:30</c>); what either of them would take for something else than text looks typed.
/// </summary>
internal static class PlainScalars
{
    /// <summary>YAML 1.2.2 §5.3: characters that open something else than a plain scalar. <c>-</c> is looked at apart.</summary>
    private static readonly SearchValues<char> Indicators = SearchValues.Create(",[]{}#&*!|>'\"%@`?:");

    /// <summary>YAML 1.2.2 §5.1 and §5.4: not printable, or taken for an end of line by 1.1 (NEL, U+2028, U+2029), or for a mark of byte order.</summary>
    private static readonly SearchValues<char> Unprintable = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(code => (char)code).Where(one => one is not ('\t' or '\n')),
        '\u2028', '\u2029', '\uFEFF', '\uFFFE', '\uFFFF']);

    /// <summary>Digits, signs and letters of numbers in any base, of dates (ISO 8601, EDTF) and of hours.</summary>
    private static readonly SearchValues<char> OfNumbersAndDates = SearchValues.Create("0123456789+-._,:/?~%abcdefABCDEFxXoOtTzZ");

    private static readonly SearchValues<char> OfKeys = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.");

    /// <summary>YAML 1.1 <c>bool</c>, <c>null</c>, <c>float</c>, <c>merge</c>, <c>value</c>; 1.2.2 §10.3.2.</summary>
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "<<", "=", ".nan", ".inf", "+.inf", "-.inf", "inf", "nan",
    };

    /// <summary>Whether it holds characters that only a double-quoted scalar can carry.</summary>
    public static bool NeedEscapes(ReadOnlySpan<char> text) => text.ContainsAny(Unprintable);

    /// <summary>Whether its characters read back the same without quotes, on one line of a block.</summary>
    public static bool AreSafe(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return true;
        if (IsBlank(text[0]) || IsBlank(text[^1]) || Indicators.Contains(text[0])) return false;
        if (text[0] == '-' && (text.Length == 1 || !(char.IsLetterOrDigit(text[1]) || text[1] == '.'))) return false;
        if (text.StartsWith("...", StringComparison.Ordinal) || text.ContainsAny('\t', '\n') || NeedEscapes(text)) return false;
        return !text.Contains(" #", StringComparison.Ordinal) && !HasColonOfKey(text);
    }

    /// <summary>A colon before a blank makes a key; we keep away from any that no letter, digit or slash follows, as in <c>https://</c> and <c>14:30</c>.</summary>
    private static bool HasColonOfKey(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf(':'); at >= 0; at = text.IndexOf(':'))
        {
            text = text[(at + 1)..];
            if (text.IsEmpty || !(char.IsLetterOrDigit(text[0]) || text[0] == '/')) return true;
        }

        return false;
    }

    /// <summary>Whether it may stand as a key without quotes: a word such as we name fields with. YamlDotNet reads <c>a *b: c</c> as no key at all.</summary>
    public static bool AreKeys(string text) => text.Length > 0 && char.IsAsciiLetter(text[0]) && !text.AsSpan().ContainsAnyExcept(OfKeys) && !LookTyped(text);

    /// <summary>Length of the key of that kind that opens a text; 0 when none does.</summary>
    public static int KeyLength(ReadOnlySpan<char> text) => char.IsAsciiLetter(text[0]) ? Math.Max(text.IndexOfAnyExcept(OfKeys), 0) : 0;

    /// <summary>Whether a reader could take it, bare, for something else than text: nothing, a yes or no, a number, a date, an hour.</summary>
    public static bool LookTyped(string text)
    {
        if (text.Length == 0) return true;
        if (text.Length <= 5 && Words.Contains(text)) return true;
        return LookNumeric(text) && AreSafe(text);
    }

    private static bool LookNumeric(ReadOnlySpan<char> text)
    {
        // 2020-04-15 10:00:00 +2: the only typed value with spaces is a YAML 1.1 timestamp.
        if (text is [_, _, _, _, '-', ..] && text.Contains(' ')) return text.IndexOfAnyExceptInRange('+', ':') is var odd && (odd < 0 || text[odd] is ' ' or 'Z');
        if (!char.IsAsciiDigit(text[0]) && text[0] is not ('+' or '-' or '.')) return text is ['X' or 'x', ..] && !text.ContainsAnyExcept(OfNumbersAndDates);
        return text.ContainsAnyInRange('0', '9') && !text.ContainsAnyExcept(OfNumbersAndDates);
    }

    private static bool IsBlank(char one) => one is ' ' or '\t';
}
