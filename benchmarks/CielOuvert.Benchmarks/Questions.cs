namespace CielOuvert.Benchmarks;

/// <summary>What people type, taken from the documents themselves: a word is asked as often as documents say it.</summary>
internal sealed class Questions(GeneratedTexts texts, int seed)
{
    private readonly Random random = new(seed);

    /// <summary>Each way of asking, and so many questions of it.</summary>
    public IReadOnlyList<(string Way, string[] Asked)> Of(int each) =>
    [
        ("one word", Some(each, () => Word())),
        ("two words", Some(each, () => Several(2))),
        ("three words", Some(each, () => Several(3))),
        ("the beginning of a word", Some(each, () => Word() is var word ? word[..Math.Min(word.Length, random.Next(3, 6))] : "")),
        ("a quotation", Some(each, Quotation)),
        ("a word with a slip", Some(each, () => Slipped(Word(longest: 6)))),
    ];

    private static string[] Some(int count, Func<string> make)
    {
        var made = new HashSet<string>(StringComparer.Ordinal);
        while (made.Count < count) made.Add(make());
        return [.. made];
    }

    private string[] Text() => texts.Samples[random.Next(texts.Samples.Count)];

    private string Word(int longest = 4)
    {
        while (true)
        {
            var text = Text();
            var word = text[random.Next(text.Length)];
            if (word.Length >= longest && texts.Tells(word)) return word;
        }
    }

    private string Several(int count)
    {
        string[] telling = [.. Text().Where(word => word.Length > 3 && texts.Tells(word)).Distinct()];
        random.Shuffle(telling);
        return string.Join(' ', telling.Take(count));
    }

    private string Quotation()
    {
        var text = Text();
        var at = random.Next(text.Length - 1);
        return $"\"{text[at]} {text[at + 1]}\"";
    }

    /// <summary>Two letters in each other's place.</summary>
    private string Slipped(string word)
    {
        var letters = word.ToCharArray();
        var at = random.Next(1, letters.Length - 2);
        (letters[at], letters[at + 1]) = (letters[at + 1], letters[at]);
        return new(letters);
    }
}
