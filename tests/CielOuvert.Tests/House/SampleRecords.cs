using System.Text.Json;
using System.Text.Json.Nodes;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Records;
using CielOuvert.Register.Starter;
using CielOuvert.Tests.Registers;
using Group = CielOuvert.Register.Kinds.Shapes.Group;

namespace CielOuvert.Tests.House;

/// <summary>
/// Three valid records of every kind: one of a few words, one with all its fields, one with all of them in doubt. Links lead to the first, terms
/// are of the vocabularies that every register begins with.
/// </summary>
internal static class SampleRecords
{
    /// <summary>Those that every register begins with; the places of a new one are its own to name.</summary>
    public static IReadOnlyList<Draft> Vocabularies { get; } = [.. Starting.Shipped().Where(draft => draft.Kind == VocabularyKind.Kind).Select(WithATerm)];

    private static readonly IReadOnlyDictionary<string, string> FirstTerms = Vocabularies.ToDictionary(draft => draft.Slug, draft => VocabularyKind.TermCode.Or(TermsOf(draft)[0], ""));

    public static IReadOnlyList<Draft> All { get; } = [.. AllKinds.InOrder.SelectMany(Of)];

    public static string SlugOf(Kind kind) => $"plain-{kind.Code}";

    public static IReadOnlyList<Draft> Of(Kind kind) =>
    [
        Record(kind, SlugOf(kind), new() { [Common.Name.Key] = $"Plain {kind.Code}" }),
        Record(kind, $"full-{kind.Code}", SampleValues.Of(kind.Fields.All, Link, Term)),
        Record(kind, $"doubtful-{kind.Code}", Doubtful(kind)),
    ];

    private static Draft WithATerm(Draft vocabulary) =>
        TermsOf(vocabulary).Count > 0 ? vocabulary : vocabulary.Holding(VocabularyKind.Terms.Key, """[{"code":"some-term","label":{"en":"some term","fr":"un terme"}}]""");

    private static IReadOnlyList<Group> TermsOf(Draft vocabulary) => VocabularyKind.Terms.Or(new Group(vocabulary.Document), []);

    private static Draft Record(Kind kind, string slug, JsonObject document) => new(kind, slug, JsonDocument.Parse(document.ToJsonString()).RootElement, Sight.Public);

    /// <summary>Deduced, ambiguous, unknown, certain with a source, in turn. What holds fields holds no doubt of its own.</summary>
    private static JsonObject Doubtful(Kind kind)
    {
        var document = SampleValues.Of(kind.Fields.All, Link, Term);
        foreach (var (index, field) in kind.Fields.All.Where(field => (field.Shape.Item ?? field.Shape) is not GroupShape && field != Common.Name).Index())
        {
            var value = document[field.Key]?.DeepClone();
            document[field.Key] = (index % 4) switch
            {
                0 => new JsonObject { ["certainty"] = "deduced", ["value"] = value, ["because"] = "It follows from the rest." },
                1 => new JsonObject { ["certainty"] = "ambiguous", ["because"] = "The source hesitates.", ["candidates"] = new JsonArray(Candidate(value), Candidate(Other(field.Shape, value))) },
                2 => new JsonObject { ["certainty"] = "unknown", ["because"] = "Nobody wrote it down." },
                _ => new JsonObject { ["certainty"] = "certain", ["value"] = value, ["sources"] = Sources() },
            };
        }

        return document;
    }

    private static JsonObject Candidate(JsonNode? value) => new() { ["value"] = value?.DeepClone(), ["sources"] = Sources() };

    private static JsonNode? Other(Shape shape, JsonNode? value) => shape is NumberShape ? 4 : value;

    private static JsonArray Sources() => [new JsonObject { ["document"] = "plain-source-document", ["page"] = "4" }];

    private static string Link(LinkShape link) => $"plain-{(link.Kinds is [var first, ..] ? first : "event")}";

    private static string Term(TermShape term) => FirstTerms[term.Vocabulary];
}
