using System.Text.Json;
using CielOuvert.Register.Selections;

namespace CielOuvert.Register.Kinds.Shapes;

/// <summary>A stored selection, in its canonical query form: <c>kind=event&amp;type=webinar</c>.</summary>
public sealed class SelectionShape : Shape<Selection>
{
    public static SelectionShape Instance { get; } = new();

    public override void Check(JsonElement json, Checking checking)
    {
        if (json.ValueKind != JsonValueKind.String)
        {
            checking.Refuse("Une sélection est attendue ici, comme kind=event&type=webinar.", "A selection is expected here, like kind=event&type=webinar.");
            return;
        }

        foreach (var refusal in Selection.Parse(json.GetString() ?? "").Refusals) checking.Refuse(refusal.What.Fr, refusal.What.En);
    }

    public override Selection Read(JsonElement json) =>
        Selection.Parse(json.GetString() ?? "").Match(selection => selection, _ => throw new InvalidOperationException($"“{json}” was checked and is no selection."));

    public override void Index(JsonElement json, Field field, IndexRows rows)
    {
        foreach (var (key, values) in Read(json).Criteria.Where(pair => SelectionKeys.IsRole(pair.Key)))
            rows.Asked.AddRange(values.Select(value => (value, field.Key)));
    }

    public override void Write(Selection value, Utf8JsonWriter json) => json.WriteStringValue(value.ToString());
}
