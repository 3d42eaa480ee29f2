using CielOuvert.Accounts.Tables;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CielOuvert.Accounts.Passwords;

/// <summary>The passwords that people chose: hashed by Identity's own hasher (PBKDF2 with HMAC-SHA-512, a salt each).</summary>
public sealed class PasswordBook(AccountRoom room, TimeProvider clock)
{
    /// <summary>Rounds of PBKDF2 (OWASP Password Storage Cheat Sheet, for SHA-512).</summary>
    private const int Rounds = 210_000;

    // The hasher asks whose it is, and looks at nothing of it.
    private static readonly Account NoAccount = new() { Handle = "", Email = "", Name = "", Role = Role.Visitor, Added = default };
    private static readonly PasswordHasher<Account> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));

    /// <summary>What a password is compared with where there is none: it takes as long, and nothing is equal to it.</summary>
    private static readonly string Nobody = Hasher.HashPassword(NoAccount, Secret.Fresh().Text);

    /// <summary>When somebody chose their password; null when they have none.</summary>
    public async Task<DateTime?> ChosenOn(long account, CancellationToken stop)
    {
        await using var tables = await room.Open(stop);
        return (await tables.Passwords.FirstOrDefaultAsync(one => one.Account == account, stop))?.Chosen;
    }

    /// <summary>Keeps the password that somebody chose, instead of the one before.</summary>
    public async Task Choose(long account, string password, CancellationToken stop)
    {
        var chosen = new ChosenPassword { Account = account, Hash = Hasher.HashPassword(NoAccount, password), Chosen = clock.GetUtcNow().UtcDateTime };
        await using var tables = await room.Open(stop);
        await using var transaction = await tables.Database.BeginTransactionAsync(stop);
        await tables.Passwords.Where(one => one.Account == account).ExecuteDeleteAsync(stop);
        tables.Add(chosen);
        await tables.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
    }

    /// <summary>Whether there was one.</summary>
    public async Task<bool> Remove(long account, CancellationToken stop)
    {
        await using var tables = await room.Open(stop);
        return await tables.Passwords.Where(one => one.Account == account).ExecuteDeleteAsync(stop) > 0;
    }

    /// <summary>Whether it is somebody's password.</summary>
    public async Task<bool> IsOf(long account, string password, CancellationToken stop)
    {
        await using var tables = await room.Open(stop);
        return Is(password, (await tables.Passwords.FirstOrDefaultAsync(one => one.Account == account, stop))?.Hash);
    }

    /// <summary>The open account of an address whose password it is; null otherwise, after as long.</summary>
    public async Task<Account?> Owner(EmailAddress email, string password, CancellationToken stop)
    {
        await using var tables = await room.Open(stop);
        var found = await (
            from account in tables.Accounts
            join chosen in tables.Passwords on account.Id equals chosen.Account
            where account.Email == email.Text && account.Disabled == null
            select new { Account = account, chosen.Hash }).FirstOrDefaultAsync(stop);
        return Is(password, found?.Hash) ? found?.Account : null;
    }

    private static bool Is(string password, string? hash) =>
        Hasher.VerifyHashedPassword(NoAccount, hash ?? Nobody, password.Length > PasswordStrength.Longest ? "" : password) != PasswordVerificationResult.Failed && hash is not null;
}
