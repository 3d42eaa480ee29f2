using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Selections;

namespace CielOuvert.Register.History;

/// <summary>Puts a slug that says nothing in the place of slugs that hold a name, wherever a document links by them or asks for them.</summary>
internal sealed class Readdressing(IReadOnlySet<string> from, string to)
{
    /// <summary>A slug that tells only what sort of record it is of.</summary>
    public static string Neutral(Kind kind) => $"{kind.Code}-{RandomNumberGenerator.GetHexString(12, lowercase: true)}";

    /// <summary>The document with the new slug; the same text when it holds none of the old ones.</summary>
    public string Of(string document, Kind kind)
    {
        if (!from.Any(slug => document.Contains(slug, StringComparison.Ordinal))) return document;
        var whole = JsonDocument.Parse(document).RootElement;
        var changed = Fields(whole, kind.Fields);
        return JsonElement.DeepEquals(whole, JsonDocument.Parse(changed.ToJsonString()).RootElement) ? document : changed.ToJsonString();
    }

    private JsonObject Fields(JsonElement json, FieldSet fields)
    {
        var changed = new JsonObject();
        foreach (var member in json.EnumerateObject()) changed[member.Name] = fields.Find(member.Name) is { } field ? Fact(member.Value, field) : Same(member.Value);
        return changed;
    }

    private JsonNode? Fact(JsonElement json, Field field)
    {
        if (!FactForm.Is(json)) return Value(json, field.Shape);
        var fact = new JsonObject();
        foreach (var member in json.EnumerateObject())
        {
            fact[member.Name] = member.Name switch
            {
                "value" => Value(member.Value, field.Shape),
                "sources" => Value(member.Value, SourceFields.List),
                "candidates" => new JsonArray([.. member.Value.EnumerateArray().Select(one => Fact(one, field.Shape))]),
                _ => Same(member.Value),
            };
        }

        return fact;
    }

    private JsonObject Fact(JsonElement candidate, Shape shape)
    {
        var changed = new JsonObject();
        foreach (var member in candidate.EnumerateObject()) changed[member.Name] = member.Name switch
        {
            "value" => Value(member.Value, shape),
            "sources" => Value(member.Value, SourceFields.List),
            _ => Same(member.Value),
        };
        return changed;
    }

    private JsonNode? Value(JsonElement json, Shape shape) => shape switch
    {
        LinkShape link => from.Contains(link.Read(json)) ? to : Same(json),
        SelectionShape selection => Asked(selection.Read(json)).ToString(),
        GroupShape group => Fields(json, group.Fields),
        { Item: LinkShape link } => new JsonArray([.. json.EnumerateArray().Select(link.Read).Select(slug => from.Contains(slug) ? to : slug).Distinct().Select(slug => (JsonNode?)slug)]),
        { Item: { } item } => new JsonArray([.. json.EnumerateArray().Select(one => Value(one, item))]),
        _ => Same(json),
    };

    private Selection Asked(Selection selection)
    {
        foreach (var (key, values) in selection.Criteria.Where(pair => SelectionKeys.IsRole(pair.Key)))
            selection = selection.Where(key, [.. values.Select(value => from.Contains(value) ? to : value)]);
        return selection;
    }

    private static JsonNode? Same(JsonElement json) => JsonNode.Parse(json.GetRawText());
}
