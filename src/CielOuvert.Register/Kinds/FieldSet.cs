using System.Text.Json;
using CielOuvert.Formats.Yaml;
using CielOuvert.Register.Kinds.Shapes;

namespace CielOuvert.Register.Kinds;

/// <summary>Fields in their order: that of forms, of pages and of plain files.</summary>
public sealed class FieldSet(IReadOnlyList<Field> fields)
{
    private readonly Dictionary<string, Field> byKey = fields.ToDictionary(field => field.Key);

    public IReadOnlyList<Field> All => fields;

    public Field? Find(string key) => byKey.GetValueOrDefault(key);

    /// <summary>Whether a key is nobody's: kept as it came, shown nowhere. Such keys start with <c>x-</c>.</summary>
    public static bool IsForeign(string key) => key.StartsWith("x-", StringComparison.Ordinal);

    public void Check(JsonElement document, Checking checking)
    {
        foreach (var member in document.EnumerateObject())
        {
            checking.Enter(member.Name);
            if (Find(member.Name) is { } field) field.Check(member.Value, checking);
            else if (!IsForeign(member.Name)) RefuseKey(member.Name, checking);
            else if (HoldsNothing(member.Value)) checking.Refuse("Rien n’est écrit ici, ou dans une de ses parties. Retirez la ligne.", "Nothing is written here, or in a part of it. Remove the line.");
            checking.Leave();
        }
    }

    public void Index(JsonElement document, IndexRows rows)
    {
        foreach (var member in document.EnumerateObject()) Find(member.Name)?.Index(member.Value, rows);
    }

    public void FromYaml(YamlMapping mapping, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach (var entry in mapping.Entries.OrderBy(entry => Rank(entry.Key)).ThenBy(entry => entry.Key, StringComparer.Ordinal))
        {
            json.WritePropertyName(entry.Key);
            if (Find(entry.Key) is { } field) field.FromYaml(entry.Node, json);
            else LooseYaml.CopyTyped(entry.Node, json);
        }

        json.WriteEndObject();
    }

    public YamlMapping ToYaml(JsonElement document) => new([.. document.EnumerateObject()
        .OrderBy(member => Rank(member.Name)).ThenBy(member => member.Name, StringComparer.Ordinal)
        .Select(member => new YamlEntry(member.Name, Find(member.Name)?.ToYaml(member.Value) ?? LooseYaml.From(member.Value)))]);

    /// <summary>Whether a list or a group in it is empty: plain files do not write it, and it would not come back.</summary>
    private static bool HoldsNothing(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => !json.EnumerateObject().Any() || json.EnumerateObject().Any(member => HoldsNothing(member.Value)),
        JsonValueKind.Array => json.GetArrayLength() == 0 || json.EnumerateArray().Any(HoldsNothing),
        _ => false,
    };

    private int Rank(string key)
    {
        for (var index = 0; index < fields.Count; index++)
            if (fields[index].Key == key) return index;
        return fields.Count;
    }

    private void RefuseKey(string key, Checking checking)
    {
        var nearest = Nearness.Nearest(key, byKey.Keys);
        var (fr, en) = nearest is null
            ? ($"Les champs possibles : {string.Join(", ", byKey.Keys)}.", $"The possible fields: {string.Join(", ", byKey.Keys)}.")
            : ($"Vouliez-vous « {nearest} » ?", $"Did you mean “{nearest}”?");
        checking.Refuse($"« {key} » n’est pas un champ d’ici. {fr}", $"“{key}” is no field here. {en}");
    }
}
