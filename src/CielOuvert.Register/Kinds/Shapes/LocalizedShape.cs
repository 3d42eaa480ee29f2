using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CielOuvert.Register.Facts;

namespace CielOuvert.Register.Kinds.Shapes;

/// <summary>
/// Text by language. A bare text is in the main language of the register; otherwise <c>{fr: …, en: …, original: fr}</c>,
/// where a translation may be <c>{text: …, of: 3}</c>, the version of the original that it translates.
/// </summary>
public sealed partial class LocalizedShape : Shape<Localized>
{
    public static LocalizedShape Instance { get; } = new();

    public override void Check(JsonElement json, Checking checking)
    {
        if (json.ValueKind == JsonValueKind.Object && json.EnumerateObject().Any(member => member.Name != "original"))
        {
            foreach (var member in json.EnumerateObject()) checking.Within(member.Name, () => CheckMember(member, json, checking));
            return;
        }

        if (json.ValueKind != JsonValueKind.String || string.IsNullOrWhiteSpace(json.GetString())) RefuseText(checking);
    }

    public override Localized Read(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.String) return json.GetString() ?? "";
        var wordings = ImmutableSortedDictionary.CreateBuilder<string, Wording>(StringComparer.Ordinal);
        string? original = null;
        foreach (var member in json.EnumerateObject())
        {
            if (member.Name == "original") original = member.Value.GetString();
            else wordings.Add(member.Name, ReadWording(member.Value));
        }

        return new(original ?? wordings.Keys.First(), wordings.ToImmutable());
    }

    public override void Write(Localized value, Utf8JsonWriter json)
    {
        if (value.Original is null && value.Wordings.Count == 1)
        {
            json.WriteStringValue(value.OriginalWording.Text);
            return;
        }

        json.WriteStartObject();
        foreach (var (language, wording) in value.Wordings) WriteWording(language, wording, json);
        if (value.Wordings.Count > 1 && value.Original is { } original && original != value.Wordings.Keys.First()) json.WriteString("original", original);
        json.WriteEndObject();
    }

    public override void Index(JsonElement json, Field field, IndexRows rows)
    {
        foreach (var (language, wording) in Read(json).Wordings)
            rows.Texts.Add((wording.Text, language.Length == 0 ? null : language, field.IsTitle));
    }

    private static void CheckMember(JsonProperty member, JsonElement json, Checking checking)
    {
        if (member.Name != "original") CheckWording(member, checking);
        else if (member.Value.ValueKind != JsonValueKind.String || member.Value.GetString() is not { } original || original == "original" || !json.TryGetProperty(original, out _))
            checking.Refuse("original: est le code d’une des langues qui sont données ici.", "original: is the code of one of the languages given here.");
    }

    private static void CheckWording(JsonProperty member, Checking checking)
    {
        if (!Language().IsMatch(member.Name))
        {
            checking.Refuse($"« {member.Name} » n’est pas un code de langue. Écrivez fr, en ou un autre code BCP 47.",
                $"“{member.Name}” is not a language code. Write fr, en or another BCP 47 code.");
            return;
        }

        if (member.Value.ValueKind == JsonValueKind.Object) CheckTranslation(member.Value, checking);
        else CheckText(member.Value, checking);
    }

    private static void CheckTranslation(JsonElement json, Checking checking)
    {
        foreach (var member in json.EnumerateObject().Where(member => member.Name is not ("text" or "of")))
            checking.Refuse($"« {member.Name} » n’a pas de sens dans une traduction : text, of.", $"“{member.Name}” means nothing in a translation: text, of.");
        if (json.TryGetProperty("of", out var of) && (of.ValueKind != JsonValueKind.String || !int.TryParse(of.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out _)))
            checking.Refuse("of: est le numéro de la version traduite, comme 3.", "of: is the number of the version translated, like 3.");
        if (json.TryGetProperty("text", out var text)) CheckText(text, checking);
        else RefuseText(checking);
    }

    private static void CheckText(JsonElement text, Checking checking)
    {
        if (text.ValueKind != JsonValueKind.String || string.IsNullOrWhiteSpace(text.GetString())) RefuseText(checking);
    }

    private static Wording ReadWording(JsonElement json) => json.ValueKind == JsonValueKind.Object
        ? new(json.GetProperty("text").GetString() ?? "", json.TryGetProperty("of", out var of) && int.TryParse(of.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null)
        : new(json.GetString() ?? "");

    private static void WriteWording(string language, Wording wording, Utf8JsonWriter json)
    {
        if (wording.Of is not { } version)
        {
            json.WriteString(language, wording.Text);
            return;
        }

        json.WriteStartObject(language);
        json.WriteString("text", wording.Text);
        json.WriteString("of", version.ToString(CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private static void RefuseText(Checking checking) => checking.Refuse(
        "Un texte est attendu ici : seul, ou par langue (fr, en). Retirez la ligne si on ne le connaît pas.",
        "A text is expected here: alone, or by language (fr, en). Remove the line when nobody knows it.");

    [GeneratedRegex("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\\z")]
    private static partial Regex Language();
}
