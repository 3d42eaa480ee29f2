using System.Collections.Frozen;

namespace CielOuvert.Register.Search.Analysis;

/// <summary>
/// Articles and the like, folded. They are indexed, since a name may be made of them, but a query that holds another word does without.
/// The list is short on purpose: <c>été</c> is a summer, <c>or</c> is gold, <c>son</c> is a sound.
/// </summary>
internal static class SmallWords
{
    private static readonly FrozenSet<string> All = FrozenSet.Create(StringComparer.Ordinal,
        "a", "au", "aux", "avec", "ce", "ces", "cet", "cette", "d", "dans", "de", "des", "du", "elle", "en", "est", "et", "eux", "il", "ils", "l", "la",
        "le", "les", "leur", "leurs", "mais", "n", "ne", "nous", "on", "ou", "par", "pas", "plus", "pour", "qu", "que", "qui", "s", "sa", "se", "ses",
        "sur", "un", "une", "vous", "y",
        "an", "and", "are", "as", "at", "be", "by", "for", "from", "in", "into", "is", "it", "its", "of", "that", "the", "their", "this", "to", "was",
        "with");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BySpan = All.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Are(char[] word, int length) => BySpan.Contains(word.AsSpan(0, length));

    public static bool Are(string word) => All.Contains(word);
}
