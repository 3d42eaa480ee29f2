namespace CielOuvert.Accounts.Events;

/// <summary>Something that happened to an account or to personal data. It holds nothing that opens anything.</summary>
public sealed class SecurityEvent
{
    public long Id { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Code of the <see cref="Happening"/>.</summary>
    public required string What { get; init; }

    /// <summary>The account that it concerns; null when nobody is known.</summary>
    public long? Account { get; init; }

    /// <summary>The name of that account then; null as above.</summary>
    public string? Name { get; init; }

    /// <summary>Who did it; null when it is whom it concerns, or nobody that we know.</summary>
    public string? Doer { get; init; }

    /// <summary>The network from which it was asked; empty on the machine itself.</summary>
    public required string Network { get; init; }

    /// <summary>By which way, which role, which record; empty when there is nothing more to say.</summary>
    public required string Detail { get; init; }
}
