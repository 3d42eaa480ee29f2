namespace CielOuvert.Exchange.Harvest;

/// <summary>
/// What an item is called for ever: <c>oai:</c>, the host of the register's public address, and the record's own identifier. A slug may be renamed or
/// erased; the identifier is not (docs/decisions: what a harvester keeps).
/// </summary>
public sealed class OaiIdentifier(Uri publicAddress)
{
    private const string Scheme = "oai";

    /// <summary>A record whose identifier serves as an example.</summary>
    private const string Sample = "00000000-0000-7000-8000-000000000000";

    public string Host { get; } = publicAddress.IdnHost;

    /// <summary>Whether the identifiers are those of the guidelines (oai-identifier 2.0), which want a name of the Internet; a register that is not public has none.</summary>
    public bool IsOfDomain => publicAddress.HostNameType == UriHostNameType.Dns && Host.Contains('.', StringComparison.Ordinal) && char.IsAsciiLetter(Host[0]);

    public string Example => Of(Sample);

    public string Of(string id) => $"{Scheme}:{Host}:{id}";

    /// <summary>The record's own identifier in one of ours; null when it is not ours.</summary>
    public string? IdOf(string identifier) => identifier.StartsWith(Of(""), StringComparison.Ordinal) && identifier[Of("").Length..] is var id && Guid.TryParseExact(id, "D", out var parsed) && parsed.ToString() == id ? id : null;
}
