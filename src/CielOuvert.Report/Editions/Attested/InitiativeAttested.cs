using System.Globalization;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;

namespace CielOuvert.Report.Editions.Attested;

/// <summary>An initiative, and what its lead said of a period.</summary>
/// <param name="Attestation">Null when nobody attested.</param>
/// <param name="Later">What changed around it after it was attested; null when nobody attested, or the attestation does not say when.</param>
public sealed record InitiativeAttested(Card Initiative, Record? Attestation, LaterChanges? Later)
{
    /// <summary>Whether a second person approved.</summary>
    public bool IsApproved => Attestation is { } attestation && AttestationKind.ApprovedBy.IsSaidIn(attestation);

    /// <summary>The instant of the register that was attested; null when its file says none.</summary>
    public static DateTime? InstantOf(Record attestation) =>
        DateTime.TryParse(AttestationKind.AttestedAsOf.Or(attestation, ""), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) ? instant : null;
}
