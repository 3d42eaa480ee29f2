using System.Globalization;
using System.Text.Json;
using CielOuvert.Formats.Yaml;

namespace CielOuvert.Register.Kinds.Shapes;

/// <summary>A number: whole, or decimal with a point. Figures may sum it under the key of its field.</summary>
public sealed class NumberShape(bool isWhole) : Shape<decimal>
{
    public static NumberShape Whole { get; } = new(isWhole: true);

    public static NumberShape Decimal { get; } = new(isWhole: false);

    public bool IsWhole => isWhole;

    public override void Check(JsonElement json, Checking checking)
    {
        if (json.ValueKind == JsonValueKind.Number && json.TryGetDecimal(out var number) && (!isWhole || number == decimal.Truncate(number))) return;
        if (isWhole)
            checking.Refuse($"« {json} » n’est pas un nombre entier. Écrivez par exemple 27.", $"“{json}” is not a whole number. Write for instance 27.");
        else
            checking.Refuse($"« {json} » n’est pas un nombre. Écrivez par exemple 27 ou 3.5, sans espace ni unité.",
                $"“{json}” is not a number. Write for instance 27 or 3.5, without space or unit.");
    }

    public override decimal Read(JsonElement json) => json.GetDecimal();

    public override void Write(decimal value, Utf8JsonWriter json) => json.WriteNumberValue(value);

    public override void Index(JsonElement json, Field field, IndexRows rows) => rows.Numbers.Add((field.Key, Read(json)));

    public override YamlNode ToYaml(JsonElement json) => YamlScalar.Of(Read(json).ToString(CultureInfo.InvariantCulture), ScalarStyle.Bare);

    public override void FromYaml(YamlNode node, Utf8JsonWriter json)
    {
        if (node is YamlScalar { IsQuoted: false } scalar &&
            decimal.TryParse(scalar.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            json.WriteNumberValue(number);
        else
            LooseYaml.Copy(node, json);
    }
}
