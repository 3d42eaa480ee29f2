using System.Globalization;
using System.Text.Json;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;

namespace CielOuvert.Desk.Forms;

/// <summary>
/// Makes a document of what stands in a form. Nothing is judged here: what cannot be read is written as it was typed, and the check of its kind
/// says what is wrong with it, in the same words as for a file. What a form does not show (erased facts, what an act wrote, foreign keys) comes from the document before.
/// </summary>
public sealed class FormReading
{
    private readonly FormState state;
    private readonly string mainLanguage;
    private readonly Utf8JsonWriter json;

    private readonly Dictionary<string, string> rows;

    private FormReading(FormState state, string mainLanguage, Utf8JsonWriter json, Dictionary<string, string> rows) =>
        (this.state, this.mainLanguage, this.json, this.rows) = (state, mainLanguage, json, rows);

    /// <param name="before">The document that the form was opened with; null for a new record.</param>
    /// <param name="mainLanguage">The language of texts that name none.</param>
    public static JsonElement Document(Kind kind, FormState state, JsonElement? before, string mainLanguage) => Read(kind, state, before, mainLanguage).Document;

    /// <summary>The same, with where each row of its lists stands in the form: empty ones leave none in the document.</summary>
    public static FormRead Read(Kind kind, FormState state, JsonElement? before, string mainLanguage)
    {
        using var buffer = new MemoryStream();
        var rows = new Dictionary<string, string>(StringComparer.Ordinal);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            new FormReading(state, mainLanguage, json, rows).WriteFields(kind.Fields.All, "", before);
            if (before is { } old)
                foreach (var member in old.EnumerateObject().Where(member => kind.Fields.Find(member.Name) is null)) member.WriteTo(json);
            json.WriteEndObject();
        }

