using System.Text.Json;
using CielOuvert.Formats.Yaml;

namespace CielOuvert.Register.Kinds.Shapes;

/// <summary>How a value is written in a document, checked, indexed, and read; the same in JSON and in YAML.</summary>
public abstract class Shape
{
    /// <summary>For a list, the shape of its items; null for everything else.</summary>
    public virtual Shape? Item => null;

    /// <summary>Says what is wrong with a value, at the place where <paramref name="checking"/> stands.</summary>
    public abstract void Check(JsonElement json, Checking checking);

    /// <summary>Gives the index what selections need of a value. Called on checked documents only.</summary>
    public virtual void Index(JsonElement json, Field field, IndexRows rows)
    {
    }

    /// <summary>Copies a YAML node as JSON. What is not of this shape is copied as it is: <see cref="Check"/> will say so.</summary>
    public virtual void FromYaml(YamlNode node, Utf8JsonWriter json) => LooseYaml.Copy(node, json);

    /// <summary>The YAML of a checked value.</summary>
    public virtual YamlNode ToYaml(JsonElement json) => LooseYaml.From(json);
}

/// <summary>A shape whose values are read as <typeparamref name="T"/>.</summary>
public abstract class Shape<T> : Shape
{
    /// <summary>The value of a checked document.</summary>
    public abstract T Read(JsonElement json);

    public abstract void Write(T value, Utf8JsonWriter json);
}
