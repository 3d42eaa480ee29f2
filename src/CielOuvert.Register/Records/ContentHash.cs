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
        using var whole = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(whole, kind.Code);
        Append(whole, slug);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        using var one = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var member in document.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal))
        {
            one.AppendData(salt);
            one.AppendData(CanonicalJson.Write(member.Value));
            one.GetHashAndReset(digest);
            Append(whole, member.Name);
            whole.AppendData(digest);
        }

        whole.GetHashAndReset(digest);
        return Convert.ToHexStringLower(digest);
    }

    private static void Append(IncrementalHash hash, string text)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(text));
        hash.AppendData([0]);
    }
}
