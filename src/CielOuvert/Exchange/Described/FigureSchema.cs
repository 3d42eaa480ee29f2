using System.Text.Json.Nodes;
using CielOuvert.Register.Facts;

namespace CielOuvert.Exchange.Described;

/// <summary>The schema of the JSON of a figure: see <see cref="Json.FigureJson"/>.</summary>
internal static class FigureSchema
{
    public static JsonObject Make()
    {
        var figure = AnswerSchemas.Closed(
            ("figure", AnswerSchemas.Text()), ("url", AnswerSchemas.Address()), ("name", AnswerSchemas.Text()), ("measure", AnswerSchemas.Text()), ("selection", AnswerSchemas.Text()),
            ("value", new() { ["type"] = new JsonArray("number", "null") }), ("excluded", AnswerSchemas.Many(Excluded())), ("hash", AnswerSchemas.Text()),
            ("list", AnswerSchemas.Address()), ("total", AnswerSchemas.Count()), ("records", AnswerSchemas.Many(Counted())));
        foreach (var (name, schema) in Sometimes()) figure["properties"]?.AsObject().Add(name, schema);
        // Where it cannot be computed, why is said.
        figure["if"] = new JsonObject { ["properties"] = new JsonObject { ["value"] = new JsonObject { ["type"] = "null" } } };
        figure["then"] = new JsonObject { ["required"] = new JsonArray("because") };
        return figure;
    }

    private static IEnumerable<(string Name, JsonObject Schema)> Sometimes() =>
    [
        ("definition", AnswerSchemas.Text()), ("unit", AnswerSchemas.Text()), ("operand", AnswerSchemas.Text()), ("rule", AnswerSchemas.Text()), ("period", AnswerSchemas.Text()), ("because", AnswerSchemas.Text()),
        ("shares", AnswerSchemas.Many(AnswerSchemas.Closed(("code", AnswerSchemas.Text()), ("count", AnswerSchemas.Count())))), ("missing", AnswerSchemas.Count()), ("asOf", AnswerSchemas.Text()),
        ("declared", Declared()), ("next", AnswerSchemas.Address()),
    ];

    private static JsonObject Excluded() => AnswerSchemas.Closed(("selection", AnswerSchemas.Text()), ("because", AnswerSchemas.Text()), ("records", AnswerSchemas.Count()));

    private static JsonObject Counted() => AnswerSchemas.Closed(("kind", AnswerSchemas.Text()), ("slug", AnswerSchemas.Text()), ("url", AnswerSchemas.Address()), ("hash", AnswerSchemas.Text()));

    /// <summary>What a source says beside: a doubt of it is never a plain value.</summary>
    private static JsonObject Declared()
    {
        var declared = AnswerSchemas.Closed(
            ("record", AnswerSchemas.Text()), ("certainty", new() { ["enum"] = new JsonArray([.. Enum.GetValues<Certainty>().Select(one => (JsonNode)one.Code)]) }),
            ("value", new() { ["type"] = "number" }), ("candidates", AnswerSchemas.Many(AnswerSchemas.Closed(("value", new() { ["type"] = "number" }), ("sources", AnswerSchemas.Many(AnswerSchemas.Text()))))));
        declared["required"] = new JsonArray("record", "certainty");
        return declared;
    }
}
