using System.Data.Common;
using System.Text.Json;
using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Storage;
using CielOuvert.Register.Storage.Still;

namespace CielOuvert.Register.Records;

/// <summary>Rows of <c>versions v</c> as records and cards. What a viewer may not see of a record is not in it.</summary>
internal static class RecordReader
{
    public static readonly Raw Columns = new("v.record, v.version, v.since, v.kind, v.slug, v.sight, v.hash, v.doc");
    public static readonly Raw CardColumns = new("v.record, v.kind, v.slug, v.name, v.sight");

    public static Record Record(DbDataReader row, Viewer viewer) =>
        row is AnswerReader known ? known.Made((row.GetInt64(0), row.GetInt32(1), viewer), () => Read(row, viewer)) : Read(row, viewer);

    private static Record Read(DbDataReader row, Viewer viewer)
    {
        var kind = KindOf(row.GetString(3));
        return new()
        {
            Key = row.GetInt64(0),
            Version = row.GetInt32(1),
            Since = row.GetInt64(2),
            Kind = kind,
            Slug = row.GetString(4),
            Sight = (Sight)row.GetInt32(5),
            Hash = row.GetString(6),
            Document = Visible(kind, JsonDocument.Parse(row.GetString(7)).RootElement, viewer),
        };
    }

    public static Card Card(DbDataReader row, int from = 0) => new(
        row.GetInt64(from),
        KindOf(row.GetString(from + 1)),
        row.GetString(from + 2),
        row.IsDBNull(from + 3) ? null : NameOf(row.GetString(from + 3)),
        (Sight)row.GetInt32(from + 4));

    private static Localized? NameOf(string json)
    {
        var document = JsonDocument.Parse($$"""{"name":{{json}}}""").RootElement;
        return Common.Name.In(new Group(document)).IsKnown(out var name) ? name : null;
    }

    private static Kind KindOf(string code) =>
        AllKinds.Find(code) ?? throw new InvalidOperationException($"The register holds a kind that this program does not know: {code}.");

    private static JsonElement Visible(Kind kind, JsonElement document, Viewer viewer)
    {
        if (viewer.Sees >= Sight.Desk || !kind.Fields.All.Any(field => field.IsPrivate && document.TryGetProperty(field.Key, out _))) return document;
        return WrittenJson.Left(document, member => kind.Fields.Find(member.Name) is { IsPrivate: true } ? null : member.Value);
    }
}
