using System.Text.Json;
using System.Text.Json.Nodes;
using CielOuvert.Formats.Yaml;
using CielOuvert.Register.Kinds;
using CsCheck;

namespace CielOuvert.Tests.Registers;

/// <summary>Whatever a document says, its check answers; and what passes the check can be indexed, read, and written as YAML and back.</summary>
[Trait("engine", "none")]
public sealed class MeetingAnyDocument
{
    private static readonly string[] Keys =
    [
        "certainty", "value", "because", "candidates", "sources", "redacted", "ground", "fr", "en", "original", "text", "of", "printed", "shown", "state",
        "document", "page", "heading", "name", "code", "selection", "label", "x-own", "nature",
    ];

    private static readonly string[] Scalars =
    [
        "\"certain\"", "\"deduced\"", "\"ambiguous\"", "\"unknown\"", "\"\"", "\" \"", "\"reset\"", "\"2020\"", "\"2020-02-30\"", "\"fr\"", "\"3\"", "\"sound\"", "\"wrong\"", "\"webinar\"",
        "\"https://a.example/\"", "\"kind=event\"", "\"kind=nothing\"", "3", "-1.50", "1e3", "true", "null", "{}", "[]",
    ];

    private static readonly Gen<string> Leaves = OneOf.These(Scalars);

    private static readonly Gen<(Kind Kind, string Json)> Documents = Gen.Select(Gen.Int[0, AllKinds.InOrder.Count - 1], Gen.Int[0, 100], Values(3)).Select((kind, field, value) =>
    {
        var described = AllKinds.InOrder[kind];
        return (described, $$"""{"{{described.Fields.All[field % described.Fields.All.Count].Key}}":{{value}}}""");
    });

    [Fact]
    public void It_is_refused_in_words_or_serves_everywhere() => Documents.Sample(
        given =>
        {
            if (TheTerms.Faults(given.Kind, given.Json).Count > 0) return;
            var document = JsonDocument.Parse(given.Json).RootElement;
            given.Kind.Index(document);
            var yaml = CanonicalYaml.Write(given.Kind.Fields.ToYaml(document));
            var back = FromYaml(given.Kind, yaml);
            JsonElement.DeepEquals(back, document).ShouldBeTrue($"{given.Json} came back as {back.GetRawText()}");
        },
        iter: 40_000);

    private static JsonElement FromYaml(Kind kind, byte[] yaml)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer)) kind.Fields.FromYaml((YamlMapping)ARegister.Done(YamlReader.Read(yaml, "x.yaml")), json);
        return JsonDocument.Parse(buffer.ToArray()).RootElement;
    }

    private static Gen<string> Values(int depth) => depth == 0
        ? Leaves
        : Gen.Frequency(
            (3, Leaves),
            (4, Gen.Select(OneOf.These(Keys).Array[1, 4], Values(depth - 1).Array[4]).Select((keys, values) =>
                $"{{{string.Join(',', keys.Distinct().Select((key, index) => $"{JsonValue.Create(key).ToJsonString()}:{values[index]}"))}}}")),
            (2, Values(depth - 1).Array[1, 3].Select(items => $"[{string.Join(',', items)}]")));
}
