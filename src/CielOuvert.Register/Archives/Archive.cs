namespace CielOuvert.Register.Archives;

/// <summary>A whole register in one file, the same from either engine and for either: its records, its history, its accounts.</summary>
/// <param name="Path">The file, as the person named it.</param>
/// <param name="Schema">The last migration that its tables have seen.</param>
/// <param name="Journal">The number of its last commit.</param>
/// <param name="Records">How many records it holds, those withdrawn left out.</param>
public sealed record Archive(string Path, long Bytes, int Schema, long Journal, long Records);
