using System.Text.Json;

namespace CielOuvert.Register.Kinds.Shapes;

/// <summary>Text that belongs to no language: a version number, a code, a name of a file.</summary>
public class TextShape : Shape<string>
{
    public static TextShape Instance { get; } = new();

    public override void Check(JsonElement json, Checking checking)
    {
        if (json.ValueKind != JsonValueKind.String || string.IsNullOrWhiteSpace(json.GetString()))
            checking.Refuse("Un texte est attendu ici. Écrivez-le, ou retirez la ligne si on ne le connaît pas.",
                "A text is expected here. Write it, or remove the line when nobody knows it.");
    }

    public override string Read(JsonElement json) => json.GetString() ?? "";

    public override void Write(string value, Utf8JsonWriter json) => json.WriteStringValue(value);

    public override void Index(JsonElement json, Field field, IndexRows rows) => rows.Texts.Add((Read(json), null, field.IsTitle));
}
