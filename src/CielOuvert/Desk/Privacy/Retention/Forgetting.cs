using CielOuvert.Accounts.Events;
using CielOuvert.Accounts.Tables;
using CielOuvert.Desk.Attesting;
using CielOuvert.Desk.Drafts;
using CielOuvert.Desk.Remarks;
using Microsoft.EntityFrameworkCore;

namespace CielOuvert.Desk.Privacy.Retention;

/// <summary>Forgets what <see cref="RetentionSchedule"/> says, and tells the security log how much that was.</summary>
public sealed class Forgetting(Register.Register register, TimeProvider clock)
{
    private readonly AccountRoom room = new(register);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Does all that is due, rule by rule; how much each forgot.</summary>
    public async Task<IReadOnlyList<Forgotten>> Run(CancellationToken stop)
    {
        var done = new List<Forgotten>();
        foreach (var rule in RetentionSchedule.All) done.Add(new(rule, await rule.Forget(this, rule.Kept, stop)));
        var told = string.Join(", ", done.Where(one => one.Count > 0).Select(one => $"{one.Rule.Code} {one.Count}"));
        await new SecurityLog(room, clock).Tell(Happening.Forgotten, null, null, Doer.Machine, told, stop);
        return done;
    }

    internal Task<int> Links(CancellationToken stop) => In<AccountTables>(options => new(options), tables => tables.Links.Where(link => link.Expires < Now).ExecuteDeleteAsync(stop), stop);

    internal Task<int> Challenges(CancellationToken stop) => In<AccountTables>(options => new(options), tables => tables.Challenges.Where(asked => asked.Expires < Now).ExecuteDeleteAsync(stop), stop);

    internal Task<int> IdleSessions(TimeSpan kept, CancellationToken stop) => In<AccountTables>(options => new(options), tables =>
    {
        var before = Now - kept;
        return tables.Sessions.Where(session => session.Seen < before).ExecuteDeleteAsync(stop);
    }, stop);

    internal Task<int> LongSessions(TimeSpan kept, CancellationToken stop) => In<AccountTables>(options => new(options), tables =>
    {
        var before = Now - kept;
        return tables.Sessions.Where(session => session.Begun < before).ExecuteDeleteAsync(stop);
    }, stop);

    internal Task<int> Drafts(TimeSpan kept, CancellationToken stop) => In<DraftTables>(options => new(options), tables =>
    {
        var before = Now - kept;
        return tables.Drafts.Where(draft => draft.Kept < before).ExecuteDeleteAsync(stop);
    }, stop);

    internal Task<int> UnsentForms(TimeSpan kept, CancellationToken stop) => In<DraftTables>(options => new(options), tables =>
    {
        var before = Now - kept;
        return tables.Unsent.Where(form => form.Kept < before).ExecuteDeleteAsync(stop);
    }, stop);

    internal Task<int> UnheldFiles(TimeSpan kept, CancellationToken stop) => register.Files.ForgetUnheld(Now - kept, stop);

    internal Task<int> RemarkAddresses(TimeSpan kept, CancellationToken stop) => In<RemarkTables>(options => new(options), tables =>
    {
        var before = Now - kept;
        return tables.Remarks.Where(remark => remark.Sent < before && remark.Email != null).ExecuteUpdateAsync(set => set.SetProperty(remark => remark.Email, (string?)null), stop);
    }, stop);

    internal Task<int> Remarks(TimeSpan kept, CancellationToken stop) => In<RemarkTables>(options => new(options), tables =>
    {
        var before = Now - kept;
        return tables.Remarks.Where(remark => remark.Answered < before).ExecuteDeleteAsync(stop);
    }, stop);

    internal Task<int> ImportFiles(TimeSpan kept, CancellationToken stop) => register.Imports.ForgetFiles(Now - kept, stop);

    internal Task<int> Events(TimeSpan kept, CancellationToken stop) => new SecurityLog(room, clock).Forget(Now - kept, stop);

    /// <summary>An account and all that hangs on it, in one transaction.</summary>
    internal async Task<int> ClosedAccounts(TimeSpan kept, CancellationToken stop)
    {
        var before = Now - kept;
        await using var tables = await room.Open(stop);
        var ids = await tables.Accounts.Where(account => account.Disabled < before).OrderBy(account => account.Id).Select(account => account.Id).Take(Accounts.AccountBook.Most).ToListAsync(stop);
        foreach (var id in ids)
        {
            await In<DraftTables>(options => new(options), drafts => drafts.Drafts.Where(draft => draft.Account == id).ExecuteDeleteAsync(stop), stop);
            await In<AttestingTables>(options => new(options), async attesting =>
                await attesting.Leads.Where(lead => lead.Account == id).ExecuteDeleteAsync(stop) + await attesting.Attesters.Where(one => one.Account == id).ExecuteDeleteAsync(stop), stop);
            await using var transaction = await tables.Database.BeginTransactionAsync(stop);
            await tables.Passkeys.Where(key => key.Account == id).ExecuteDeleteAsync(stop);
            await tables.Passwords.Where(password => password.Account == id).ExecuteDeleteAsync(stop);
            await tables.Links.Where(link => link.Account == id).ExecuteDeleteAsync(stop);
            await tables.Sessions.Where(session => session.Account == id).ExecuteDeleteAsync(stop);
            await tables.Accounts.Where(account => account.Id == id && account.Disabled < before).ExecuteDeleteAsync(stop);
            await transaction.CommitAsync(stop);
        }

        return ids.Count;
    }

    private async Task<int> In<TTables>(Func<DbContextOptions<TTables>, TTables> open, Func<TTables, Task<int>> act, CancellationToken stop)
        where TTables : DbContext
    {
        await using var tables = await room.Open(open, stop);
        return await act(tables);
    }
}

/// <summary>What a rule of the schedule forgot.</summary>
public sealed record Forgotten(RetentionRule Rule, int Count);
