using System.Text.Json;
using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Yaml;

namespace CielOuvert.Register.Kinds.Shapes;

/// <summary>A date with its precision, in EDTF (ISO 8601-2): <c>2020</c>, <c>2020-04</c>, <c>2020-04-15</c>, <c>2020-04/2020-06</c>.</summary>
public sealed class DateShape : Shape<PartialDate>
{
    public static DateShape Instance { get; } = new();

    public override void Check(JsonElement json, Checking checking)
    {
        if (json.ValueKind != JsonValueKind.String)
        {
            checking.Refuse("Une date est attendue ici : 2020, 2020-04 ou 2020-04-15.", "A date is expected here: 2020, 2020-04 or 2020-04-15.");
            return;
        }

        var parsed = PartialDate.Parse(json.GetString() ?? "");
        if (!parsed.IsDone(out _)) checking.Refuse(parsed.Refusals[0].What.Fr, parsed.Refusals[0].What.En);
    }

    public override PartialDate Read(JsonElement json) =>
        PartialDate.Parse(json.GetString() ?? "").Match(date => date, _ => throw new InvalidOperationException($"“{json}” was checked and is no date."));

    public override void Write(PartialDate value, Utf8JsonWriter json) => json.WriteStringValue(value.ToString());

    public override YamlNode ToYaml(JsonElement json) => YamlScalar.Of(json.GetString() ?? "", ScalarStyle.Bare);
}
