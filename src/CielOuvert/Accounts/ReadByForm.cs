namespace CielOuvert.Accounts;

/// <summary>
/// An endpoint whose form only asks: it changes nothing and answers anybody the same, so it is taken from any site, without the token of a page.
/// Where a protocol asks for it, and nowhere else.
/// </summary>
public sealed record ReadByForm;

/// <summary>Says that the form of an endpoint only asks: <c>routes.MapPost(…).Requires(Right.ReadPublic).IsReadByForm()</c>.</summary>
public static class ReadingByForms
{
    public static TBuilder IsReadByForm<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoint.Add(builder => builder.Metadata.Add(new ReadByForm()));
        return endpoint;
    }
}
