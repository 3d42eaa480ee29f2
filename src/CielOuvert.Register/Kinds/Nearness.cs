namespace CielOuvert.Register.Kinds;

/// <summary>Which known word a mistyped one resembles (Levenshtein distance), for messages that help.</summary>
public static class Nearness
{
    /// <summary>The nearest word, when it is near enough to be what was meant; null otherwise.</summary>
    public static string? Nearest(string typed, IEnumerable<string> known) => Near(typed, known, most: 1).FirstOrDefault();

    public static IReadOnlyList<string> Near(string typed, IEnumerable<string> known, int most) => [.. known
        .Select(word => (word, distance: Distance(typed, word)))
        .Where(pair => pair.distance <= Math.Max(2, Math.Min(typed.Length, pair.word.Length) / 2))
        .OrderBy(pair => pair.distance).ThenBy(pair => pair.word, StringComparer.Ordinal)
        .Take(most).Select(pair => pair.word)];

    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substitution = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitution, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
