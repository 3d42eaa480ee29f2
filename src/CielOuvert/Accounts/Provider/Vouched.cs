using System.Security.Claims;
using CielOuvert.Formats.Words;

namespace CielOuvert.Accounts.Provider;

/// <summary>What a provider says of a person, as far as we take its word.</summary>
/// <param name="Name">Null when it says none.</param>
public sealed record Vouched(EmailAddress Email, string? Name)
{
    /// <summary>
    /// Reads standard claims (OpenID Connect Core 1.0, 5.1) and those of ProConnect, which writes <c>usual_name</c> and <c>siret</c>. An address that nobody verified
    /// would let anybody in who can type it there.
    /// </summary>
    public static Outcome<Vouched> From(ClaimsPrincipal person, ProviderSettings settings)
    {
        string? Claim(string type) => person.FindFirst(type)?.Value is { Length: > 0 } value ? value : null;
        if (settings.Siret is { } siret && Claim("siret") != siret) return ProviderWords.Elsewhere;
        var isVerified = settings.VouchesForAddresses || string.Equals(Claim("email_verified"), "true", StringComparison.OrdinalIgnoreCase);
        if (!isVerified || !EmailAddress.Parse(Claim("email") ?? "").IsDone(out var email)) return ProviderWords.NotVerified;
        var names = new[] { Claim("given_name"), Claim("usual_name") ?? Claim("family_name") }.OfType<string>();
        return new Vouched(email, Claim("name") ?? (string.Join(' ', names) is { Length: > 0 } name ? name : null));
    }
}

/// <summary>Why the word of a provider is not enough.</summary>
public static class ProviderWords
{
    public static readonly Refusal NotVerified = Refusal.Of(
        "Votre organisation ne garantit pas que cette adresse est la vôtre. Entrez par une lettre.",
        "Your organisation does not guarantee that this address is yours. Sign in by letter.");

    public static readonly Refusal Elsewhere = Refusal.Of(
        "Ce registre n’est ouvert par cette voie qu’à un autre établissement. Entrez par une lettre.",
        "This way into the register is for another establishment. Sign in by letter.");

    public static readonly Refusal NoAccount = Refusal.Of(
        "Votre adresse n’a pas de compte ici. Demandez-en un à qui administre ce registre.",
        "Your address has no account here. Ask whoever administers this register for one.");

    public static readonly Refusal NotConfirmed = Refusal.Of(
        "Votre organisation n’a pas confirmé qui vous êtes, ou la demande est trop vieille. Recommencez, ou entrez par une lettre.",
        "Your organisation did not confirm who you are, or the request is too old. Try again, or sign in by letter.");
}
