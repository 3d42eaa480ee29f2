namespace CielOuvert.Site.Limits;

/// <summary>What an address costs whoever asks for it, where it is not one page.</summary>
public sealed record PageCost(int Pages)
{
    /// <summary>What costs nobody anything.</summary>
    public const int Nothing = 0;

    /// <summary>A document that another program prints, one at a time.</summary>
    public const int Printing = 30;

    /// <summary>How whoever asks too much is told, where its ecosystem knows another status.</summary>
    public int TooMuch { get; init; } = StatusCodes.Status429TooManyRequests;
}

/// <summary>Says what endpoints cost.</summary>
public static class Costing
{
    public static TBuilder Costs<TBuilder>(this TBuilder endpoint, int pages)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new PageCost(pages));

    public static TBuilder RefusesBy<TBuilder>(this TBuilder endpoint, int tooMuch)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new PageCost(1) { TooMuch = tooMuch });
}
