using System.Globalization;
using System.Text.Json;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Records;

namespace CielOuvert.Benchmarks;

/// <summary>
/// Records that look like those of a network organisation over ten years: organisations, people, initiatives, then events, articles and
/// publications that link to them. The same seed gives the same records.
/// </summary>
internal sealed class Generated(int count, int seed = Generated.Seed)
{
    /// <summary>How many the promises speak of.</summary>
    public const int Usual = 100_000;

    private const int Seed = 2020;
    private const int FirstYear = 2011;
    private static readonly string[] EventTypes = ["conference", "round-table", "seminar", "workshop", "webinar", "hearing", "jury", "debate"];
    private static readonly string[] Topics = ["données", "climat", "école", "travail", "santé", "territoire", "inclusion", "sobriété", "commun", "réseau", "ville", "culture"];
    private static readonly string[] Verbs = ["ouvrir", "partager", "transformer", "imaginer", "coaliser", "explorer", "réparer", "relier", "comprendre", "mesurer"];
    private readonly Random random = new(seed);

    public IEnumerable<Draft> Records()
    {
        var organizations = Math.Max(5, count / 40);
        var people = Math.Max(5, count / 40);
        var initiatives = Math.Max(3, count / 200);
        yield return Make("source-document", "source-generated", json => Text(json, "name", "Rapport engendré"));
        for (var index = 0; index < organizations; index++) yield return Organization(index);
        for (var index = 0; index < people; index++) yield return Person(index);
        for (var index = 0; index < initiatives; index++) yield return Initiative(index);
        for (var index = 0; index < count - organizations - people - initiatives - 1; index++)
            yield return (index % 10) switch
            {
                < 7 => Event(index, organizations, people, initiatives),
                < 9 => Article(index, people),
                _ => Publication(index, initiatives),
            };
    }

    private Draft Organization(int index) => Make("organization", $"organisation-{index}", json =>
    {
        Text(json, "name", $"{Word(Topics)} et {Word(Topics)} {index}");
        Text(json, "description", Sentence(14));
        Text(json, "url", $"https://organisation-{index}.example/");
    });

    private Draft Person(int index) => Make("person", $"personne-{index}", json =>
    {
        Text(json, "name", $"Prénom{index % 211} Nom{index}");
        Unknown(json, "jobTitle");
    }, isPublic: true);

    private Draft Initiative(int index) => Make("initiative", $"initiative-{index}", json =>
    {
        Text(json, "name", $"{Word(Verbs)} {Word(Topics)} {index}");
        Text(json, "description", Sentence(30));
    });

    private Draft Event(int index, int organizations, int people, int initiatives) => Make("event", $"evenement-{index}", json =>
    {
        Text(json, "name", $"{Word(Verbs)} {Word(Topics)} : {Sentence(5)} {index}");
        Text(json, "eventType", EventTypes[random.Next(EventTypes.Length)]);
        if (random.Next(5) > 0) Text(json, "startDate", Day());
        else Unknown(json, "startDate");
        Slugs(json, "organizer", "organisation", organizations, random.Next(1, 4));
        Slugs(json, "initiative", "initiative", initiatives, 1);
        Slugs(json, "performer", "personne", people, random.Next(1, 3));
        Text(json, "description", Sentence(40));
        Reported(json);
    });

    private Draft Article(int index, int people) => Make("article", $"article-{index}", json =>
    {
        Text(json, "name", $"{Sentence(7)} {index}");
        Slugs(json, "author", "personne", people, 1);
        Text(json, "datePublished", Day());
        Text(json, "description", Sentence(60));
        Reported(json);
    });

    private Draft Publication(int index, int initiatives) => Make("publication", $"publication-{index}", json =>
    {
        Text(json, "name", $"{Word(Verbs)} {Sentence(4)} {index}");
        Text(json, "datePublished", Day()[..7]);
        Text(json, "description", Sentence(50));
        Reported(json);
    });

    private static Draft Make(string kind, string slug, Action<Utf8JsonWriter> fill, bool isPublic = false)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            fill(json);
            json.WriteEndObject();
        }

        var described = AllKinds.Find(kind) ?? throw new InvalidOperationException($"No kind {kind}.");
        return new(described, slug, JsonDocument.Parse(buffer.ToArray()).RootElement, isPublic ? Register.Access.Sight.Public : null);
    }

    private void Reported(Utf8JsonWriter json)
    {
        json.WriteString("reportedFor", Year());
        json.WriteStartArray("sources");
        json.WriteStartObject();
        json.WriteString("document", "source-generated");
        json.WriteString("page", $"{random.Next(1, 80)}");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private string Year() => random.Next(FirstYear, FirstYear + 10).ToString(CultureInfo.InvariantCulture);

    private string Day() => new DateOnly(random.Next(FirstYear, FirstYear + 10), random.Next(1, 13), random.Next(1, 29)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Word(string[] words) => words[random.Next(words.Length)];

    private string Sentence(int length) => string.Join(' ', Enumerable.Range(0, length).Select(index => index % 2 == 0 ? Word(Verbs) : Word(Topics)));

    private void Slugs(Utf8JsonWriter json, string key, string prefix, int range, int number)
    {
        json.WriteStartArray(key);
        foreach (var index in Enumerable.Range(0, number).Select(_ => random.Next(range)).Distinct()) json.WriteStringValue($"{prefix}-{index}");
        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string key, string value) => json.WriteString(key, value);

    private static void Unknown(Utf8JsonWriter json, string key)
    {
        json.WriteStartObject(key);
        json.WriteString("certainty", "unknown");
        json.WriteEndObject();
    }
}
