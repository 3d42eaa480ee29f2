namespace CielOuvert.Register.Search.Analysis;

/// <summary>
/// A part of what a person typed. Two signs mean something, as everywhere on the web: quotation marks, round words that must follow one another,
/// and a minus sign right before a word that must not be there. Whatever is not closed, or stands elsewhere, is only a sign.
/// </summary>
/// <param name="IsPhrase">Whether it stood between quotation marks.</param>
internal sealed record QueryPart(string Text, bool IsPhrase, bool IsExcluded)
{
    public static IReadOnlyList<QueryPart> Of(string text)
    {
        var parts = new List<QueryPart>();
        var (at, plain) = (0, 0);
        while (at < text.Length)
        {
            var isExcluded = IsExclusion(text, at);
            var from = isExcluded ? at + 1 : at;
            var close = Closing(text, from);
            if (close < 0 && !isExcluded)
            {
                at++;
                continue;
            }

            if (at > plain) parts.Add(new(text[plain..at], IsPhrase: false, IsExcluded: false));
            var end = close < 0 ? EndOfWord(text, from) : close;
            parts.Add(new(text[(close < 0 ? from : from + 1)..end], IsPhrase: close >= 0, isExcluded));
            at = plain = close < 0 ? end : close + 1;
        }

        if (at > plain) parts.Add(new(text[plain..at], IsPhrase: false, IsExcluded: false));
        return parts;
    }

    /// <summary>A minus sign alone between two words, as in a range, excludes nothing.</summary>
    private static bool IsExclusion(string text, int at) =>
        text[at] is '-' or '−' && IsAfterSpace(text, at) && at + 1 < text.Length && (char.IsLetterOrDigit(text[at + 1]) || Closing(text, at + 1) >= 0);

    /// <summary>Where the quotation closes that a sign opens; -1 when it opens none.</summary>
    private static int Closing(string text, int at)
    {
        if (at > 0 && char.IsLetterOrDigit(text[at - 1])) return -1;
        return text[at] switch
        {
            '"' => text.IndexOf('"', at + 1),
            '“' or '”' => text.AsSpan(at + 1).IndexOfAny('”', '"') is >= 0 and var after ? at + 1 + after : -1,
            '«' => text.IndexOf('»', at + 1),
            _ => -1,
        };
    }

    private static int EndOfWord(string text, int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    private static bool IsAfterSpace(string text, int at) => at == 0 || char.IsWhiteSpace(text[at - 1]);
}
