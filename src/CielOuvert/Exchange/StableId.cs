using System.Security.Cryptography;
using System.Text;
using CielOuvert.Exchange.Twins;

namespace CielOuvert.Exchange;

/// <summary>
/// What names a record to programs that keep what they were told: a UUID made of the address of the register and of the first slug (RFC 9562, 5.8
/// and B.2). It is the same in every tongue, when the record is renamed, and again when plain files are loaded elsewhere. An erasure changes the
/// slug of every version (decision 8), and so this: nothing may tie what is left to what was told before.
/// </summary>
public static class StableId
{
    private const int Length = 16;

    public static string Of(Told told)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{told.Telling.Visit.Frame.Absolute("/")}\n{told.Times.FirstSlug}")).AsSpan(0, Length);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }
}
