using System.Text.Json;

namespace CielOuvert.Register.Kinds.Shapes;

/// <summary>An address that the record had on the site before this one: a path, perhaps with its question, <c>/2020/11/20/zoom/</c>. The site leads on from there.</summary>
public sealed class FormerAddressShape : Shape<string>
{
    /// <summary>The facet under which the index finds it: a path is asked for one visitor at a time, never offered in a list.</summary>
    public const string Facet = "former-address";

    private const int MostLong = 1000;

    public static FormerAddressShape Instance { get; } = new();

    /// <summary>The form under which a path is found: decoded once, without the last slash. Null when it is no path.</summary>
    public static string? Folded(string path)
    {
        if (path.Length is 0 or > MostLong || path[0] != '/' || path.StartsWith("//", StringComparison.Ordinal) || path.Any(char.IsControl)) return null;
        var (before, question) = path.IndexOf('?') is >= 0 and var mark ? (path[..mark], path[mark..]) : (path, "");
        var folded = Uri.UnescapeDataString(before).TrimEnd('/') + question;
        return folded.Length > 0 ? folded : null;
    }

    public override void Check(JsonElement json, Checking checking)
    {
        if (json.ValueKind != JsonValueKind.String || Folded(json.GetString() ?? "") is null)
            checking.Refuse($"« {json} » n’est pas une ancienne adresse : un chemin qui commence par /, comme /2020/11/20/zoom/.",
                $"“{json}” is no former address: a path that begins with /, like /2020/11/20/zoom/.");
    }

    public override string Read(JsonElement json) => json.GetString() ?? "";

    public override void Write(string value, Utf8JsonWriter json) => json.WriteStringValue(value);

    public override void Index(JsonElement json, Field field, IndexRows rows)
    {
        if (Folded(Read(json)) is { } path) rows.Term(Facet, path);
    }
}
