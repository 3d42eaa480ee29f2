namespace CielOuvert.Register.Selections;

/// <summary>The instant at which the register is asked, as a number of its journal; now when there is none.</summary>
public sealed record AsOf(long? Number)
{
    public static AsOf Now { get; } = new((long?)null);
}
