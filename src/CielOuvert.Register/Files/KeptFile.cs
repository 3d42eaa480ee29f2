using CielOuvert.Formats.Files;

namespace CielOuvert.Register.Files;

/// <summary>A file that the register holds, known by the SHA-256 of its bytes.</summary>
/// <param name="Width">In pixels; null for what is no picture.</param>
/// <param name="Pages">Null for what has none.</param>
/// <param name="Sizes">The smaller ones of a picture; empty for anything else.</param>
public sealed record KeptFile(string Hash, FileType Type, long Bytes, int? Width, int? Height, int? Pages, IReadOnlyList<KeptSize> Sizes);

/// <summary>A smaller one of a picture, a file by itself.</summary>
public sealed record KeptSize(string Hash, FileType Type, int Width, int Height);

/// <summary>A record that holds a file, the most public of those that do.</summary>
/// <param name="Kind">Of the record; null for what no record holds yet.</param>
public sealed record FileHolder(string Slug, Access.Sight Sight, Kinds.Kind? Kind = null);
