using CielOuvert.Formats.Words;

namespace CielOuvert.Desk.Upkeep.Links;

/// <summary>What became of an address that was followed.</summary>
public enum Reach
{
    /// <summary>A page answered.</summary>
    Found,

    /// <summary>A page answered, at another address that the first one says to be its own for good (301, 308).</summary>
    Moved,

    /// <summary>Its server says that nothing is there any more (404, 410).</summary>
    Gone,

    /// <summary>Its server refuses machines, is busy or failing: nothing is known of the page.</summary>
    Refused,

    /// <summary>No server answers: its name is gone, its certificate is wrong, it is too slow, or it sends round in circles.</summary>
    Silent,

    /// <summary>It leads to a machine that is not on the public internet, which is never called.</summary>
    Private,
}

/// <param name="Status">The last answer (RFC 9110); null when none came.</param>
/// <param name="LeadsTo">Where it ended, when that is elsewhere.</param>
public sealed record Reached(Reach Reach, int? Status = null, Uri? LeadsTo = null)
{
    /// <summary>Whether somebody should look at it.</summary>
    public bool IsBroken => Reach is Reach.Gone or Reach.Silent or Reach.Private;
}

/// <summary>The words for it.</summary>
public static class ReachWords
{
    public static Phrase Of(Reach reach) => reach switch
    {
        Reach.Found => new("répond", "answers"),
        Reach.Moved => new("a déménagé", "has moved"),
        Reach.Gone => new("n’existe plus", "is gone"),
        Reach.Refused => new("ne répond pas aux machines", "does not answer machines"),
        Reach.Silent => new("ne répond pas", "does not answer"),
        _ => new("ne mène pas sur le web public", "does not lead to the public web"),
    };
}
