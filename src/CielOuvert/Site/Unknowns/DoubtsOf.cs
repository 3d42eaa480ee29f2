using System.Text.Json;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Records;
using CielOuvert.Site.Facts;

namespace CielOuvert.Site.Unknowns;

/// <summary>The facts of a record that are not certain, those within its groups too: the same that the index counts.</summary>
public static class DoubtsOf
{
    public static IReadOnlyList<ShownField> Record(Record record, Showing showing) => [.. Within(record.Kind.Fields, record, showing)];

    private static IEnumerable<ShownField> Within(FieldSet fields, IHolder holder, Showing showing)
    {
        foreach (var field in fields.All)
        {
            if (!holder.Document.TryGetProperty(field.Key, out var json)) continue;
            if (field.CertaintyIn(holder) != Certainty.Certain && showing.Fact(field, holder, null) is { } fact) yield return new(field, fact);
            foreach (var inner in GroupsIn(json, field).SelectMany(group => Within(group.Fields, group.Holder, showing))) yield return inner;
        }
    }

    private static IEnumerable<(FieldSet Fields, Group Holder)> GroupsIn(JsonElement json, Field field)
    {
        var value = !FactForm.Is(json) ? json : json.TryGetProperty("value", out var known) ? known : default;
        return (value.ValueKind, field.Shape) switch
        {
            (JsonValueKind.Object, GroupShape group) => [(group.Fields, new Group(value))],
            (JsonValueKind.Array, ListShape<Group> { Item: GroupShape group }) => value.EnumerateArray().Select(one => (group.Fields, new Group(one))),
            _ => [],
        };
    }
}
