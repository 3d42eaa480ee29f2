using CielOuvert.Accounts.Tables;
using CielOuvert.Formats.Words;

namespace CielOuvert.Accounts.Everyone;

/// <summary>All accounts, and the form that adds one.</summary>
public sealed record AccountsModel(IReadOnlyList<Account> Accounts, NewAccount Typed, Phrase? Done, IReadOnlyList<Refusal> Why);

/// <summary>What was typed in that form.</summary>
public sealed record NewAccount(string Email, string Name, Role Role)
{
    public static readonly NewAccount Blank = new("", "", Role.Contributor);
}
