using System.Text.Json;
using CielOuvert.Formats.Yaml;

namespace CielOuvert.Register.Kinds.Shapes;

/// <summary>Several fields that belong together: a part of an event, a contributor and the role.</summary>
public sealed class GroupShape(IReadOnlyList<Field> fields) : Shape<Group>
{
    public FieldSet Fields { get; } = new(fields);

    public override void Check(JsonElement json, Checking checking)
    {
        if (json.ValueKind == JsonValueKind.Object && json.EnumerateObject().Any()) Fields.Check(json, checking);
        else
            checking.Refuse($"Un groupe de champs est attendu ici : {Keys()}.", $"A group of fields is expected here: {Keys()}.");
    }

    public override Group Read(JsonElement json) => new(json);

    public override void Write(Group value, Utf8JsonWriter json) => value.Document.WriteTo(json);

    public override void Index(JsonElement json, Field field, IndexRows rows) => Fields.Index(json, rows);

    public override void FromYaml(YamlNode node, Utf8JsonWriter json)
    {
        if (node is YamlMapping mapping) Fields.FromYaml(mapping, json);
        else LooseYaml.Copy(node, json);
    }

    public override YamlNode ToYaml(JsonElement json) => Fields.ToYaml(json);

    private string Keys() => string.Join(", ", Fields.All.Select(field => field.Key));
}

/// <summary>A document, or a part of one, whose fields can be read.</summary>
public interface IHolder
{
    JsonElement Document { get; }
}

/// <summary>The values of a group.</summary>
public sealed record Group(JsonElement Document) : IHolder;
