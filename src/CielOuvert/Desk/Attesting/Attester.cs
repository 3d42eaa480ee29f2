namespace CielOuvert.Desk.Attesting;

/// <summary>The account that attested last, by the number of the attestation's record.</summary>
public sealed class Attester
{
    public required long Attestation { get; init; }

    public required long Account { get; init; }
}
