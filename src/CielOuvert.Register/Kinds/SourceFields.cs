using System.Text.Json;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds.Shapes;

namespace CielOuvert.Register.Kinds;

/// <summary>Where something was read: the fields of a source, wherever one is given.</summary>
public static class SourceFields
{
    public static readonly Field<string> Document = new("document", new("document", "document"), new LinkShape(["source-document"], isUpward: false));
    public static readonly Field<string> Page = new("page", new("page", "page"), TextShape.Instance);
    public static readonly Field<string> Heading = new("heading", new("titre", "heading"), TextShape.Instance);

    public static readonly ListShape<Group> List = new(new GroupShape([Document, Page, Heading]));

    public static IReadOnlyList<SourceRef> Read(JsonElement sources) => [.. List.Read(sources).Select(Read)];

    public static SourceRef Read(Group source) => new(Document.Or(source, ""), Known(Page, source), Known(Heading, source));

    public static void Write(IReadOnlyList<SourceRef> sources, Utf8JsonWriter json)
    {
        if (sources.Count == 0) return;
        json.WriteStartArray("sources");
        foreach (var source in sources)
        {
            json.WriteStartObject();
            json.WriteString("document", source.Document);
            if (source.Page is { } page) json.WriteString("page", page);
            if (source.Heading is { } heading) json.WriteString("heading", heading);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string? Known(Field<string> field, Group source) => field.In(source).IsKnown(out var known) ? known : null;
}
