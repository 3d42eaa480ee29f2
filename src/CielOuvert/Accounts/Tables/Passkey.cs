namespace CielOuvert.Accounts.Tables;

/// <summary>A key of somebody's, kept by their device, that signs what we ask.</summary>
public sealed class Passkey
{
    public long Id { get; init; }

    public required long Account { get; init; }

    /// <summary>The number that the device gave it.</summary>
    public required byte[] Credential { get; init; }

    /// <summary>As its owner calls it.</summary>
    public required string Name { get; init; }

    /// <summary>What verifies it, as JSON: public key, counter, flags.</summary>
    public required string Material { get; init; }

    public required DateTime Added { get; init; }

    /// <summary>When it last signed its owner in; null when it has not yet.</summary>
    public DateTime? Used { get; init; }
}

/// <summary>What a browser was asked to sign.</summary>
public sealed class Challenge
{
    public required byte[] Hash { get; init; }

    public required string State { get; init; }

    public required DateTime Expires { get; init; }
}