        return new(JsonDocument.Parse(buffer.ToArray()).RootElement, rows);
    }

    private void WriteFields(IReadOnlyList<Field> fields, string path, JsonElement? before)
    {
        foreach (var field in fields)
        {
            if (field.IsByAct)
            {
                if (before is not { } acted || !acted.TryGetProperty(field.Key, out var said)) continue;
                json.WritePropertyName(field.Key);
                said.WriteTo(json);
            }
            else if (before is { } old && old.TryGetProperty(field.Key, out var kept) && kept.ValueKind == JsonValueKind.Object && kept.TryGetProperty("redacted", out _))
            {
                json.WritePropertyName(field.Key);
                kept.WriteTo(json);
            }
            else WriteFact(field.Key, field.Shape, FormNames.Member(path, field.Key));
        }
    }

    private void WriteFact(string key, Shape shape, string path)
    {
        var certainty = Certainties.FromCode(state[FormNames.Certainty(path)]) ?? Certainty.Certain;
        var (hasValue, hasSources) = (HasValue(shape, path), state.Rows(FormNames.Sources(path)).Count > 0);
        if (certainty == Certainty.Certain && !hasValue) return;
        json.WritePropertyName(key);
        if (certainty == Certainty.Certain && !hasSources)
        {
            WriteValue(shape, path);
            return;
        }

        json.WriteStartObject();
        json.WriteString("certainty", certainty.Code);
        if (certainty is Certainty.Certain or Certainty.Deduced && hasValue)
        {
            json.WritePropertyName("value");
            WriteValue(shape, path);
        }

        if (state[FormNames.Because(path)] is { Length: > 0 } because) json.WriteString("because", because);
        if (certainty == Certainty.Ambiguous) WriteCandidates(shape, FormNames.Candidates(path));
        if (hasSources) WriteSources(path);
        json.WriteEndObject();
    }

    private void WriteCandidates(Shape shape, string path)
    {
        json.WriteStartArray("candidates");
        foreach (var row in Written(shape, path))
        {
            json.WriteStartObject();
            json.WritePropertyName("value");
            WriteValue(shape, row);
            if (state.Rows(FormNames.Sources(row)).Count > 0) WriteSources(row);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The rows of a list that go into the document, and notes where each comes from.</summary>
    private IEnumerable<string> Written(Shape item, string path)
    {
        var count = 0;
        foreach (var row in state.Rows(path).Select(index => FormNames.Row(path, index)).Where(row => HasValue(item, row)))
        {
            rows[FormNames.Row(path, count++)] = row;
            yield return row;
        }
    }

    private void WriteSources(string path)
    {
        json.WritePropertyName("sources");
        WriteValue(SourceFields.List, FormNames.Sources(path));
    }

    private bool HasValue(Shape shape, string path) => shape switch
    {
        LocalizedShape => state.Values.Any(pair => IsWordsOf(pair.Key, path) && pair.Value.Any(text => !string.IsNullOrWhiteSpace(text))),
        AddressShape => state[path].Length > 0 || state[FormNames.Printed(path)].Length > 0,
        GroupShape group => group.Fields.All.Any(field => HasFact(field.Shape, FormNames.Member(path, field.Key))),
        { Item: TermShape } => state.All(path).Count > 0,
        { Item: { } item } => state.Rows(path).Any(index => HasValue(item, FormNames.Row(path, index))),
        _ => state[path].Length > 0,
    };

    private bool HasFact(Shape shape, string path) =>
        HasValue(shape, path) || Certainties.FromCode(state[FormNames.Certainty(path)]) is not (null or Certainty.Certain);

    private void WriteValue(Shape shape, string path)
    {
        switch (shape)
        {
            case LocalizedShape:
                WriteWords(path);
                break;
            case AddressShape when state[FormNames.Printed(path)].Length > 0:
                WriteAddress(path);
                break;
            case NumberShape when Number(state[path]) is { } number:
                json.WriteNumberValue(number);
                break;
            case YesNoShape when state[path] is "yes" or "no":
                json.WriteBooleanValue(state[path] == "yes");
                break;
            case DateShape:
                json.WriteStringValue(TypedDate.InEdtf(state[path]));
                break;
            case GroupShape group:
                json.WriteStartObject();
                WriteFields(group.Fields.All, path, before: null);
                json.WriteEndObject();
                break;
            case { Item: TermShape }:
                json.WriteStartArray();
                foreach (var code in state.All(path)) json.WriteStringValue(code);
                json.WriteEndArray();
                break;
            case { Item: { } item }:
                json.WriteStartArray();
                foreach (var row in Written(item, path)) WriteValue(item, row);
                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(state[path]);
                break;
        }
    }

    /// <summary>A text alone stays alone: with a translation, it is said to be in the language of the register.</summary>
    private void WriteWords(string path)
    {
        var alone = state[FormNames.In(path, "")];
        string[] others = [.. state.Values.Keys.Where(name => IsWordsOf(name, path) && name.Length > path.Length + 1 && state[name].Length > 0).Select(name => name[(path.Length + 1)..])];
        if (others.Length == 0)
        {
            json.WriteStringValue(alone);
            return;
        }

        json.WriteStartObject();
        foreach (var language in others.Append(alone.Length > 0 ? mainLanguage : null).OfType<string>().Distinct().Order(StringComparer.Ordinal))
            WriteWording(language, language == mainLanguage && alone.Length > 0 ? alone : state[FormNames.In(path, language)], state[FormNames.TranslatedFrom(path, language)]);
        if (state[FormNames.Original(path)] is { Length: > 0 } original) json.WriteString("original", original);
        else if (alone.Length > 0 && others.Any(language => string.CompareOrdinal(language, mainLanguage) < 0)) json.WriteString("original", mainLanguage);
        json.WriteEndObject();
    }

    private void WriteWording(string language, string text, string of)
    {
        if (of.Length == 0)
        {
            json.WriteString(language, text);
            return;
        }

        json.WriteStartObject(language);
        json.WriteString("text", text);
        json.WriteString("of", of);
        json.WriteEndObject();
    }

    private void WriteAddress(string path)
    {
        json.WriteStartObject();
        json.WriteString("printed", state[FormNames.Printed(path)]);
        if (state[path] is { Length: > 0 } shown) json.WriteString("shown", shown);
        if (state[FormNames.State(path)] is { Length: > 0 } code) json.WriteString("state", code);
        json.WriteEndObject();
    }

    private static bool IsWordsOf(string name, string path) =>
        name.Length > path.Length && name.StartsWith(path, StringComparison.Ordinal) && name[path.Length] == '~' &&
        !name.EndsWith("~of", StringComparison.Ordinal) && !name.EndsWith("~original", StringComparison.Ordinal);

    /// <summary>A number as people type it: « 1 250 », « 3,5 ».</summary>
    private static decimal? Number(string typed) =>
        decimal.TryParse(typed.Replace(" ", "").Replace("\u202f", "").Replace("\u00a0", "").Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>A document made of a form.</summary>
/// <param name="Rows">The path in the form of each row of a list, by the path that its place in the document would give it.</param>
public sealed record FormRead(JsonElement Document, IReadOnlyDictionary<string, string> Rows);
