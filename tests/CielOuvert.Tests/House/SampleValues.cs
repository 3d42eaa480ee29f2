using System.Text.Json.Nodes;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;

namespace CielOuvert.Tests.House;

/// <summary>A valid and dull value for whatever a field may hold, so that a record can have all its fields.</summary>
internal static class SampleValues
{
    public static JsonObject Of(IEnumerable<Field> fields)
    {
        var document = new JsonObject();
        foreach (var field in fields) document[field.Key] = Of(field.Shape);
        return document;
    }

    private static JsonNode Of(Shape shape) => shape switch
    {
        { Item: { } item } => new JsonArray(Of(item)),
        GroupShape group => Of(group.Fields.All),
        LocalizedShape => new JsonObject { ["en"] = "two: words", ["fr"] = "deux « mots »" },
        NumberShape => 3,
        DateShape => "2020-04-15",
        YesNoShape => true,
        AddressShape => new JsonObject { ["printed"] = "https://example.org/?gclid=x", ["shown"] = "https://example.org/", ["state"] = "tracked" },
        SelectionShape => "kind=event",
        LinkShape => "some-record",
        TermShape => "some-term",
        _ => "no: text",
    };
}
