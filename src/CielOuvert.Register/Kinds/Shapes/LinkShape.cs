using System.Text.Json;
using CielOuvert.Register.Records;

namespace CielOuvert.Register.Kinds.Shapes;

/// <summary>A link to another record, by its slug. That the target exists and is of an allowed kind is checked when it is committed.</summary>
/// <param name="kinds">Codes of the kinds allowed; empty means any.</param>
/// <param name="isUpward">Whether following the role from record to record climbs a tree: then a cycle is refused.</param>
public sealed class LinkShape(IReadOnlyList<string> kinds, bool isUpward) : Shape<string>
{
    public IReadOnlyList<string> Kinds => kinds;

    public bool IsUpward => isUpward;

    public override void Check(JsonElement json, Checking checking)
    {
        if (json.ValueKind != JsonValueKind.String || !Slug.IsWellFormed(json.GetString()))
            checking.Refuse($"« {json} » n’est pas l’identifiant d’une fiche : des minuscules, des chiffres et des tirets, comme rennes-metropole.",
                $"“{json}” is not the slug of a record: small letters, digits and hyphens, like rennes-metropole.");
    }

    public override string Read(JsonElement json) => json.GetString() ?? "";

    public override void Write(string value, Utf8JsonWriter json) => json.WriteStringValue(value);

    public override void Index(JsonElement json, Field field, IndexRows rows) =>
        rows.Links.Add(new(field.Key, Read(json), kinds, isUpward, field.Key));
}
