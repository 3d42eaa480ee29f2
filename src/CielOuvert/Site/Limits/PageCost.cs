namespace CielOuvert.Site.Limits;

/// <summary>What an address costs whoever asks for it, where it is not one page.</summary>
public sealed record PageCost(int Pages)
{
    /// <summary>What costs nobody anything.</summary>
    public const int Nothing = 0;

    /// <summary>A document that another program prints, one at a time.</summary>
    public const int Printing = 30;
}

/// <summary>Says what endpoints cost.</summary>
public static class Costing
{
    public static TBuilder Costs<TBuilder>(this TBuilder endpoint, int pages)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new PageCost(pages));
}
