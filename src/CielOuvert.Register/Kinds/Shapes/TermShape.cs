using System.Text.Json;
using CielOuvert.Formats.Yaml;

namespace CielOuvert.Register.Kinds.Shapes;

/// <summary>A code of a vocabulary. Vocabularies are data: an unknown code is refused with those that look like it.</summary>
public sealed class TermShape(string vocabulary) : Shape<string>
{
    /// <summary>Slug of the vocabulary.</summary>
    public string Vocabulary => vocabulary;

    public override void Check(JsonElement json, Checking checking)
    {
        var code = json.ValueKind == JsonValueKind.String ? json.GetString() ?? "" : json.ToString();
        if (json.ValueKind == JsonValueKind.String && checking.Terms.Has(vocabulary, code)) return;
        var near = checking.Terms.Near(vocabulary, code);
        var (fr, en) = near.Count == 0
            ? ($"Ajoutez-le d’abord au vocabulaire « {vocabulary} ».", $"Add it to the vocabulary “{vocabulary}” first.")
            : ($"Les plus proches : {string.Join(", ", near)}. Sinon, ajoutez-le au vocabulaire « {vocabulary} ».",
                $"The nearest: {string.Join(", ", near)}. Otherwise add it to the vocabulary “{vocabulary}”.");
        checking.Refuse($"« {code} » n’est pas un terme du vocabulaire « {vocabulary} ». {fr}", $"“{code}” is not a term of the vocabulary “{vocabulary}”. {en}");
    }

    public override string Read(JsonElement json) => json.GetString() ?? "";

    public override void Write(string value, Utf8JsonWriter json) => json.WriteStringValue(value);

    public override void Index(JsonElement json, Field field, IndexRows rows)
    {
        if (field.Facet is { } facet) rows.Term(facet, Read(json));
    }

    public override YamlNode ToYaml(JsonElement json) => YamlScalar.Of(Read(json), ScalarStyle.Text);
}
