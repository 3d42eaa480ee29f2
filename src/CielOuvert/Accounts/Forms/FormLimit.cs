namespace CielOuvert.Accounts.Forms;

/// <summary>How large a form an endpoint takes, files included.</summary>
public sealed record FormLimit(long Bytes)
{
    /// <summary>Enough for a long text, and no more.</summary>
    public static readonly FormLimit Usual = new(512 * 1024);
}

/// <summary>Says how large a form an endpoint takes: <c>routes.MapPost(…).Takes(bytes)</c>.</summary>
public static class LimitingForms
{
    public static TBuilder Takes<TBuilder>(this TBuilder endpoint, long bytes)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoint.Add(builder => builder.Metadata.Add(new FormLimit(bytes)));
        return endpoint;
    }
}
