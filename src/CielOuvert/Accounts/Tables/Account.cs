namespace CielOuvert.Accounts.Tables;

/// <summary>Somebody who may sign in. It is changed by statements of <see cref="AccountBook"/>, never through this.</summary>
public sealed class Account
{
    public long Id { get; init; }

    /// <summary>What passkeys know of the account: random, so that a lost key tells nothing of its owner.</summary>
    public required string Handle { get; init; }

    /// <summary>In lower case.</summary>
    public required string Email { get; init; }

    /// <summary>As the journal names them.</summary>
    public required string Name { get; init; }

    public required Role Role { get; init; }

    public required DateTime Added { get; init; }

    /// <summary>When it was closed; null while it is open.</summary>
    public DateTime? Disabled { get; init; }
}
