using CielOuvert.Accounts.Tables;
using CielOuvert.Site.Pages;
using Microsoft.EntityFrameworkCore;

namespace CielOuvert.Accounts.Events;

/// <summary>Writes what happens to accounts and to personal data, and reads it back. Secrets, and addresses that nobody here has, never enter.</summary>
public sealed class SecurityLog(AccountRoom room, TimeProvider clock)
{
    /// <summary>Refusals written for one network in a quarter of an hour: who tries a thousand times fills no disk.</summary>
    public const int MostRefusals = 60;

    private const int LongestDetail = 200;
    private readonly Allowance refusals = new(MostRefusals, TimeSpan.FromMinutes(15), clock);

    /// <summary>Tells what happened to an account, by whoever did it.</summary>
    public Task Tell(Happening what, Account? whom, Doer by, string detail, CancellationToken stop) => Tell(what, whom?.Id, whom?.Name, by, detail, stop);

    /// <summary>The same, where the account is known by its number.</summary>
    public async Task Tell(Happening what, long? account, string? name, Doer by, string detail, CancellationToken stop)
    {
        var happened = new SecurityEvent
        {
            At = clock.GetUtcNow().UtcDateTime, What = Happenings.CodeOf(what), Account = account, Name = name, Doer = by.Account is { } doer && doer == account ? null : by.Name,
            Network = by.Network, Detail = detail.Length > LongestDetail ? detail[..LongestDetail] : detail,
        };
        await using var tables = await Open(stop);
        tables.Add(happened);
        await tables.SaveChangesAsync(stop);
    }

    /// <summary>Tells what somebody did to their own account.</summary>
    public Task Tell(Happening what, Visit visit, string detail, CancellationToken stop) => Tell(what, visit.Signed?.Id, visit.Signed?.Name, Doer.Of(visit), detail, stop);

    /// <summary>Tells that somebody signed in, and by which way.</summary>
    public Task SignedIn(Account account, Visit visit, string way, CancellationToken stop) => Tell(Happening.SignedIn, account, new(account.Id, account.Name, visit.Browser.Address), way, stop);

    /// <summary>Tells a refusal, up to <see cref="MostRefusals"/>.</summary>
    public Task Refused(Happening what, Doer by, string detail, CancellationToken stop) =>
        refusals.Take(by.Network) ? Tell(what, by.Account, by.Name, by, detail, stop) : Task.CompletedTask;

    /// <summary>What happened, the latest first.</summary>
    public async Task<IReadOnlyList<SecurityEvent>> Find(EventFilter asked, int most, CancellationToken stop)
    {
        await using var tables = await Open(stop);
        var events = tables.Events.Where(one => one.Id < asked.Before);
        if (asked.What is { } what && Happenings.CodeOf(what) is { } code) events = events.Where(one => one.What == code);
        if (asked.Account is { } account) events = events.Where(one => one.Account == account);
        if (asked.Who is { } who) events = events.Where(one => one.Name == who || one.Doer == who);
        if (asked.Since is { } since) events = events.Where(one => one.At >= since);
        if (asked.Until is { } until) events = events.Where(one => one.At < until);
        return await events.OrderByDescending(one => one.Id).Take(most).ToListAsync(stop);
    }

    /// <summary>The names that events bear, in their order.</summary>
    public async Task<IReadOnlyList<string>> Names(int most, CancellationToken stop)
    {
        await using var tables = await Open(stop);
        var names = tables.Events.Where(one => one.Name != null).Select(one => one.Name ?? "").Union(tables.Events.Where(one => one.Doer != null).Select(one => one.Doer ?? ""));
        return await names.OrderBy(name => name).Take(most).ToListAsync(stop);
    }

    /// <summary>Forgets what happened before an instant; how much that was.</summary>
    public async Task<int> Forget(DateTime before, CancellationToken stop)
    {
        await using var tables = await Open(stop);
        return await tables.Events.Where(one => one.At < before).ExecuteDeleteAsync(stop);
    }

    private Task<EventTables> Open(CancellationToken stop) => room.Open<EventTables>(options => new(options), stop);
}

/// <summary>Which events are asked for; null asks for all.</summary>
/// <param name="Before">The number before which they stand.</param>
public sealed record EventFilter(Happening? What = null, string? Who = null, long? Account = null, DateTime? Since = null, DateTime? Until = null, long Before = long.MaxValue)
{
    public static EventFilter Everything { get; } = new();
}
