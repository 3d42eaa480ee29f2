using System.Text.Json;
using System.Text.Json.Serialization;
using CielOuvert.Accounts.Tables;
using Microsoft.AspNetCore.Identity;

namespace CielOuvert.Accounts.Keys;

/// <summary>What verifies a passkey, as its row keeps it.</summary>
public sealed record PasskeyMaterial(
    byte[] PublicKey, uint SignCount, string[] Transports, bool IsUserVerified, bool IsBackupEligible, bool IsBackedUp, byte[] AttestationObject, byte[] ClientDataJson)
{
    public static string Write(UserPasskeyInfo passkey) => JsonSerializer.Serialize(
        new(passkey.PublicKey, passkey.SignCount, passkey.Transports ?? [], passkey.IsUserVerified, passkey.IsBackupEligible, passkey.IsBackedUp, passkey.AttestationObject, passkey.ClientDataJson),
        PasskeyJson.Default.PasskeyMaterial);

    /// <summary>The passkey of a row, as the verifier takes it.</summary>
    public static UserPasskeyInfo Read(Passkey row)
    {
        var kept = JsonSerializer.Deserialize(row.Material, PasskeyJson.Default.PasskeyMaterial) ?? throw new JsonException($"Passkey {row.Id} has no material.");
        return new(row.Credential, kept.PublicKey, row.Added, kept.SignCount, kept.Transports, kept.IsUserVerified, kept.IsBackupEligible, kept.IsBackedUp, kept.AttestationObject, kept.ClientDataJson) { Name = row.Name };
    }
}

[JsonSerializable(typeof(PasskeyMaterial))]
internal sealed partial class PasskeyJson : JsonSerializerContext;
