using System.Security.Cryptography;

namespace CielOuvert.Report.Editions.Frozen;

/// <summary>The signature of a frozen edition: ECDSA on P-256 with SHA-256, detached, over the bytes of its JSON print in the main language. What openssl verifies.</summary>
/// <param name="Value">As DER writes it (RFC 3279).</param>
/// <param name="Key">The public key (SubjectPublicKeyInfo, RFC 5280).</param>
public sealed record FrozenSignature(byte[] Value, byte[] Key)
{
    /// <summary>SHA-256 of the key, by which people compare it.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Key));

    public static FrozenSignature Sign(byte[] bytes, ECDsa key) =>
        new(key.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence), key.ExportSubjectPublicKeyInfo());

    /// <summary>Null where a text is no base 64.</summary>
    public static FrozenSignature? Of(string signature, string key)
    {
        var (value, spki) = (new byte[signature.Length], new byte[key.Length]);
        return Convert.TryFromBase64String(signature, value, out var length) && length > 0 && Convert.TryFromBase64String(key, spki, out var size) && size > 0 ? new(value[..length], spki[..size]) : null;
    }

    /// <summary>Whether it is of these bytes. Files may say anything: a key that is none signs nothing.</summary>
    public bool IsOf(byte[] bytes)
    {
        using var key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(Key, out _);
            return key.KeySize == 256 && key.VerifyData(bytes, Value, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
