using CielOuvert.Accounts.Mail;
using CielOuvert.Accounts.Provider;
using CielOuvert.Site.Limits;

namespace CielOuvert.Site.Hosting;

/// <summary>How the site is served.</summary>
/// <param name="Urls">Where it listens, separated by semicolons; port 0 takes a free one.</param>
/// <param name="Mail">The server that carries its letters; null when there is none.</param>
/// <param name="Provider">Another organisation that says who people are; null when there is none.</param>
/// <param name="SecurityContact">Whom to tell of a hole in the site; null when nobody is named.</param>
public sealed record SiteOptions(string Urls, MailSettings? Mail = null, ProviderSettings? Provider = null, Uri? SecurityContact = null)
{
    /// <summary>How much each address may ask.</summary>
    public LimitSettings Limits { get; init; } = LimitSettings.Usual;

    public const string DefaultUrls = "http://127.0.0.1:8080";

    /// <summary>Whether it listens to this machine only.</summary>
    public bool IsForThisMachine => Urls.Split(';').All(url => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.IsLoopback);
}
