using CielOuvert.Accounts.Tables;
using Microsoft.EntityFrameworkCore;

namespace CielOuvert.Accounts.SignIn;

/// <summary>The links that letters carry: each signs its reader in once, for a quarter of an hour.</summary>
public sealed class Links(AccountRoom room, TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Makes one for the account of an address; null when there is none, or it is closed.</summary>
    public async Task<FreshLink?> Make(EmailAddress email, CancellationToken stop)
    {
        var now = Now;
        await using var tables = await room.Open(stop);
        await tables.Links.Where(link => link.Expires < now).ExecuteDeleteAsync(stop);
        var account = await tables.Accounts.FirstOrDefaultAsync(one => one.Email == email.Text && one.Disabled == null, stop);
        if (account is null) return null;
        var secret = Secret.Fresh();
        tables.Add(new SignInLink { Hash = secret.Hash, Account = account.Id, Expires = now + Life });
        await tables.SaveChangesAsync(stop);
        return new(secret, account.Id, account.Name);
    }

    /// <summary>Whom a link would sign in, without using it: mail scanners open every link. Null when it is used, too old or unknown.</summary>
    public async Task<Account?> Owner(Secret secret, CancellationToken stop)
    {
        await using var tables = await room.Open(stop);
        return await Open(secret, tables).FirstOrDefaultAsync(stop);
    }

    /// <summary>Uses a link: of two who try at once, one succeeds. Null as above.</summary>
    public async Task<Account?> Use(Secret secret, CancellationToken stop)
    {
        var (hash, now) = (secret.Hash, Now);
        await using var tables = await room.Open(stop);
        var account = await Open(secret, tables).FirstOrDefaultAsync(stop);
        var used = await tables.Links.Where(link => link.Hash == hash && link.Used == null && link.Expires > now)
            .ExecuteUpdateAsync(set => set.SetProperty(link => link.Used, (DateTime?)now), stop);
        return used == 1 ? account : null;
    }

    private IQueryable<Account> Open(Secret secret, AccountTables tables)
    {
        var (hash, now) = (secret.Hash, Now);
        return from link in tables.Links
               join account in tables.Accounts on link.Account equals account.Id
               where link.Hash == hash && link.Used == null && link.Expires > now && account.Disabled == null
               select account;
    }
}

/// <param name="Name">Of whom it signs in.</param>
public sealed record FreshLink(Secret Secret, long Account, string Name);
