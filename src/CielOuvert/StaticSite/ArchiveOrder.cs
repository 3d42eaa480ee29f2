namespace CielOuvert.StaticSite;

/// <summary>What archive is asked for.</summary>
/// <param name="Folder">Where to write it.</param>
/// <param name="At">Where it will be published; null for one that may be anywhere.</param>
/// <param name="Holder">Who will keep it; null when nobody says.</param>
/// <param name="HolderAddress">Where the holder can be found; null when nobody says.</param>
/// <param name="Since">From when; null for the day of the last commit.</param>
/// <param name="Wacz">Where to write it as one file for replayers as well; null for nowhere.</param>
internal sealed record ArchiveOrder(string Folder, Uri? At = null, string? Holder = null, Uri? HolderAddress = null, DateOnly? Since = null, string? Wacz = null)
{
    /// <summary>Whether reports are printed as PDF too: each takes about a second.</summary>
    public bool HasPdf { get; init; } = true;
}

/// <summary>What came of it.</summary>
/// <param name="IsSame">Whether the archive there already was of the same, so that nothing was done.</param>
/// <param name="LeftOut">What pages led to and could not be had, each with a page that led there.</param>
/// <param name="Broken">Links that lead nowhere: a fault of ours.</param>
internal sealed record ArchiveMade(int Pages, int Files, int Written, int Removed, bool IsSame, IReadOnlyList<(string Address, string From)> LeftOut, IReadOnlyList<string> Broken)
{
    /// <summary>Links that were checked: each leads to a file of the archive. Of pages that were made before a stop, none is checked again.</summary>
    public int Links { get; init; }

    public static ArchiveMade Same { get; } = new(0, 0, 0, 0, IsSame: true, [], []);
}
