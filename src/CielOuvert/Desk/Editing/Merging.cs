using System.Text.Json;
using CielOuvert.Desk.Forms;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Records;

namespace CielOuvert.Desk.Editing;

/// <summary>
/// Two people amended one record at once. What only one of them changed is kept as they left it; a field that both changed otherwise is told,
/// with what stands there now, and the person decides.
/// </summary>
public static class Merging
{
    /// <param name="opened">The document that the form was opened with.</param>
    /// <param name="now">The record as it stands.</param>
    /// <param name="mine">What the form says; it takes what the other changed alone.</param>
    /// <param name="keepTheirs">Fields of which the person keeps the other's version.</param>
    public static IReadOnlyList<Collision> Merge(JsonElement opened, Record now, FormState mine, IReadOnlyList<string> keepTheirs, string mainLanguage)
    {
        var theirs = FormOpening.Of(now.Kind, now.Document);
        var written = FormReading.Document(now.Kind, mine, opened, mainLanguage);
        var collisions = new List<Collision>();
        foreach (var field in now.Kind.Fields.All.Where(field => !field.IsSameIn(opened, now.Document) && !field.IsSameIn(written, now.Document)))
        {
            if (field.IsSameIn(opened, written) || keepTheirs.Contains(field.Key)) mine.Take(field.Key, theirs);
            else collisions.Add(new(field, Text(field, now.Document)));
        }

        return collisions;
    }

    private static string Text(Field field, JsonElement document) => document.TryGetProperty(field.Key, out var json) ? json.ValueKind == JsonValueKind.String ? json.ToString() : field.ToYaml(json).ToString() ?? "" : "—";
}
