using System.Text.Json;
using CielOuvert.Register.Records;

namespace CielOuvert.Register.History;

/// <summary>What acts wrote in a record: no undoing, no return to a version, no merge takes it away.</summary>
public static class ActedOn
{
    /// <summary>Whether an act wrote anything in it.</summary>
    public static bool Is(Record record) => Differ(record, null);

    /// <summary>Whether two versions differ in what acts wrote; null has nothing of it.</summary>
    public static bool Differ(Record one, Record? other) => one.Kind.Fields.All.Where(field => field.IsByAct).Any(field =>
    {
        var said = one.Document.TryGetProperty(field.Key, out var first);
        var second = default(JsonElement);
        var saidToo = other is not null && other.Document.TryGetProperty(field.Key, out second);
        return said != saidToo || (said && !JsonElement.DeepEquals(first, second));
    });
}
