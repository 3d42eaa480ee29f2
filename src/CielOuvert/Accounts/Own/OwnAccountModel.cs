using CielOuvert.Accounts.Tables;
using CielOuvert.Formats.Words;

namespace CielOuvert.Accounts.Own;

/// <summary>What one sees of one's own account.</summary>
/// <param name="Name">As typed, when it was refused.</param>
/// <param name="PasswordChosen">When one chose one's password; null when one has none.</param>
/// <param name="Done">What was just done; null when nothing.</param>
public sealed record OwnAccountModel(Signed Signed, string Name, IReadOnlyList<Session> Sessions, IReadOnlyList<Passkey> Passkeys, DateTime? PasswordChosen, Phrase? Done, Refusal? Why);
