namespace CielOuvert.Accounts.Tables;

/// <summary>A link sent by mail, that signs in once.</summary>
public sealed class SignInLink
{
    public required byte[] Hash { get; init; }

    public required long Account { get; init; }

    public required DateTime Expires { get; init; }

    /// <summary>When it signed somebody in; null while it has not.</summary>
    public DateTime? Used { get; init; }
}
