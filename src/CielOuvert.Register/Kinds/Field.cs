using System.Text.Json;
using CielOuvert.Formats.Words;
using CielOuvert.Formats.Yaml;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds.Shapes;

namespace CielOuvert.Register.Kinds;

/// <summary>
/// One field of a kind, described once: from this come its place in forms and pages, its check, its index rows, its YAML and JSON key.
/// Its value is a fact: bare when certain, otherwise an object with <c>certainty</c>.
/// </summary>
public abstract class Field(string key, Phrase label, Shape shape)
{
    /// <summary>Key in YAML and JSON; schema.org's property name where it has one.</summary>
    public string Key => key;

    public Phrase Label => label;

    public Shape Shape => shape;

    /// <summary>What to write here, for the person who fills it; null when the label says enough.</summary>
    public Phrase? Help { get; init; }

    /// <summary>The facet under which selections find its terms; null when they do not.</summary>
    public string? Facet { get; init; }

    /// <summary>Whether its words name the record: search puts them first.</summary>
    public bool IsTitle { get; init; }

    /// <summary>Whether only the desk sees it.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Whether pages leave it to their own layout instead of the list of fields.</summary>
    public bool IsFramed { get; init; }

    /// <summary>Whether an unknown value is said on pages. Otherwise it is only counted among what we do not know.</summary>
    public bool IsExpected { get; init; }

    /// <summary>Whether an act writes it, and nothing else does: forms neither show it nor take it, and no way back undoes it.</summary>
    public bool IsByAct { get; init; }

    /// <summary>Whether its words may name or describe somebody, without a link to their record.</summary>
    public bool NamesPeople { get; init; }

    public void Check(JsonElement json, Checking checking)
    {
        if (FactForm.Is(json)) FactForm.Check(json, this, checking);
        else shape.Check(json, checking);
    }

    public void Index(JsonElement json, IndexRows rows)
    {
        if (FactForm.Is(json)) FactForm.Index(json, this, rows);
        else shape.Index(json, this, rows);
    }

    public void FromYaml(YamlNode node, Utf8JsonWriter json)
    {
        if (node is YamlMapping mapping && FactForm.Is(mapping)) FactForm.FromYaml(mapping, this, json);
        else shape.FromYaml(node, json);
    }

    public YamlNode ToYaml(JsonElement json) => FactForm.Is(json) ? FactForm.ToYaml(json, this) : shape.ToYaml(json);

    /// <summary>The certainty of its value in a document: unknown when it is not there.</summary>
    public Certainty CertaintyIn(IHolder holder) =>
        !holder.Document.TryGetProperty(key, out var json) ? Certainty.Unknown : FactForm.Is(json) ? FactForm.CertaintyOf(json) : Certainty.Certain;

    /// <summary>Whether two documents say the same of it, or both say nothing.</summary>
    public bool IsSameIn(JsonElement one, JsonElement other)
    {
        var (isSaid, isSaidToo) = (one.TryGetProperty(key, out var first), other.TryGetProperty(key, out var second));
        return isSaid == isSaidToo && (!isSaid || JsonElement.DeepEquals(first, second));
    }

    /// <summary>Whether the document says anything of it, be it that it is unknown.</summary>
    public bool IsSaidIn(IHolder holder) => holder.Document.TryGetProperty(key, out _);
}

/// <summary>A field whose values are read as <typeparamref name="T"/>.</summary>
public sealed class Field<T>(string key, Phrase label, Shape<T> shape) : Field(key, label, shape)
{
    /// <summary>Its value in a document, with its certainty.</summary>
    public Fact<T> In(IHolder holder)
    {
        if (!holder.Document.TryGetProperty(Key, out var json)) return Fact<T>.Unknown;
        return FactForm.Is(json) ? FactForm.Read(json, shape) : Fact<T>.Certain(shape.Read(json));
    }

    /// <summary>Its value where it is known, and what to take otherwise.</summary>
    public T Or(IHolder holder, T otherwise) => In(holder).IsKnown(out var known) ? known : otherwise;

    public void Write(Fact<T> fact, Utf8JsonWriter json) => FactForm.Write(fact, shape, json);
}
