namespace CielOuvert.Desk.Drafts;

/// <summary>A form that came when its author was not signed in any more.</summary>
public sealed class UnsentForm
{
    /// <summary>Of the secret that its author has in an address.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>The page that it is of.</summary>
    public required string Path { get; init; }

    /// <summary>What stood in its inputs, by name, as JSON.</summary>
    public required string State { get; init; }

    public required DateTime Kept { get; init; }
}
