using System.Text.Json.Nodes;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Vocabularies;
using CielOuvert.Site.Frames;

namespace CielOuvert.Exchange.Schemas;

/// <summary>The JSON Schema (2020-12) of the public fields of a kind, made from its description: what programs check and editors complete by.</summary>
public sealed class KindSchema(Kind kind, Frame frame)
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    public JsonObject Make()
    {
        var schema = new JsonObject { ["$schema"] = Dialect, ["$id"] = frame.Absolute(SchemaPages.Of(kind)), ["title"] = kind.One.En, ["description"] = kind.About.En };
        foreach (var (name, value) in Fields(kind.Fields).ToList()) schema[name] = value?.DeepClone();
        return schema;
    }

    /// <summary>An object of facts: each a value, or what is known of it instead.</summary>
    private JsonObject Fields(FieldSet fields)
    {
        var properties = new JsonObject();
        foreach (var one in fields.All.Where(one => !one.IsPrivate)) properties[one.Key] = Fact(one);
        return new()
        {
            ["type"] = "object",
            ["properties"] = properties,
            // Keys that are nobody's.
            ["patternProperties"] = new JsonObject { ["^x-"] = true },
            ["additionalProperties"] = false,
        };
    }

    private JsonObject Fact(Field one)
    {
        var fact = new JsonObject { ["title"] = one.Label.En, ["anyOf"] = new JsonArray(Value(one.Shape), InDoubt(one)) };
        if (one.Help is { } help) fact["description"] = help.En;
        return fact;
    }

    /// <summary>See <see cref="FactForm"/>.</summary>
    private JsonObject InDoubt(Field one) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["certainty"] = new JsonObject { ["enum"] = new JsonArray([.. Enum.GetValues<Certainty>().Select(certainty => (JsonNode)certainty.Code)]) },
            ["value"] = Value(one.Shape),
            ["because"] = Text(),
            ["candidates"] = new JsonObject
            {
                ["type"] = "array",
                ["minItems"] = 1,
                ["items"] = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { ["value"] = Value(one.Shape), ["sources"] = new JsonObject { ["type"] = "array" } }, ["required"] = new JsonArray("value") },
            },
            ["sources"] = new JsonObject { ["type"] = "array" },
            ["redacted"] = Text(),
            ["ground"] = Text(),
        },
        ["additionalProperties"] = false,
        ["anyOf"] = new JsonArray(new JsonObject { ["required"] = new JsonArray("certainty") }, new JsonObject { ["required"] = new JsonArray("redacted") }),
    };

    private JsonObject Value(Shape shape) => shape switch
    {
        LocalizedShape => new() { ["anyOf"] = new JsonArray(Text(), new JsonObject { ["type"] = "object", ["minProperties"] = 1, ["additionalProperties"] = new JsonObject { ["anyOf"] = new JsonArray(Text(), Translation()) } }) },
        TermShape term => frame.Labels.In(term.Vocabulary) is { Count: > 0 } terms ? new() { ["enum"] = new JsonArray([.. terms.Select(one => (JsonNode)one.Code)]) } : Text(),
        LinkShape link => new() { ["type"] = "string", ["pattern"] = "^[a-z0-9]+(-[a-z0-9]+)*$", ["description"] = $"The slug of: {(link.Kinds.Count == 0 ? "any record" : string.Join(", ", link.Kinds))}." },
        FileShape => new() { ["type"] = "string", ["pattern"] = "^[0-9a-f]{64}$", ["description"] = "SHA-256." },
        DateShape => new() { ["type"] = "string", ["pattern"] = "^[0-9X?~%./-]+$", ["description"] = "EDTF (ISO 8601-2), levels 0 and 1." },
        NumberShape number => new() { ["type"] = number.IsWhole ? "integer" : "number" },
        YesNoShape => new() { ["type"] = "boolean" },
        AddressShape => new() { ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "string", ["format"] = "uri" }, Printed()) },
        ClockShape => new() { ["type"] = "string", ["pattern"] = ClockShape.Pattern, ["description"] = "An hour of the day, by the clocks of the place." },
        GroupShape group => Fields(group.Fields),
        { Item: { } item } => new() { ["type"] = "array", ["minItems"] = 1, ["items"] = Value(item) },
        _ => Text(),
    };

    private static JsonObject Printed() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject { ["printed"] = Text(), ["shown"] = new JsonObject { ["type"] = "string", ["format"] = "uri" }, ["state"] = new JsonObject { ["enum"] = new JsonArray([.. Enum.GetValues<AddressState>().Select(state => (JsonNode)WebAddress.CodeOf(state))]) } },
        ["required"] = new JsonArray("printed"),
    };

    private static JsonObject Translation() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject { ["text"] = Text(), ["of"] = new JsonObject { ["type"] = "integer" } },
        ["required"] = new JsonArray("text"),
    };

    private static JsonObject Text() => new() { ["type"] = "string" };
}
