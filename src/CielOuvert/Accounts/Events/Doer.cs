using CielOuvert.Site.Pages;

namespace CielOuvert.Accounts.Events;

/// <summary>Who does something that the security log tells, and from where.</summary>
/// <param name="Account">Their account; null on the machine itself, and before signing in.</param>
/// <param name="Name">Null before signing in.</param>
public sealed record Doer(long? Account, string? Name, string Network)
{
    /// <summary>The command line of the machine that holds the register.</summary>
    public static Doer Machine { get; } = new(null, "ciel", "");

    public static Doer Of(Visit visit) => new(visit.Signed?.Id, visit.Signed?.Name, visit.Browser.Address);
}
