using CielOuvert.Formats.Dates;

namespace CielOuvert.Register.Kinds;

/// <summary>What a document gives to the index: the rows by which selections find it.</summary>
public sealed class IndexRows
{
    /// <summary>Codes by facet: <c>type=webinar</c>.</summary>
    public List<(string Facet, string Code)> Terms { get; } = [];

    /// <summary>Links to other records, in the order of the document, and the path of each for a refusal.</summary>
    public List<LinkRow> Links { get; } = [];

    /// <summary>Links that an ambiguous fact might have: no selection follows them, and a page names them.</summary>
    public List<LinkRow> Candidates { get; } = [];

    /// <summary>Slugs that stored selections ask for, and the key of the field that holds the selection.</summary>
    public List<(string Slug, string Key)> Asked { get; } = [];

    /// <summary>Addresses on the web as they are written, wherever the document gives them: whoever follows them reads them (see <see cref="Shapes.AddressShape"/>).</summary>
    public List<System.Text.Json.JsonElement> Addresses { get; } = [];

    /// <summary>Dates by name, from a first to a last: see <see cref="KindDates"/>.</summary>
    public List<(string Name, PartialDate First, PartialDate Last)> Dates { get; } = [];

    /// <summary>Numbers that figures may sum.</summary>
    public List<(string Name, decimal Value)> Numbers { get; } = [];

    /// <summary>Words that search reads, with their language (null: the register's own) and whether they are a title.</summary>
    public List<(string Text, string? Language, bool IsTitle)> Texts { get; } = [];

    public void Term(string facet, string code)
    {
        if (!Terms.Contains((facet, code))) Terms.Add((facet, code));
    }
}

/// <summary>One link of a document.</summary>
/// <param name="Role">The role the target plays, which is the key of the field.</param>
/// <param name="Target">Slug of the target.</param>
/// <param name="Kinds">The kinds that the target may be of; empty means any.</param>
/// <param name="IsUpward">Whether the role builds a tree, in which a cycle is refused.</param>
/// <param name="Path">Where in the document, as a JSON Pointer (RFC 6901).</param>
public sealed record LinkRow(string Role, string Target, IReadOnlyList<string> Kinds, bool IsUpward, string Path);
