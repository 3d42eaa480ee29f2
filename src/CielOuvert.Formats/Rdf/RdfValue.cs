namespace CielOuvert.Formats.Rdf;

/// <summary>What a statement says of its subject (RDF 1.1 Concepts, 3).</summary>
public abstract record RdfValue
{
    private RdfValue()
    {
    }

    /// <summary>Another resource, told elsewhere.</summary>
    /// <param name="Iri">Absolute, of letters that an IRI may hold.</param>
    public sealed record Resource(string Iri) : RdfValue;

    /// <summary>A text.</summary>
    /// <param name="Language">BCP 47; null when it is in none.</param>
    public sealed record Text(string Lexical, string? Language) : RdfValue;

    /// <summary>A value of a datatype: a date, a number.</summary>
    /// <param name="Datatype">IRI.</param>
    public sealed record Typed(string Lexical, string Datatype) : RdfValue;

    /// <summary>A resource without a name of its own, told here.</summary>
    public sealed record Blank(RdfNode Node) : RdfValue;

    /// <summary>Several, in an order that matters (RDF 1.1 Semantics, D.2).</summary>
    public sealed record List(IReadOnlyList<RdfValue> Items) : RdfValue;
}

/// <summary>A resource and what is said of it, in order.</summary>
/// <param name="Iri">Null for a blank node.</param>
/// <param name="Types">IRIs of its classes.</param>
public sealed record RdfNode(string? Iri, IReadOnlyList<string> Types, IReadOnlyList<RdfStatement> Statements);

/// <summary>One thing said: the IRI of a property, and its values.</summary>
public sealed record RdfStatement(string Property, IReadOnlyList<RdfValue> Values);

/// <summary>The short forms of the IRIs of one document, longest namespace first wins.</summary>
public sealed class RdfPrefixes(IReadOnlyList<(string Prefix, string Namespace)> all)
{
    public IReadOnlyList<(string Prefix, string Namespace)> All => all;

    /// <summary>An IRI as <c>prefix:name</c>; null where no prefix makes a plain one of it.</summary>
    public string? Shorten(string iri)
    {
        foreach (var (prefix, space) in all)
            if (iri.StartsWith(space, StringComparison.Ordinal) && iri.Length > space.Length && iri.AsSpan(space.Length).IndexOfAnyExcept(Plain) < 0) return $"{prefix}:{iri[space.Length..]}";
        return null;
    }

    private static readonly System.Buffers.SearchValues<char> Plain = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
}
