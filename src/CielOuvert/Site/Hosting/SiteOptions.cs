namespace CielOuvert.Site.Hosting;

/// <summary>How the site is served.</summary>
/// <param name="Urls">Where it listens, separated by semicolons; port 0 takes a free one.</param>
public sealed record SiteOptions(string Urls)
{
    public const string DefaultUrls = "http://127.0.0.1:8080";
}
