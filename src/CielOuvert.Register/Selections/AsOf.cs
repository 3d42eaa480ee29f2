namespace CielOuvert.Register.Selections;

/// <summary>
/// The instant at which the register is asked, as a number of its journal; now when there is none. Numbers are the order in which things were
/// written, and an instant stands for the last number before the first commit that is later than it: a load that dates itself in the past, after
/// commits of today, is not seen before them. What was printed as of an instant never changes because somebody loaded an old folder.
/// </summary>
public sealed record AsOf(long? Number)
{
    public static AsOf Now { get; } = new((long?)null);
}
