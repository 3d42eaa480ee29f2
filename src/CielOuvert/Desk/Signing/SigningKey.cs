namespace CielOuvert.Desk.Signing;

/// <summary>A key that signs frozen reports, as everybody may know it.</summary>
public sealed class SigningKey
{
    public long Id { get; init; }

    public required DateTime Made { get; init; }

    /// <summary>The public key (SubjectPublicKeyInfo).</summary>
    public required byte[] Spki { get; init; }
}

/// <summary>What only this register knows of a key.</summary>
public sealed class SigningSecret
{
    /// <summary>The number of the key.</summary>
    public required long Key { get; init; }

    public required byte[] Pkcs8 { get; init; }
}
