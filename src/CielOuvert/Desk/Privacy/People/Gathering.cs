using CielOuvert.Accounts.Events;
using CielOuvert.Accounts.Tables;
using CielOuvert.Desk.Drafts;
using CielOuvert.Desk.Remarks;
using CielOuvert.Register.Access;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using Microsoft.EntityFrameworkCore;

namespace CielOuvert.Desk.Privacy.People;

/// <summary>Gathers all that concerns a person, as far as a viewer may see it.</summary>
public sealed class Gathering(Register.Register register, Viewer viewer, TimeProvider clock)
{
    private const int Most = 10_000;
    private readonly AccountRoom room = new(register);

    public async Task<PersonFile> Gather(PersonAsked asked, string organisation, CancellationToken stop)
    {
        var records = new List<PersonRecord>();
        foreach (var slug in asked.Records.Distinct())
            if (await Record(slug, stop) is { } record) records.Add(record);
        var accounts = new List<PersonAccount>();
        foreach (var id in asked.Accounts.Distinct())
            if (await Account(id, stop) is { } account) accounts.Add(account);
        var signed = new List<PastCommit>();
        foreach (var name in asked.Names.Distinct()) signed.AddRange(await register.Journal(long.MaxValue, Most, viewer, stop, new(Author: name)));
        var emails = asked.Emails.Concat(accounts.Select(one => one.Account.Email)).Distinct().ToList();
        var imports = (await register.Imports.Latest(Most, stop)).Where(import => asked.Names.Contains(import.Author)).ToList();
        return new(organisation, clock.GetUtcNow().UtcDateTime, records, accounts, [.. signed.OrderByDescending(commit => commit.Number)], await Remarks(emails, stop), await Answers(asked.Names, stop), imports, await Events(asked, stop));
    }

    /// <summary>Also of a record that is withdrawn: what it was is still there.</summary>
    private async Task<PersonRecord?> Record(string slug, CancellationToken stop)
    {
        var versions = await register.History(slug, viewer, stop);
        if (versions.Count == 0 || versions[0].Record.Sight > viewer.Sees) return null;
        return new(versions[0].Record, versions, await register.Backlinks(versions[0].Record, Most, viewer, AsOf.Now, stop));
    }

    private async Task<PersonAccount?> Account(long id, CancellationToken stop)
    {
        await using var tables = await room.Open(stop);
        if (await tables.Accounts.FirstOrDefaultAsync(one => one.Id == id, stop) is not { } account) return null;
        var sessions = await tables.Sessions.Where(one => one.Account == id).OrderBy(one => one.Id).Take(Most).ToListAsync(stop);
        var passkeys = await tables.Passkeys.Where(one => one.Account == id).OrderBy(one => one.Id).Take(Most).ToListAsync(stop);
        var password = await tables.Passwords.FirstOrDefaultAsync(one => one.Account == id, stop);
        await using var drafts = await room.Open<DraftTables>(options => new(options), stop);
        return new(account, sessions, passkeys, password?.Chosen, await drafts.Drafts.Where(one => one.Account == id).OrderBy(one => one.Id).Take(Most).ToListAsync(stop));
    }

    private async Task<IReadOnlyList<Remark>> Remarks(IReadOnlyList<string> emails, CancellationToken stop)
    {
        await using var tables = await room.Open<RemarkTables>(options => new(options), stop);
        return await tables.Remarks.Where(one => one.Email != null && emails.Contains(one.Email)).OrderBy(one => one.Id).Take(Most).ToListAsync(stop);
    }

    private async Task<IReadOnlyList<Remark>> Answers(IReadOnlyList<string> names, CancellationToken stop)
    {
        await using var tables = await room.Open<RemarkTables>(options => new(options), stop);
        return await tables.Remarks.Where(one => one.AnsweredBy != null && names.Contains(one.AnsweredBy)).OrderBy(one => one.Id).Take(Most).ToListAsync(stop);
    }

    private async Task<IReadOnlyList<SecurityEvent>> Events(PersonAsked asked, CancellationToken stop)
    {
        await using var tables = await room.Open<EventTables>(options => new(options), stop);
        var (accounts, names) = (asked.Accounts, asked.Names);
        return await tables.Events.Where(one => (one.Account != null && accounts.Contains(one.Account ?? 0)) || (one.Doer != null && names.Contains(one.Doer))).OrderBy(one => one.Id).Take(Most).ToListAsync(stop);
    }
}
