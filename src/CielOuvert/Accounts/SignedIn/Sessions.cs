using CielOuvert.Accounts.Tables;
using CielOuvert.Site.Pages;
using Microsoft.EntityFrameworkCore;

namespace CielOuvert.Accounts.SignedIn;

/// <summary>Who is signed in, and where: begins sessions, recognises them, ends them.</summary>
public sealed class Sessions(AccountRoom room, TimeProvider clock)
{
    /// <summary>A session that nobody used for so long is over (OWASP ASVS 5, 7.3.1).</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromDays(14);

    /// <summary>A session is over after this, used or not (7.3.2).</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(60);

    /// <summary>How late <see cref="Session.Seen"/> may be: reading a page seldom writes.</summary>
    private static readonly TimeSpan Lateness = TimeSpan.FromMinutes(10);

    private const int LongestAgent = 200;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Begins one, always under a new secret: what the browser held before is worth nothing (7.2.4).</summary>
    public async Task<Secret> Begin(long account, string agent, CancellationToken stop)
    {
        var secret = Secret.Fresh();
        await using var tables = await room.Open(stop);
        var (idleSince, begunBefore) = (Now - Idle, Now - Longest);
        await tables.Sessions.Where(one => one.Seen < idleSince || one.Begun < begunBefore).ExecuteDeleteAsync(stop);
        tables.Add(new Session { Hash = secret.Hash, Account = account, Begun = Now, Seen = Now, Agent = agent.Length > LongestAgent ? agent[..LongestAgent] : agent });
        await tables.SaveChangesAsync(stop);
        return secret;
    }

    /// <summary>Signs somebody in at a browser, and ends the session it had.</summary>
    public async Task Replace(Visit visit, Account account, CancellationToken stop)
    {
        if (visit.Signed is { } before) await End(before.Id, before.Session, stop);
        visit.Browser.Keep(await Begin(account.Id, visit.Browser.Agent, stop));
    }

    /// <summary>Who holds a secret; null when the session is over or unknown, or the account closed.</summary>
    public async Task<Signed?> Find(Secret secret, CancellationToken stop)
    {
        var hash = secret.Hash;
        var (idleSince, begunBefore) = (Now - Idle, Now - Longest);
        await using var tables = await room.Open(stop);
        var found = await (
            from session in tables.Sessions
            join account in tables.Accounts on session.Account equals account.Id
            where session.Hash == hash && session.Seen >= idleSince && session.Begun >= begunBefore && account.Disabled == null
            select new { session.Id, session.Seen, Account = account }).FirstOrDefaultAsync(stop);
        if (found is null) return null;
        if (found.Seen < Now - Lateness)
        {
            await tables.Sessions.Where(one => one.Id == found.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Seen, Now), stop);
        }

        return new(found.Account.Id, found.Account.Name, found.Account.Email, found.Account.Role) { Session = found.Id };
    }

    /// <summary>Those of an account, the last used first.</summary>
    public async Task<IReadOnlyList<Session>> Of(long account, CancellationToken stop)
    {
        var (idleSince, begunBefore) = (Now - Idle, Now - Longest);
        await using var tables = await room.Open(stop);
        return await tables.Sessions.Where(one => one.Account == account && one.Seen >= idleSince && one.Begun >= begunBefore)
            .OrderByDescending(one => one.Seen).ThenByDescending(one => one.Id).Take(100).ToListAsync(stop);
    }

    /// <summary>Ends one of an account's sessions; whether there was one. Of another account's it knows nothing.</summary>
    public async Task<bool> End(long account, long session, CancellationToken stop)
    {
        await using var tables = await room.Open(stop);
        return await tables.Sessions.Where(one => one.Account == account && one.Id == session).ExecuteDeleteAsync(stop) > 0;
    }

    /// <summary>Ends all of an account's sessions but one.</summary>
    public async Task EndOthers(long account, long but, CancellationToken stop)
    {
        await using var tables = await room.Open(stop);
        await tables.Sessions.Where(one => one.Account == account && one.Id != but).ExecuteDeleteAsync(stop);
    }
}
