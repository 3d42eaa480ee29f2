using CielOuvert.Register.Kinds;
using CielOuvert.Register.Records;

namespace CielOuvert.Register.Selections;

/// <summary>A record that a viewer sees, or saw once: as it stands, or that it is no more.</summary>
/// <param name="Id">Its identifier for machines: it never changes, whatever becomes of its slug.</param>
/// <param name="Stamp">UTC, the instant since which this stands.</param>
/// <param name="Record">Null when the viewer sees it no more: it was withdrawn, merged, or made private.</param>
public sealed record Harvested(string Id, Kind Kind, HarvestPlace Place, DateTime Stamp, Record? Record)
{
    /// <summary>The places, among the sets asked about, of those that hold it; of one that is no more, that held it at its end.</summary>
    public IReadOnlyList<int> Sets { get; init; } = [];
}

/// <summary>A page of a harvest, in the order in which things changed.</summary>
/// <param name="Next">The place after which the next page begins; null on the last one.</param>
/// <param name="Total">How many there are in all; null when it was not counted.</param>
public sealed record HarvestPage(IReadOnlyList<Harvested> Items, HarvestPlace? Next, long? Total);
