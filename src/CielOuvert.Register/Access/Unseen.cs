using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Records;

namespace CielOuvert.Register.Access;

/// <summary>
/// The records that a document links to and that the viewer may not see: for them it is as if the links were not there, as it is for selections.
/// A slug often holds a name, and that somebody is there at all may be what is private.
/// </summary>
public sealed class Unseen
{
    private readonly FrozenSet<string> slugs;

    private Unseen(IEnumerable<string> slugs) => this.slugs = slugs.ToFrozenSet(StringComparer.Ordinal);

    public static Unseen Nothing { get; } = new([]);

    /// <summary>Those among the slugs that documents link to of which the viewer was given no card.</summary>
    public static Unseen Among(IEnumerable<string> linked, IReadOnlyDictionary<string, Card> seen) => new(linked.Where(slug => !seen.ContainsKey(slug)));

    public static Unseen Of(IEnumerable<string> slugs) => new(slugs);

    /// <summary>What the viewer may read of a document. Keys that are nobody's are shown nowhere.</summary>
    public JsonElement Left(JsonElement document, Kind kind)
    {
        if (slugs.Count == 0 && document.EnumerateObject().All(member => kind.Fields.Find(member.Name) is not null)) return document;
        return WrittenJson.Left(document, member => kind.Fields.Find(member.Name) is { } field ? Left(member.Value, field) : null);
    }

    /// <summary>What the viewer may read of a field: a group that tells of an unseen record goes whole; null when nothing is left.</summary>
    public JsonElement? Left(JsonElement json, Field field)
    {
        if (slugs.Count == 0) return json;
        var left = Fact(json, field);
        return left is null ? null : JsonDocument.Parse(left.ToJsonString(WrittenJson.OfNodes)).RootElement;
    }

    private JsonNode? Fact(JsonElement json, Field field)
    {
        if (!FactForm.Is(json)) return Value(json, field.Shape);
        var fact = new JsonObject();
        foreach (var member in json.EnumerateObject())
        {
            var left = member.Name switch
            {
                "value" => Value(member.Value, field.Shape),
                "candidates" => Several(member.Value, one => Candidate(one, field)),
                "sources" => Value(member.Value, SourceFields.List),
                _ => Same(member.Value),
            };
            // Without its value, or any candidate, the reason would be about somebody who is not to be seen.
            if (left is null && member.Name is "value" or "candidates") return null;
            if (left is not null) fact[member.Name] = left;
        }

        return fact;
    }

    private JsonObject? Candidate(JsonElement json, Field field)
    {
        if (Value(json.GetProperty("value"), field.Shape) is not { } value) return null;
        var candidate = new JsonObject { ["value"] = value };
        if (json.TryGetProperty("sources", out var sources) && Value(sources, SourceFields.List) is { } left) candidate["sources"] = left;
        return candidate;
    }

    private JsonNode? Value(JsonElement json, Shape shape) => shape switch
    {
        LinkShape link => slugs.Contains(link.Read(json)) ? null : Same(json),
        GroupShape group => Group(json, group.Fields),
        { Item: { } item } => Several(json, one => Value(one, item)),
        _ => Same(json),
    };

    private JsonObject? Group(JsonElement json, FieldSet fields)
    {
        var group = new JsonObject();
        foreach (var member in json.EnumerateObject())
        {
            var field = fields.Find(member.Name);
            var left = field is null ? Same(member.Value) : Fact(member.Value, field);
            if (left is not null) group[member.Name] = left;
            else if (field is { Shape: LinkShape }) return null;
        }

        return group.Count == 0 ? null : group;
    }

    private static JsonArray? Several(JsonElement json, Func<JsonElement, JsonNode?> left)
    {
        var items = json.EnumerateArray().Select(left).OfType<JsonNode>().ToArray();
        return items.Length == 0 ? null : new(items);
    }

    private static JsonNode? Same(JsonElement json) => JsonNode.Parse(json.GetRawText());
}
