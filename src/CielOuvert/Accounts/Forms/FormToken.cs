using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CielOuvert.Accounts.Forms;

/// <summary>
/// Proof that a form comes from a page of ours, made for the same browser (CSRF): a MAC of a fixed text under the secret that the browser keeps
/// in a cookie which no other site can read. It is masked anew each time, so that compression tells nothing of it (BREACH).
/// </summary>
public static class FormToken
{
    /// <summary>The field that brings it back.</summary>
    public const string Field = "ciel-token";

    private const int Size = 32;
    private static readonly byte[] Purpose = "Ciel ouvert, form"u8.ToArray();

    public static string For(Secret secret)
    {
        var token = new byte[2 * Size];
        RandomNumberGenerator.Fill(token.AsSpan(0, Size));
        Mask(Proof(secret), token.AsSpan(0, Size), token.AsSpan(Size));
        return Base64Url.EncodeToString(token);
    }

    public static bool IsFor(Secret secret, string? text)
    {
        var token = new byte[2 * Size];
        if (Base64Url.DecodeFromChars(text, token, out _, out var written) != OperationStatus.Done || written != token.Length) return false;
        var shown = new byte[Size];
        Mask(token.AsSpan(Size), token.AsSpan(0, Size), shown);
        return CryptographicOperations.FixedTimeEquals(shown, Proof(secret));
    }

    private static byte[] Proof(Secret secret) => HMACSHA256.HashData(Encoding.ASCII.GetBytes(secret.Text), Purpose);

    private static void Mask(ReadOnlySpan<byte> from, ReadOnlySpan<byte> pad, Span<byte> into)
    {
        for (var at = 0; at < Size; at++) into[at] = (byte)(from[at] ^ pad[at]);
    }
}
