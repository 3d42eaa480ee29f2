using System.Data;
using System.Security.Cryptography;
using CielOuvert.Accounts.Events;
using CielOuvert.Accounts.Tables;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Pages;
using Microsoft.EntityFrameworkCore;

namespace CielOuvert.Accounts;

/// <summary>Who has an account and which role: adds, changes, closes. There is always an administrator left.</summary>
public sealed class AccountBook(AccountRoom room, TimeProvider clock)
{
    /// <summary>Accounts listed at most.</summary>
    public const int Most = 2000;

    private const int LongestName = 100;
    private readonly SecurityLog log = new(room, clock);

    /// <summary>Who changes accounts; the log tells it. By default the command line.</summary>
    public Doer By { get; private init; } = Doer.Machine;

    /// <summary>The same book, in the hands of whoever visits.</summary>
    public AccountBook For(Visit visit) => new(room, clock) { By = Doer.Of(visit) };

    public async Task<IReadOnlyList<Account>> All(CancellationToken stop)
    {
        await using var tables = await room.Open(stop);
        return await tables.Accounts.OrderBy(account => account.Name).ThenBy(account => account.Id).Take(Most).ToListAsync(stop);
    }

    public async Task<Account?> Find(long id, CancellationToken stop)
    {
        await using var tables = await room.Open(stop);
        return await tables.Accounts.FirstOrDefaultAsync(account => account.Id == id, stop);
    }

    /// <summary>The account of an address, open or closed; null when there is none.</summary>
    public async Task<Account?> Find(EmailAddress email, CancellationToken stop)
    {
        await using var tables = await room.Open(stop);
        return await tables.Accounts.FirstOrDefaultAsync(account => account.Email == email.Text, stop);
    }

    public async Task<Outcome<Account>> Add(EmailAddress email, string name, Role role, CancellationToken stop)
    {
        if (!IsName(name)) return new Refusal(AccountWords.NoName, Field: "name");
        var account = new Account { Handle = Handle(), Email = email.Text, Name = name.Trim(), Role = role, Added = clock.GetUtcNow().UtcDateTime };
        await using var tables = await room.Open(stop);
        tables.Add(account);
        try
        {
            await tables.SaveChangesAsync(stop);
            await log.Tell(Happening.AccountAdded, account, By, RoleNames.CodeOf(role), stop);
            return account;
        }
        catch (DbUpdateException) when (tables.Accounts.Any(one => one.Email == email.Text))
        {
            return new Refusal(AccountWords.Taken(email), Field: "email");
        }
    }

    /// <summary>
    /// Gives another name. Never one that somebody else has here or signed in the journal: who wrote what is known by that name, and a contributor
    /// may amend what they wrote.
    /// </summary>
    public async Task<Outcome<bool>> Rename(long id, string name, CancellationToken stop)
    {
        var wanted = name.Trim();
        if (!IsName(name)) return new Refusal(AccountWords.NoName, Field: "name");
        await using var tables = await room.Open(stop);
        if (await tables.Accounts.FirstOrDefaultAsync(account => account.Id == id, stop) is not { } before) return new Refusal(AccountWords.NoSuchAccount);
        if (before.Name == wanted) return true;
        if (await tables.Accounts.AnyAsync(account => account.Id != id && account.Name == wanted, stop) || await room.IsAuthor(wanted, stop)) return new Refusal(AccountWords.NameOfAnother, Field: "name");
        await tables.Accounts.Where(account => account.Id == id).ExecuteUpdateAsync(set => set.SetProperty(account => account.Name, wanted), stop);
        await log.Tell(Happening.Renamed, before, By, wanted, stop);
        return true;
    }

    /// <summary>Gives a role; it holds from the next request of whoever has the account.</summary>
    public Task<Outcome<bool>> GiveRole(long id, Role role, CancellationToken stop) =>
        Change(id, Happening.RoleGiven, keepsAdministrator: role == Role.Administrator, RoleNames.CodeOf(role), tables =>
            tables.Accounts.Where(account => account.Id == id).ExecuteUpdateAsync(set => set.SetProperty(account => account.Role, role), stop), stop);

    /// <summary>Closes an account: its sessions end, its links and passkeys open nothing, its name stays in the journal.</summary>
    public Task<Outcome<bool>> Close(long id, CancellationToken stop) => Change(id, Happening.AccountClosed, keepsAdministrator: false, "", async tables =>
    {
        await tables.Sessions.Where(session => session.Account == id).ExecuteDeleteAsync(stop);
        await tables.Links.Where(link => link.Account == id).ExecuteDeleteAsync(stop);
        var now = clock.GetUtcNow().UtcDateTime;
        return await tables.Accounts.Where(account => account.Id == id).ExecuteUpdateAsync(set => set.SetProperty(account => account.Disabled, now), stop);
    }, stop);

    public async Task Reopen(long id, CancellationToken stop)
    {
        await using var tables = await room.Open(stop);
        var reopened = await tables.Accounts.Where(account => account.Id == id && account.Disabled != null).ExecuteUpdateAsync(set => set.SetProperty(account => account.Disabled, (DateTime?)null), stop);
        if (reopened > 0) await log.Tell(Happening.AccountReopened, await tables.Accounts.FirstAsync(account => account.Id == id, stop), By, "", stop);
    }

    // Serializable: two administrators who close each other at once may not both succeed.
    private async Task<Outcome<bool>> Change(long id, Happening what, bool keepsAdministrator, string detail, Func<AccountTables, Task<int>> change, CancellationToken stop)
    {
        if (await Find(id, stop) is not { } whom) return new Refusal(AccountWords.NoSuchAccount);
        await using var tables = await room.Open(stop);
        await using var transaction = await tables.Database.BeginTransactionAsync(IsolationLevel.Serializable, stop);
        var isLast = !keepsAdministrator && await tables.Accounts.AnyAsync(one => one.Id == id && one.Role == Role.Administrator && one.Disabled == null, stop) &&
            !await tables.Accounts.AnyAsync(one => one.Id != id && one.Role == Role.Administrator && one.Disabled == null, stop);
        if (isLast) return new Refusal(AccountWords.LastAdministrator, Field: "role");
        await change(tables);
        await transaction.CommitAsync(stop);
        await log.Tell(what, whom, By, detail, stop);
        return true;
    }

    private static bool IsName(string name) => name.Trim() is { Length: > 0 and <= LongestName } trimmed && !trimmed.Any(char.IsControl);

    private static string Handle() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
