using CielOuvert.Formats.Words;

namespace CielOuvert.Accounts.SignIn;

/// <summary>A letter that somebody asked for on the sign-in page.</summary>
/// <param name="Back">The page they wanted to see; null when none.</param>
/// <param name="Network">Where it was asked from.</param>
public sealed record LinkAsked(EmailAddress To, Tongue Tongue, string? Back, string Network);
