using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CielOuvert.Formats.Json;
using CielOuvert.Register.Kinds;

namespace CielOuvert.Register.Records;

/// <summary>
/// The hash of a version: of its slug and kind, and of the hash of each field under the salt of the record. No id and no clock, so that two
/// registers loaded from one folder agree; salted, so that nobody can find an erased name by trying.
/// </summary>
public static class ContentHash
{
    public const int SaltLength = 16;

    public static byte[] NewSalt() => RandomNumberGenerator.GetBytes(SaltLength);

    public static string Of(Kind kind, string slug, JsonElement document, ReadOnlySpan<byte> salt)
    {
        var whole = new ArrayBufferWriter<byte>(1024);
        var one = new ArrayBufferWriter<byte>(1024);
        Append(whole, kind.Code);
        Append(whole, slug);
        foreach (var member in document.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal))
        {
            one.ResetWrittenCount();
            one.Write(salt);
            CanonicalJson.Write(member.Value, one);
            Append(whole, member.Name);
            SHA256.HashData(one.WrittenSpan, whole.GetSpan(SHA256.HashSizeInBytes));
            whole.Advance(SHA256.HashSizeInBytes);
        }

        return Convert.ToHexStringLower(SHA256.HashData(whole.WrittenSpan));
    }

    private static void Append(ArrayBufferWriter<byte> buffer, string text)
    {
        Encoding.UTF8.GetBytes(text, buffer);
        buffer.Write<byte>([0]);
    }
}
