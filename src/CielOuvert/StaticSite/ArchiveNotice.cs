namespace CielOuvert.StaticSite;

/// <summary>What the pages of an archive say of it, instead of what only a server could do.</summary>
/// <param name="Holder">Who keeps it; null when nobody said.</param>
/// <param name="HolderAddress">Where the holder can be found; null when nobody said.</param>
/// <param name="Since">The day from which the holder keeps it.</param>
/// <param name="AsOf">UTC, of the last commit that it holds.</param>
/// <param name="Journal">The number of that commit.</param>
/// <param name="At">The address under which it is published; null for one that is on a disk, or may be anywhere.</param>
public sealed record ArchiveNotice(string? Holder, Uri? HolderAddress, DateOnly Since, DateTime AsOf, long Journal, Uri? At)
{
    /// <summary>The last segment of the page that says all this.</summary>
    public static readonly Formats.Words.Phrase Page = new("cette-archive", "this-archive");
}
