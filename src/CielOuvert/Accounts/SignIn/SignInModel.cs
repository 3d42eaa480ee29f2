using CielOuvert.Formats.Words;

namespace CielOuvert.Accounts.SignIn;

/// <summary>What the sign-in page shows.</summary>
/// <param name="Email">What was typed; empty at first.</param>
/// <param name="Back">The page to go to afterwards; null for the account.</param>
/// <param name="Why">Why it was refused; null when it was not.</param>
/// <param name="HasMail">Whether letters can be sent.</param>
/// <param name="Provider">The name of another organisation that says who people are; null when there is none.</param>
public sealed record SignInModel(string Email, string? Back, Refusal? Why, bool HasMail, string? Provider);

/// <summary>What the page of a link shows: whom it signs in.</summary>
public sealed record LinkModel(string Name, string Email, string Here);

/// <summary>What the page after asking shows.</summary>
/// <param name="StaysHere">Whether letters stay on this machine.</param>
public sealed record SentModel(bool StaysHere);
