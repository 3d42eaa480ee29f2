using CielOuvert.Register.Facts;

namespace CielOuvert.Site.Layout;

/// <summary>A step on the way to a page, from the home page, which goes without saying.</summary>
/// <param name="Href">Null for the page itself.</param>
public sealed record Crumb(Said Name, string? Href);
