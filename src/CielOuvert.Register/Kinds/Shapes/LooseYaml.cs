using System.Text.Json;
using CielOuvert.Formats.Yaml;

namespace CielOuvert.Register.Kinds.Shapes;

/// <summary>YAML and JSON without a description: for fields that this version does not know, which are kept.</summary>
public static class LooseYaml
{
    public static void Copy(YamlNode node, Utf8JsonWriter json)
    {
        switch (node)
        {
            case YamlMapping mapping:
                json.WriteStartObject();
                foreach (var entry in mapping.Entries)
                {
                    json.WritePropertyName(entry.Key);
                    Copy(entry.Node, json);
                }

                json.WriteEndObject();
                break;
            case YamlSequence sequence:
                json.WriteStartArray();
                foreach (var item in sequence.Items) Copy(item, json);
                json.WriteEndArray();
                break;
            case YamlScalar scalar:
                json.WriteStringValue(scalar.Text);
                break;
        }
    }

    public static YamlNode From(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => new YamlMapping([.. json.EnumerateObject().Select(member => new YamlEntry(member.Name, From(member.Value)))]),
        JsonValueKind.Array => new YamlSequence([.. json.EnumerateArray().Select(From)]),
        JsonValueKind.String => YamlScalar.Of(json.GetString() ?? "", ScalarStyle.Text),
        _ => YamlScalar.Of(json.GetRawText(), ScalarStyle.Bare),
    };
}
