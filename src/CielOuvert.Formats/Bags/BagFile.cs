namespace CielOuvert.Formats.Bags;

/// <summary>A file of a bag, as its manifest tells of it.</summary>
/// <param name="Path">From the root of the bag, with slashes.</param>
/// <param name="Hash">SHA-256 of its bytes, in hexadecimal.</param>
public sealed record BagFile(string Path, long Bytes, string Hash);
