using System.Security.Cryptography;
using CielOuvert.Accounts.Tables;
using CielOuvert.Report.Editions.Frozen;
using Microsoft.EntityFrameworkCore;

namespace CielOuvert.Desk.Signing;

/// <summary>The keys of a register: made when it first signs, and again where their secret is not, as after a restoration.</summary>
public sealed class KeyRing(AccountRoom room, TimeProvider clock)
{
    /// <summary>Keys published at most; a register makes one in its life, and one at each restoration.</summary>
    private const int Most = 100;

    public async Task<FrozenSignature> Sign(byte[] bytes, CancellationToken stop)
    {
        await using var tables = await Open(stop);
        var secret = await tables.Secrets.OrderByDescending(one => one.Key).FirstOrDefaultAsync(stop);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        if (secret is not null) key.ImportPkcs8PrivateKey(secret.Pkcs8, out _);
        else await Keep(key, tables, stop);
        return FrozenSignature.Sign(bytes, key);
    }

    /// <summary>The public keys, the oldest first, as PEM (RFC 7468).</summary>
    public async Task<string> Published(CancellationToken stop)
    {
        await using var tables = await Open(stop);
        var keys = await tables.Keys.OrderBy(key => key.Id).Take(Most).ToListAsync(stop);
        return string.Concat(keys.Select(key => PemEncoding.WriteString("PUBLIC KEY", key.Spki) + "\n"));
    }

    /// <summary>Whether a key is one that this register made.</summary>
    public async Task<bool> Has(byte[] spki, CancellationToken stop)
    {
        await using var tables = await Open(stop);
        return await tables.Keys.AnyAsync(key => key.Spki == spki, stop);
    }

    private async Task Keep(ECDsa key, SigningTables tables, CancellationToken stop)
    {
        await using var both = await tables.Database.BeginTransactionAsync(stop);
        var made = new SigningKey { Made = clock.GetUtcNow().UtcDateTime, Spki = key.ExportSubjectPublicKeyInfo() };
        tables.Add(made);
        await tables.SaveChangesAsync(stop);
        tables.Add(new SigningSecret { Key = made.Id, Pkcs8 = key.ExportPkcs8PrivateKey() });
        await tables.SaveChangesAsync(stop);
        await both.CommitAsync(stop);
    }

    private Task<SigningTables> Open(CancellationToken stop) => room.Open<SigningTables>(options => new(options), stop);
}
