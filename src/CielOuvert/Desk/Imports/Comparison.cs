using System.Text.Json;
using CielOuvert.Desk.Forms;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Records;

namespace CielOuvert.Desk.Imports;

/// <summary>A line beside a record that may be the same: what each says of the fields that the line fills.</summary>
public sealed record Comparison(Record Record, IReadOnlyList<ComparedField> Fields)
{
    public static Comparison Of(PlannedRow row, Record record, string language)
    {
        var said = FormReading.Document(record.Kind, row.State, null, language);
        return new(record, [.. row.Filled.Select(record.Kind.Fields.Find).OfType<Field>().Select(field => new ComparedField(field, Text(said, field), Text(record.Document, field)))]);
    }

    private static string Text(JsonElement document, Field field) => document.TryGetProperty(field.Key, out var json) ? Words(json) : "";

    /// <summary>The words of a value, whatever its shape.</summary>
    private static string Words(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => string.Join(" ; ", json.EnumerateArray().Select(Words)),
        JsonValueKind.Object when json.TryGetProperty("value", out var value) => Words(value),
        JsonValueKind.Object when json.TryGetProperty("text", out var text) => Words(text),
        JsonValueKind.Object => string.Join(" ; ", json.EnumerateObject().Where(member => member.Name is not ("original" or "of" or "state")).Select(member => Words(member.Value))),
        _ => json.ToString(),
    };
}

/// <param name="Sent">What the line says; empty when nothing.</param>
/// <param name="Here">What the record says; empty when nothing.</param>
public sealed record ComparedField(Field Field, string Sent, string Here);
