namespace CielOuvert.Accounts;

/// <summary>The right that opens an endpoint. Every endpoint carries one; one that has none is open to nobody.</summary>
public sealed record RequiredRight(Right Right);

/// <summary>Says which right an endpoint needs: <c>routes.MapPost(…).Requires(Right.AmendRecords)</c>.</summary>
public static class RequiringRights
{
    public static TBuilder Requires<TBuilder>(this TBuilder endpoint, Right right)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoint.Add(builder => builder.Metadata.Add(new RequiredRight(right)));
        return endpoint;
    }
}
