using System.Text.Json;

namespace CielOuvert.Formats.Rdf;

/// <summary>Writes JSON-LD 1.1, a resource at a time, under a context that it carries: nothing is fetched to read it.</summary>
/// <param name="vocabulary">The namespace whose terms are written bare.</param>
public sealed class JsonLdWriting(RdfPrefixes prefixes, string vocabulary, Utf8JsonWriter json)
{
    /// <summary>What the short forms of a document stand for, as its member <c>@context</c>.</summary>
    public void WriteContext()
    {
        json.WriteStartObject("@context");
        json.WriteString("@vocab", vocabulary);
        foreach (var (prefix, space) in prefixes.All) json.WriteString(prefix, space);
        json.WriteEndObject();
    }

    /// <summary>One resource, whole.</summary>
    public void Write(RdfNode node)
    {
        json.WriteStartObject();
        WriteMembers(node);
        json.WriteEndObject();
    }

    /// <summary>What is said of a resource, in an object that was begun.</summary>
    public void WriteMembers(RdfNode node)
    {
        if (node.Iri is { } iri) json.WriteString("@id", iri);
        if (node.Types.Count == 1) json.WriteString("@type", Name(node.Types[0]));
        else if (node.Types.Count > 1) WriteSeveral("@type", node.Types, type => json.WriteStringValue(Name(type)));
        foreach (var statement in node.Statements)
        {
            if (statement.Values.Count == 1)
            {
                json.WritePropertyName(Name(statement.Property));
                Write(statement.Values[0]);
            }
            else
            {
                WriteSeveral(Name(statement.Property), statement.Values, Write);
            }
        }
    }

    private void Write(RdfValue value)
    {
        switch (value)
        {
            case RdfValue.Text { Language: null } plain:
                json.WriteStringValue(plain.Lexical);
                return;
            case RdfValue.Blank blank:
                Write(blank.Node);
                return;
        }

        json.WriteStartObject();
        switch (value)
        {
            case RdfValue.Resource resource:
                json.WriteString("@id", resource.Iri);
                break;
            case RdfValue.Text said:
                json.WriteString("@value", said.Lexical);
                json.WriteString("@language", said.Language);
                break;
            case RdfValue.Typed typed:
                json.WriteString("@value", typed.Lexical);
                json.WriteString("@type", Name(typed.Datatype));
                break;
            case RdfValue.List list:
                WriteSeveral("@list", list.Items, Write);
                break;
        }

        json.WriteEndObject();
    }

    private void WriteSeveral<T>(string name, IReadOnlyList<T> values, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values) write(value);
        json.WriteEndArray();
    }

    /// <summary>Bare in the vocabulary, short elsewhere, whole where no short form is plain.</summary>
    private string Name(string iri) =>
        iri.StartsWith(vocabulary, StringComparison.Ordinal) && iri.AsSpan(vocabulary.Length).IndexOfAny(":/#?@") < 0 ? iri[vocabulary.Length..] : prefixes.Shorten(iri) ?? iri;
}
