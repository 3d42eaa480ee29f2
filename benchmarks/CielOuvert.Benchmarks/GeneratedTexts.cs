using System.Globalization;
using System.Text;
using System.Text.Json;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Records;

namespace CielOuvert.Benchmarks;

/// <summary>
/// Documents of about 1.5 KB in a language of their own: forty thousand words of syllables, some with an accent, as frequent as words are (Zipf).
/// Seven of ten are events of one of five hundred initiatives, the others articles; over ten years. The same seed gives the same documents.
/// </summary>
internal sealed class GeneratedTexts
{
    /// <summary>How many the promise speaks of.</summary>
    public const int Usual = 200_000;

    /// <summary>The commonest words are the grammar of a language: nobody looks for them.</summary>
    public const int Grammar = 100;

    private const int Words = 40_000;
    private const int WordsOfTitle = 6;
    private const int WordsOfText = 205;
    private const int Initiatives = 500;
    private const int FirstYear = 2011;
    private static readonly string[] Heads = ["b", "c", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "v", "br", "ch", "cl", "dr", "fl", "gr", "pl", "pr", "tr"];
    private static readonly string[] Hearts = ["a", "e", "i", "o", "u", "é", "è", "ou", "an", "on", "in", "eu", "oi", "ai"];
    private static readonly string[] Tails = ["", "", "r", "l", "s", "t", "tion", "ment", "que", "ge"];
    private readonly Random random = new(2020);
    private readonly string[] vocabulary;
    private readonly double[] cumulated = new double[Words];

    public GeneratedTexts()
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        while (known.Count < Words) known.Add(NewWord());
        // The short ones first: they are the commonest in any language.
        vocabulary = [.. known.Order(StringComparer.Ordinal).OrderBy(word => word.Length + random.NextDouble() * 4)];
        var sum = 0.0;
        for (var rank = 0; rank < Words; rank++) cumulated[rank] = sum += 1.0 / (rank + 2.7);
    }

    /// <summary>Texts of some documents, to take questions from.</summary>
    public List<string[]> Samples { get; } = [];

    public static IEnumerable<Draft> Before() => Enumerable.Range(0, Initiatives).Select(index => Make("initiative", $"initiative-{index}", json => json.WriteString("name", $"Initiative {index}")));

    public IEnumerable<Draft> Documents(int from, int count) => Enumerable.Range(from, count).Select(index => index % 10 < 7 ? Event(index) : Article(index));

    /// <summary>Whether a word tells something.</summary>
    public bool Tells(string word) => Array.IndexOf(vocabulary, word) >= Grammar;

    private Draft Event(int index) => Make("event", $"evenement-{index}", json =>
    {
        Names(json, index);
        json.WriteString("startDate", Day());
        json.WriteStartArray("initiative");
        json.WriteStringValue($"initiative-{random.Next(Initiatives)}");
        json.WriteEndArray();
    });

    private Draft Article(int index) => Make("article", $"article-{index}", json =>
    {
        Names(json, index);
        json.WriteString("datePublished", Day());
    });

    private void Names(Utf8JsonWriter json, int index)
    {
        var text = Tokens(WordsOfText);
        if (index % 100 == 0) Samples.Add(text);
        json.WriteString("name", $"{string.Join(' ', Tokens(WordsOfTitle))} {index}");
        json.WriteString("description", Sentences(text));
    }

    private string[] Tokens(int count) => [.. Enumerable.Range(0, count).Select(_ => vocabulary[Rank()])];

    private int Rank()
    {
        var at = Array.BinarySearch(cumulated, random.NextDouble() * cumulated[^1]);
        return Math.Min(at < 0 ? ~at : at, Words - 1);
    }

    private static string Sentences(string[] words)
    {
        var text = new StringBuilder();
        foreach (var (index, word) in words.Index()) text.Append(word).Append(index % 13 == 12 ? ". " : " ");
        return text.ToString().TrimEnd();
    }

    private string NewWord()
    {
        var word = new StringBuilder();
        for (var syllables = random.Next(1, 4); syllables > 0; syllables--) word.Append(Heads[random.Next(Heads.Length)]).Append(Hearts[random.Next(Hearts.Length)]);
        return word.Append(Tails[random.Next(Tails.Length)]).ToString();
    }

    private string Day() => new DateOnly(random.Next(FirstYear, FirstYear + 10), random.Next(1, 13), random.Next(1, 29)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Draft Make(string kind, string slug, Action<Utf8JsonWriter> fill)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            fill(json);
            json.WriteEndObject();
        }

        return new(AllKinds.Find(kind) ?? throw new InvalidOperationException($"No kind {kind}."), slug, JsonDocument.Parse(buffer.ToArray()).RootElement);
    }
}
