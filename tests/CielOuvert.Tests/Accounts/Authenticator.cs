using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CielOuvert.Tests.Accounts;

/// <summary>A device that holds one passkey and lies when told to: what a browser gives back, made by hand (WebAuthn level 3, 6.1 and 6.5).</summary>
public sealed class Authenticator(Uri origin)
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] credential = RandomNumberGenerator.GetBytes(16);
    private uint count;

    /// <summary>Whose key it is, once made.</summary>
    public string? User { get; set; }

    /// <summary>The site that it believes to be on.</summary>
    public string Origin { get; init; } = origin.GetLeftPart(UriPartial.Authority);

    public string Domain { get; init; } = origin.Host;

    /// <summary>Whether it looked at who holds it.</summary>
    public bool LooksAtItsHolder { get; init; } = true;

    public string Create(string options)
    {
        using var asked = JsonDocument.Parse(options);
        User = asked.RootElement.GetProperty("user").GetProperty("id").GetString();
        var client = Client("webauthn.create", asked);
        byte[] data = [.. Head(0x40), .. new byte[16], 0, (byte)credential.Length, .. credential, .. PublicKey()];
        byte[] statement = [0xA3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xA0, .. Text("authData"), 0x59, (byte)(data.Length >> 8), (byte)data.Length, .. data];
        return Written(new { clientDataJSON = Base64Url.EncodeToString(client), attestationObject = Base64Url.EncodeToString(statement), transports = new[] { "internal" } });
    }

    /// <param name="forge">Changes the signature; null leaves it.</param>
    public string Sign(string options, Action<byte[]>? forge = null)
    {
        using var asked = JsonDocument.Parse(options);
        count++;
        var (client, data) = (Client("webauthn.get", asked), Head(0));
        var signature = key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        forge?.Invoke(signature);
        return Written(new
        {
            clientDataJSON = Base64Url.EncodeToString(client),
            authenticatorData = Base64Url.EncodeToString(data),
            signature = Base64Url.EncodeToString(signature),
            userHandle = User,
        });
    }

    private byte[] Client(string type, JsonDocument asked) => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(
        new { type, challenge = asked.RootElement.GetProperty("challenge").GetString(), origin = Origin, crossOrigin = false }));

    private byte[] Head(byte flags)
    {
        var counted = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(counted, count);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(Domain)), (byte)(flags | (LooksAtItsHolder ? 0x05 : 0x01)), .. counted];
    }

    // COSE (RFC 9053): an elliptic curve key, ES256, on P-256.
    private byte[] PublicKey()
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X ?? [], 0x22, 0x58, 0x20, .. point.Y ?? []];
    }

    private string Written(object response)
    {
        var id = Base64Url.EncodeToString(credential);
        return JsonSerializer.Serialize(new { id, rawId = id, type = "public-key", response, clientExtensionResults = new { } });
    }

    private static byte[] Text(string word) => [(byte)(0x60 + word.Length), .. Encoding.ASCII.GetBytes(word)];
}
