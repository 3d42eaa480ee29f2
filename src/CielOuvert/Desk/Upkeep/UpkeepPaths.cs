using CielOuvert.Formats.Words;

namespace CielOuvert.Desk.Upkeep;

/// <summary>Where the register is kept true.</summary>
public static class UpkeepPaths
{
    /// <summary>The links that lead nowhere any more.</summary>
    public static readonly Phrase Links = new($"{DeskPaths.Desk.Fr}/liens", $"{DeskPaths.Desk.En}/links");

    /// <summary>Records that may be one.</summary>
    public static readonly Phrase Twins = new($"{DeskPaths.Desk.Fr}/doublons", $"{DeskPaths.Desk.En}/duplicates");
}
