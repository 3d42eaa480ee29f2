using System.Text.Json;
using CielOuvert.Formats.Yaml;

namespace CielOuvert.Register.Kinds.Shapes;

/// <summary>Yes or no, written <c>true</c> or <c>false</c>; a facet under the key of its field.</summary>
public sealed class YesNoShape : Shape<bool>
{
    public static YesNoShape Instance { get; } = new();

    public override void Check(JsonElement json, Checking checking)
    {
        if (json.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            checking.Refuse("Écrivez true (oui) ou false (non).", "Write true or false.");
    }

    public override bool Read(JsonElement json) => json.GetBoolean();

    public override void Write(bool value, Utf8JsonWriter json) => json.WriteBooleanValue(value);

    public override void FromYaml(YamlNode node, Utf8JsonWriter json)
    {
        if (node is YamlScalar { IsQuoted: false, Text: "true" or "false" } scalar) json.WriteBooleanValue(scalar.Text == "true");
        else LooseYaml.Copy(node, json);
    }
}
