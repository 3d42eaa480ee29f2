namespace CielOuvert.Accounts.Tables;

/// <summary>A browser in which somebody is signed in.</summary>
public sealed class Session
{
    public long Id { get; init; }

    public required byte[] Hash { get; init; }

    public required long Account { get; init; }

    public required DateTime Begun { get; init; }

    /// <summary>About when it was last used: written now and then, not at each request.</summary>
    public required DateTime Seen { get; init; }

    /// <summary>What the browser says that it is.</summary>
    public required string Agent { get; init; }
}
