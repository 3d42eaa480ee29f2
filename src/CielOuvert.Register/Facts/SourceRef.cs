namespace CielOuvert.Register.Facts;

/// <summary>Where a value was read: a document of the register, and the place in it.</summary>
/// <param name="Document">Slug of the source document.</param>
/// <param name="Page">The page as the document, or its reader, names it; null when it has none.</param>
/// <param name="Heading">The heading above the value; null when there is none.</param>
public sealed record SourceRef(string Document, string? Page, string? Heading);
