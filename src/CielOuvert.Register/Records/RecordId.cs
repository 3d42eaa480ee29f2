namespace CielOuvert.Register.Records;

/// <summary>The identifier of a record for machines: UUIDv7 (RFC 9562, 5.7), made here and nowhere else. It is no part of plain files.</summary>
internal static class RecordId
{
    public static bool IsWellFormed(string id) => Guid.TryParseExact(id, "D", out var parsed) && parsed.ToString() == id;

    public static string New() => Guid.CreateVersion7().ToString();
}
