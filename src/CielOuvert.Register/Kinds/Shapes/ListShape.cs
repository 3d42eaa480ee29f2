using System.Text.Json;
using CielOuvert.Formats.Yaml;

namespace CielOuvert.Register.Kinds.Shapes;

/// <summary>Several values in order, never empty: what has no value is not written, or is said unknown.</summary>
public sealed class ListShape<T>(Shape<T> item) : Shape<IReadOnlyList<T>>
{
    public override Shape<T> Item => item;

    public override void Check(JsonElement json, Checking checking)
    {
        if (json.ValueKind != JsonValueKind.Array || json.GetArrayLength() == 0)
        {
            checking.Refuse("Une liste est attendue ici, d’au moins une ligne « - … ».", "A list is expected here, of at least one line “- …”.");
            return;
        }

        var index = 0;
        foreach (var element in json.EnumerateArray())
        {
            checking.Enter(index.ToString(System.Globalization.CultureInfo.InvariantCulture));
            item.Check(element, checking);
            checking.Leave();
            index++;
        }
    }

    public override IReadOnlyList<T> Read(JsonElement json) => [.. json.EnumerateArray().Select(item.Read)];

    public override void Write(IReadOnlyList<T> value, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var element in value) item.Write(element, json);
        json.WriteEndArray();
    }

    public override void Index(JsonElement json, Field field, IndexRows rows)
    {
        foreach (var element in json.EnumerateArray()) item.Index(element, field, rows);
    }

    public override void FromYaml(YamlNode node, Utf8JsonWriter json)
    {
        if (node is not YamlSequence sequence)
        {
            LooseYaml.Copy(node, json);
            return;
        }

        json.WriteStartArray();
        foreach (var element in sequence.Items) item.FromYaml(element, json);
        json.WriteEndArray();
    }

    public override YamlNode ToYaml(JsonElement json) => new YamlSequence([.. json.EnumerateArray().Select(item.ToYaml)]);
}
