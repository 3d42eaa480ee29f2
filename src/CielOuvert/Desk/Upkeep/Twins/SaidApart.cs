namespace CielOuvert.Desk.Upkeep.Twins;

/// <summary>Two records that somebody said to be two, though they have one name; the first slug comes first in the order of letters.</summary>
public sealed class SaidApart
{
    public required string One { get; init; }

    public required string Other { get; init; }
}
