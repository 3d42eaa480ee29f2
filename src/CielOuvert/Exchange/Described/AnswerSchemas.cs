using System.Text.Json.Nodes;
using CielOuvert.Exchange.Schemas;
using CielOuvert.Exchange.Twins;
using CielOuvert.Register.Kinds;
using CielOuvert.Site.Frames;

namespace CielOuvert.Exchange.Described;

/// <summary>The schemas of what is answered in JSON (JSON Schema 2020-12), by their names in the description.</summary>
public static class AnswerSchemas
{
    public const string RecordsOfAnyKind = "records";
    public const string Figure = "figure-value";
    public const string Whole = "register";
    public const string Report = "report-document";
    public const string Suggestions = "suggestions";
    public const string Problem = "problem";
    public const string AnyJson = "any";
    private const string Feed = "json-feed";
    private const string Statements = "statements";
    private const string References = "references";
    private const string Linked = "linked";
    private const string Links = "linkset";

    public static string ListOf(Kind kind) => $"{kind.Code}-list";

    public static string RecordOf(Kind kind) => $"{kind.Code}-record";

    /// <summary>The schema of what a twin writes; null where it is not JSON.</summary>
    public static string? OfTwin(Twin twin) => twin.Extension switch
    {
        "jsonfeed" => Feed,
        "jsonld" => Statements,
        "csl" => References,
        "jsonlinkset" => Links,
        _ => null,
    };

    public static JsonObject All(Frame frame)
    {
        var all = new JsonObject
        {
            [AnyJson] = new JsonObject { ["type"] = "object" },
            [Problem] = ProblemDetails(),
            [Suggestions] = new JsonObject { ["type"] = "array", ["prefixItems"] = new JsonArray(Text(), Many(Text())), ["minItems"] = 2, ["items"] = false },
            [Linked] = Closed(("kind", Text()), ("title", Text()), ("url", Address())),
            [RecordsOfAnyKind] = List(new() { ["anyOf"] = new JsonArray([.. AllKinds.InOrder.Select(kind => (JsonNode)To(RecordOf(kind)))]) }),
            [Figure] = FigureSchema.Make(),
            [Whole] = Register(),
            [Report] = ReportDocument(),
            [Feed] = Open(("version", new() { ["const"] = "https://jsonfeed.org/version/1.1" }), ("title", Text()), ("feed_url", Address()), ("items", Many(Open(("id", Text()), ("url", Address()))))),
            [Statements] = new JsonObject { ["type"] = "object", ["required"] = new JsonArray("@context") },
            [Links] = Closed(("linkset", Many(Open(("anchor", Address()))))),
            [References] = new JsonObject { ["type"] = "array", ["items"] = Open(("id", Text()), ("type", Text())) },
        };
        foreach (var kind in AllKinds.InOrder)
        {
            var fields = new KindSchema(kind, frame).Make();
            // Within another document, it is not the one at its own address.
            fields.Remove("$schema");
            fields.Remove("$id");
            all[kind.Code] = fields;
            all[RecordOf(kind)] = Record(kind);
            all[ListOf(kind)] = List(To(RecordOf(kind)));
        }

        return all;
    }

    public static JsonObject To(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };

    internal static JsonObject Text() => new() { ["type"] = "string" };

    internal static JsonObject Count() => new() { ["type"] = "integer", ["minimum"] = 0 };

    internal static JsonObject Address() => new() { ["type"] = "string", ["format"] = "uri" };

    internal static JsonObject Many(JsonObject items) => new() { ["type"] = "array", ["items"] = items };

    /// <summary>An object that has these members, all of them, and no other.</summary>
    internal static JsonObject Closed(params IReadOnlyList<(string Name, JsonObject Schema)> members)
    {
        var schema = Open(members);
        schema["additionalProperties"] = false;
        return schema;
    }

    /// <summary>An object that has these members at least.</summary>
    internal static JsonObject Open(params IReadOnlyList<(string Name, JsonObject Schema)> members) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(members.Select(member => KeyValuePair.Create(member.Name, (JsonNode?)member.Schema))),
        ["required"] = new JsonArray([.. members.Select(member => (JsonNode)member.Name)]),
    };

    private static JsonObject Register()
    {
        var choice = Closed(("key", Text()), ("parameter", Text()), ("name", Text()), ("terms", Many(Closed(("code", Text()), ("value", Text()), ("label", Text())))));
        return Closed(("url", Address()), ("total", Count()), ("kinds", Many(Closed(
            ("kind", Text()), ("name", Text()), ("about", Text()), ("total", Count()), ("url", Address()), ("list", Address()), ("schema", Address()), ("choices", Many(choice))))));
    }

    private static JsonObject Record(Kind kind) => Closed(
        ("kind", new() { ["const"] = kind.Code }), ("slug", Text()), ("url", Address()), ("title", Text()), ("version", new() { ["type"] = "integer", ["minimum"] = 1 }),
        ("published", Instant()), ("modified", Instant()), ("hash", Text()), ("fields", To(kind.Code)), ("linked", new() { ["type"] = "object", ["additionalProperties"] = To(Linked) }));

    private static JsonObject List(JsonObject record)
    {
        var list = Closed(("selection", Text()), ("url", Address()), ("total", Count()), ("next", Address()), ("records", Many(record)));
        // The last page leads to no other.
        list["required"] = new JsonArray("selection", "url", "total", "records");
        return list;
    }

    private static JsonObject ProblemDetails()
    {
        var problem = Open(("type", Text()), ("title", Text()), ("status", new() { ["type"] = "integer" }), ("instance", Text()), ("detail", Text()));
        problem["required"] = new JsonArray("type", "title", "status", "instance");
        return problem;
    }

    private static JsonObject ReportDocument() => Open(("language", Text()), ("organisation", Many([])), ("title", Many([])), ("period", Many([])), ("chapters", Many(Open(("slug", Text())))), ("indexes", Many([])), ("colophon", []));

    private static JsonObject Instant() => new() { ["type"] = "string", ["format"] = "date-time" };
}
