using System.Text.Json;
using System.Text.RegularExpressions;
using CielOuvert.Formats.Yaml;

namespace CielOuvert.Register.Kinds.Shapes;

/// <summary>YAML and JSON without a description: for fields that this version does not know, which are kept.</summary>
public static partial class LooseYaml
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

    /// <summary>The same for keys that are nobody's: what is not quoted is the number, the yes or no, the nothing that it looks like.</summary>
    public static void CopyTyped(YamlNode node, Utf8JsonWriter json)
    {
        switch (node)
        {
            case YamlMapping mapping:
                json.WriteStartObject();
                foreach (var entry in mapping.Entries)
                {
                    json.WritePropertyName(entry.Key);
                    CopyTyped(entry.Node, json);
                }

                json.WriteEndObject();
                break;
            case YamlSequence sequence:
                json.WriteStartArray();
                foreach (var item in sequence.Items) CopyTyped(item, json);
                json.WriteEndArray();
                break;
            case YamlScalar { IsQuoted: false } scalar when IsJson(scalar.Text):
                json.WriteRawValue(scalar.Text);
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

    private static bool IsJson(string text) => text is "true" or "false" or "null" || Number().IsMatch(text);

    /// <summary>A number as JSON writes it (RFC 8259, 6).</summary>
    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$")]
    private static partial Regex Number();
}
