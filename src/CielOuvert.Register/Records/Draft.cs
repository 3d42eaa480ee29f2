using System.Text.Json;
using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;

namespace CielOuvert.Register.Records;

/// <summary>A record that somebody proposes: not yet checked, not yet committed.</summary>
/// <param name="Sight">Who may see it; null means the default of its kind.</param>
public sealed record Draft(Kind Kind, string Slug, JsonElement Document, Sight? Sight = null)
{
    /// <summary>Slugs that lead to it too.</summary>
    public IReadOnlyList<string> FormerSlugs { get; init; } = [];

    /// <summary>The salt of its hashes; null means that a new one is drawn.</summary>
    public byte[]? Salt { get; init; }

    /// <summary>Where it was written, so that a refusal can point there; null when it was not in a file.</summary>
    public Origin? Origin { get; init; }

    public Sight EffectiveSight => Sight ?? Kind.DefaultSight;

    /// <summary>An empty document of a kind, to be filled with <see cref="With{T}"/>.</summary>
    public static Draft Of(Kind kind, string slug) => new(kind, slug, JsonDocument.Parse("{}").RootElement);

    /// <summary>What it takes to amend a record: its document as it stands.</summary>
    public static Draft From(Record record) => new(record.Kind, record.Slug, record.Document, record.Sight);

    /// <summary>The same with one field set, in the order that its kind describes.</summary>
    public Draft With<T>(Field<T> field, Fact<T> fact)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var known in Kind.Fields.All)
            {
                if (known.Key == field.Key)
                {
                    json.WritePropertyName(field.Key);
                    field.Write(fact, json);
                }
                else if (Document.TryGetProperty(known.Key, out var kept))
                {
                    json.WritePropertyName(known.Key);
                    kept.WriteTo(json);
                }
            }

            foreach (var foreign in Document.EnumerateObject().Where(member => Kind.Fields.Find(member.Name) is null)) foreign.WriteTo(json);
            json.WriteEndObject();
        }

        return this with { Document = JsonDocument.Parse(buffer.ToArray()).RootElement };
    }

    /// <summary>The same without one field: not asked, which is not the same as unknown.</summary>
    public Draft Without(Field field)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var member in Document.EnumerateObject().Where(member => member.Name != field.Key)) member.WriteTo(json);
            json.WriteEndObject();
        }

        return this with { Document = JsonDocument.Parse(buffer.ToArray()).RootElement };
    }
}

/// <summary>The file in which a draft was written.</summary>
/// <param name="LineOf">The line of a path in the document (JSON Pointer), null when it has none.</param>
public sealed record Origin(string File, Func<string, int?> LineOf);
