using CielOuvert.Accounts.Tables;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CielOuvert.Accounts.Keys;

/// <summary>
/// Accounts and their passkeys, as the verifier of ASP.NET Core Identity reads them. It only reads: what it finds good is written by
/// <see cref="Passkeys"/>. The rest of Identity (passwords, claims, locks) has no place here.
/// </summary>
internal sealed class PasskeyStore(AccountRoom room) : IUserPasskeyStore<Account>
{
    Task<string> IUserStore<Account>.GetUserIdAsync(Account user, CancellationToken stop) => Task.FromResult(user.Handle);

    Task<string?> IUserStore<Account>.GetUserNameAsync(Account user, CancellationToken stop) => Task.FromResult<string?>(user.Email);

    async Task<Account?> IUserStore<Account>.FindByIdAsync(string userId, CancellationToken stop)
    {
        await using var tables = await room.Open(stop);
        return await tables.Accounts.FirstOrDefaultAsync(account => account.Handle == userId && account.Disabled == null, stop);
    }

    async Task<IList<UserPasskeyInfo>> IUserPasskeyStore<Account>.GetPasskeysAsync(Account user, CancellationToken stop)
    {
        await using var tables = await room.Open(stop);
        return [.. (await tables.Passkeys.Where(key => key.Account == user.Id).OrderBy(key => key.Id).Take(Passkeys.Most).ToListAsync(stop)).Select(PasskeyMaterial.Read)];
    }

    async Task<UserPasskeyInfo?> IUserPasskeyStore<Account>.FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken stop)
    {
        await using var tables = await room.Open(stop);
        return await tables.Passkeys.FirstOrDefaultAsync(key => key.Account == user.Id && key.Credential == credentialId, stop) is { } row ? PasskeyMaterial.Read(row) : null;
    }

    async Task<Account?> IUserPasskeyStore<Account>.FindByPasskeyIdAsync(byte[] credentialId, CancellationToken stop)
    {
        await using var tables = await room.Open(stop);
        return await (from key in tables.Passkeys join account in tables.Accounts on key.Account equals account.Id where key.Credential == credentialId select account).FirstOrDefaultAsync(stop);
    }

    Task IUserPasskeyStore<Account>.AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken stop) => throw ReadOnly();

    Task IUserPasskeyStore<Account>.RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken stop) => throw ReadOnly();

    Task IUserStore<Account>.SetUserNameAsync(Account user, string? userName, CancellationToken stop) => throw ReadOnly();

    Task<string?> IUserStore<Account>.GetNormalizedUserNameAsync(Account user, CancellationToken stop) => Task.FromResult<string?>(user.Email);

    Task IUserStore<Account>.SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken stop) => throw ReadOnly();

    Task<IdentityResult> IUserStore<Account>.CreateAsync(Account user, CancellationToken stop) => throw ReadOnly();

    Task<IdentityResult> IUserStore<Account>.UpdateAsync(Account user, CancellationToken stop) => throw ReadOnly();

    Task<IdentityResult> IUserStore<Account>.DeleteAsync(Account user, CancellationToken stop) => throw ReadOnly();

    Task<Account?> IUserStore<Account>.FindByNameAsync(string normalizedUserName, CancellationToken stop) => throw ReadOnly();

    public void Dispose()
    {
    }

    private static NotSupportedException ReadOnly() => new("Accounts are changed by AccountBook, passkeys by Passkeys.");
}
