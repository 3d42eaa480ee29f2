namespace CielOuvert.Desk.Upkeep.Links;

/// <summary>An address that public records give, and what became of it.</summary>
public sealed class FollowedAddress
{
    public required string Address { get; init; }

    /// <summary>Slugs of some of the records that give it, by a space.</summary>
    public required string HeldBy { get; set; }

    /// <summary>When it is to be followed next, in UTC.</summary>
    public required DateTime Due { get; set; }

    /// <summary>When it was followed; null until then.</summary>
    public DateTime? Checked { get; set; }

    /// <summary>The name of a <see cref="Links.Reach"/>; null until it was followed.</summary>
    public string? Reach { get; set; }

    public int? Status { get; set; }

    public string? LeadsTo { get; set; }

    /// <summary>How many times in a row it was found broken.</summary>
    public int Failures { get; set; }
}
