using System.Globalization;
using CielOuvert.Formats.Dates;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Records;

namespace CielOuvert.Report.Editions.Frozen;

/// <summary>What the record of a frozen edition says of its freezing.</summary>
/// <param name="Edition">The record as it stands today.</param>
/// <param name="AsOf">The instant that it shows for ever; null when what its file says is no instant.</param>
/// <param name="By">Who froze it; empty when its file does not say.</param>
/// <param name="Hash">SHA-256 of its JSON print in the main language, on that day.</param>
public sealed record FrozenEdition(Record Edition, DateTime? AsOf, string By, string Hash)
{
    /// <summary>Null for one that was not signed, or of which its file says nothing that is a signature.</summary>
    public FrozenSignature? Signature { get; init; }

    /// <summary>As the journal writes instants: to the millisecond, so that reading it again finds the same commit.</summary>
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>Null for an edition that is not frozen.</summary>
    public static FrozenEdition? Of(Record edition) => EditionKind.Frozen.In(edition).IsKnown(out var frozen)
        ? new(edition, Instant(EditionKind.FrozenAsOf.Or(frozen, "")), EditionKind.FrozenBy.Or(frozen, ""), EditionKind.FrozenHash.Or(frozen, "")) { Signature = FrozenSignature.Of(EditionKind.FrozenSignature.Or(frozen, ""), EditionKind.FrozenKey.Or(frozen, "")) }
        : null;

    public static string Text(DateTime instant) => instant.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>Its figures as they were published.</summary>
    public IReadOnlyList<Group> Published => EditionKind.Published.Or(Edition, []);

    private static DateTime? Instant(string text) =>
        DateTime.TryParseExact(text, [Form, Instants.Form], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) ? instant : null;
}
