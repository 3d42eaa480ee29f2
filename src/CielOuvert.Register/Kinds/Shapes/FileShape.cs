using System.Text.Json;

namespace CielOuvert.Register.Kinds.Shapes;

/// <summary>A file, named by the SHA-256 of its bytes. The register may hold it (see <see cref="Files.FileBook"/>) or only know that it exists.</summary>
/// <param name="isPicture">Whether only a picture goes here.</param>
public sealed class FileShape(bool isPicture) : Shape<string>
{
    /// <summary>The facet under which the index finds who holds a file: it is asked for one file at a time, never offered in a list.</summary>
    public const string Facet = "file";

    private const int HashLength = 64;

    public static FileShape Picture { get; } = new(isPicture: true);

    public static FileShape Any { get; } = new(isPicture: false);

    public bool IsPicture => isPicture;

    /// <summary>Whether a text is a SHA-256 as we write it.</summary>
    public static bool IsHash(string text) => text.Length == HashLength && text.All(char.IsAsciiHexDigitLower);

    public override void Check(JsonElement json, Checking checking)
    {
        if (json.ValueKind != JsonValueKind.String || !IsHash(json.GetString() ?? ""))
            checking.Refuse("Une empreinte SHA-256 est attendue ici : 64 chiffres hexadécimaux, de 0 à f. Déposez le fichier, ou retirez la ligne.",
                "A SHA-256 hash is expected here: 64 hexadecimal digits, from 0 to f. Send the file, or remove the line.");
    }

    public override string Read(JsonElement json) => json.GetString() ?? "";

    public override void Write(string value, Utf8JsonWriter json) => json.WriteStringValue(value);

    public override void Index(JsonElement json, Field field, IndexRows rows) => rows.Term(Facet, Read(json));
}
