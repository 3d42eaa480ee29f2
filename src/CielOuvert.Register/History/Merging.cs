using System.Text.Json;
using System.Text.Json.Nodes;
using CielOuvert.Formats.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Records;

namespace CielOuvert.Register.History;

/// <summary>
/// Makes one record of two that are the same thing: what linked to one links to the other, its names become other names of it, and its address
/// leads there for ever. It is one commit, so it can be undone as one (<see cref="Undoing"/>).
/// </summary>
internal static class Merging
{
    /// <summary>In the document of a tombstone, the slug of the record that it was merged into.</summary>
    private const string Key = "x-merged-into";

    /// <summary>The changes that merge a record into another, given all that links to either.</summary>
    public static IReadOnlyList<Change> Changes(Record merged, Record into, IReadOnlyList<Backlink> linked)
    {
        var readdressing = new Readdressing(new HashSet<string> { merged.Slug }, into.Slug);
        var kept = Readdressed(into, readdressing) is var draft && Names(merged, into) is { Count: > 0 } names
            ? draft.With(Common.AlternateName, Fact<IReadOnlyList<Localized>>.Certain([.. Common.AlternateName.Or(into, []), .. names])) : draft;
        return
        [
            Change.Merge(merged.Slug, into.Slug),
            Change.Amend(kept, into.Version),
            .. linked.Select(link => link.From).DistinctBy(from => from.Key).Where(from => from.Key != merged.Key && from.Key != into.Key)
                .Select(from => Change.Amend(Readdressed(from, readdressing), from.Version)),
        ];
    }

    public static JsonElement Tombstone(JsonElement document, string into)
    {
        var tombstone = JsonObject.Create(document) ?? [];
        tombstone = (JsonObject)tombstone.DeepClone();
        tombstone[Key] = into;
        return JsonDocument.Parse(tombstone.ToJsonString()).RootElement;
    }

    /// <summary>The slug of the record that a tombstone was merged into; null for any other record.</summary>
    public static string? Into(Record record) =>
        record.Sight == Sight.Withdrawn && record.Document.TryGetProperty(Key, out var into) && into.ValueKind == JsonValueKind.String ? into.GetString() : null;

    private static Draft Readdressed(Record record, Readdressing readdressing) =>
        Draft.From(record) with { Document = JsonDocument.Parse(readdressing.Of(record.Document.GetRawText(), record.Kind)).RootElement };

    /// <summary>The names of a record that the other does not have yet.</summary>
    private static List<Localized> Names(Record merged, Record into)
    {
        var known = Common.AlternateName.Or(into, []).Append(into.Name).OfType<Localized>().SelectMany(name => name.Wordings.Values).Select(wording => Folding.Fold(wording.Text)).ToHashSet();
        return [.. Common.AlternateName.Or(merged, []).Prepend(merged.Name).OfType<Localized>().Where(name => !name.Wordings.Values.All(wording => known.Contains(Folding.Fold(wording.Text))))];
    }
}
