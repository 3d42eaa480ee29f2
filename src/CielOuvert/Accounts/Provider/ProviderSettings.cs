using CielOuvert.Formats.Words;

namespace CielOuvert.Accounts.Provider;

/// <summary>Another organisation that says who people are (OpenID Connect Core 1.0), as the environment names it.</summary>
/// <param name="Name">As the sign-in page calls it.</param>
/// <param name="VouchesForAddresses">Whether its word is enough that an address is the person's, without <c>email_verified</c>.</param>
/// <param name="Siret">The establishment that people must belong to (INSEE); null for any.</param>
public sealed record ProviderSettings(Uri Issuer, string ClientId, string ClientSecret, string Name, IReadOnlyList<string> Scopes, bool VouchesForAddresses, string? Siret)
{
    private const string Prefix = "CIEL_OIDC_";

    /// <summary>Null when no provider is named.</summary>
    public static Outcome<ProviderSettings>? From(Func<string, string?> environment)
    {
        string? Read(string name) => environment(Prefix + name) is { Length: > 0 } text ? text : null;
        if (Read("ISSUER") is not { } typed) return null;
        if (!Uri.TryCreate(typed, UriKind.Absolute, out var issuer) || (issuer.Scheme != Uri.UriSchemeHttps && !issuer.IsLoopback)) return NoIssuer;
        if (Read("CLIENT_ID") is not { } client || Read("SECRET") is not { } secret) return NoClient;
        var scopes = (Read("SCOPES") ?? "openid email profile").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new ProviderSettings(issuer, client, secret, Read("NAME") ?? issuer.Host, scopes, Read("VOUCHES") == "yes", Read("SIRET"));
    }

    // Never the secret, whoever prints this.
    public override string ToString() => $"{Name}, {Issuer}";

    private static readonly Refusal NoIssuer = Refusal.Of(
        "CIEL_OIDC_ISSUER n’est pas une adresse en https. Écrivez celle que votre fournisseur d’identité publie.",
        "CIEL_OIDC_ISSUER is not an https address. Write the one that your identity provider publishes.");

    private static readonly Refusal NoClient = Refusal.Of(
        "Il manque CIEL_OIDC_CLIENT_ID ou CIEL_OIDC_SECRET, que votre fournisseur d’identité vous a donnés.",
        "CIEL_OIDC_CLIENT_ID or CIEL_OIDC_SECRET is missing, which your identity provider gave you.");
}
