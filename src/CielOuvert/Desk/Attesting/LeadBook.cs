using CielOuvert.Accounts;
using CielOuvert.Accounts.Tables;
using CielOuvert.Register.Records;
using Microsoft.EntityFrameworkCore;

namespace CielOuvert.Desk.Attesting;

/// <summary>Who leads which initiative, and which account attested. Accounts, not names: somebody may change how they are called.</summary>
public sealed class LeadBook(AccountRoom room)
{
    public async Task<bool> Leads(Signed who, Record initiative, CancellationToken stop)
    {
        await using var tables = await Open(stop);
        return await tables.Leads.AnyAsync(lead => lead.Initiative == initiative.Key && lead.Account == who.Id, stop);
    }

    /// <summary>The numbers of the records of the initiatives that somebody leads.</summary>
    public async Task<IReadOnlySet<long>> LedBy(Signed who, CancellationToken stop)
    {
        await using var tables = await Open(stop);
        return await tables.Leads.Where(lead => lead.Account == who.Id).Select(lead => lead.Initiative).ToHashSetAsync(stop);
    }

    /// <summary>The accounts that lead an initiative.</summary>
    public async Task<IReadOnlySet<long>> Of(Record initiative, CancellationToken stop)
    {
        await using var tables = await Open(stop);
        return await tables.Leads.Where(lead => lead.Initiative == initiative.Key).Select(lead => lead.Account).ToHashSetAsync(stop);
    }

    /// <summary>Says who leads it from now on, and nobody else.</summary>
    public async Task Name(Record initiative, IReadOnlyCollection<long> accounts, CancellationToken stop)
    {
        await using var tables = await Open(stop);
        await using var all = await tables.Database.BeginTransactionAsync(stop);
        await tables.Leads.Where(lead => lead.Initiative == initiative.Key).ExecuteDeleteAsync(stop);
        tables.AddRange(accounts.Select(account => new Lead { Initiative = initiative.Key, Account = account }));
        await tables.SaveChangesAsync(stop);
        await all.CommitAsync(stop);
    }

    /// <summary>Keeps who attested, in place of who did before.</summary>
    public async Task Keep(Record attestation, Signed by, CancellationToken stop)
    {
        await using var tables = await Open(stop);
        if (await tables.Attesters.Where(one => one.Attestation == attestation.Key).ExecuteUpdateAsync(set => set.SetProperty(one => one.Account, by.Id), stop) > 0) return;
        tables.Add(new Attester { Attestation = attestation.Key, Account = by.Id });
        await tables.SaveChangesAsync(stop);
    }

    /// <summary>Whether somebody attested it themselves. Of one loaded from plain files nobody is known.</summary>
    public async Task<bool> Attested(Signed who, Record attestation, CancellationToken stop)
    {
        await using var tables = await Open(stop);
        return await tables.Attesters.AnyAsync(one => one.Attestation == attestation.Key && one.Account == who.Id, stop);
    }

    private Task<AttestingTables> Open(CancellationToken stop) => room.Open<AttestingTables>(options => new(options), stop);
}
