using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CielOuvert.Accounts;

/// <summary>A random text that only its holder knows: of a link, of a session. We keep its hash, which gives nobody the text.</summary>
public sealed record Secret
{
    private const int Bytes = 32;
    private static readonly int Letters = Base64Url.GetEncodedLength(Bytes);

    private Secret(string text) => Text = text;

    /// <summary>What its holder shows, safe in a cookie and in an address.</summary>
    public string Text { get; }

    /// <summary>What is kept. A fast hash is enough: nobody guesses 256 random bits.</summary>
    public byte[] Hash => SHA256.HashData(Encoding.ASCII.GetBytes(Text));

    public static Secret Fresh() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));

    /// <summary>What somebody shows; null when it cannot be a secret of ours.</summary>
    public static Secret? Shown(string? text) => text?.Length == Letters && Base64Url.IsValid(text) ? new(text) : null;

    // A secret that is printed by mistake, in a log or an error, tells nothing.
    public override string ToString() => "…";
}
