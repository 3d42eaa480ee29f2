using CielOuvert.Accounts;
using CielOuvert.Accounts.Tables;
using CielOuvert.Desk.Editing;
using CielOuvert.Register.Kinds;
using Microsoft.EntityFrameworkCore;

namespace CielOuvert.Desk.Drafts;

/// <summary>Keeps the forms that people have not finished. Each sees their own, and nobody another's.</summary>
public sealed class DraftBook(AccountRoom room, TimeProvider clock)
{
    private const int Most = 100;

    /// <summary>Keeps a form, in the place of what was kept of it before.</summary>
    public async Task Keep(Signed by, Kind kind, string? slug, Submission sent, CancellationToken stop)
    {
        await using var tables = await room.Open<DraftTables>(options => new(options), stop);
        if (sent.Draft is { } draft) await tables.Drafts.Where(one => one.Id == draft && one.Account == by.Id).ExecuteDeleteAsync(stop);
        tables.Add(new KeptDraft { Account = by.Id, Kind = kind.Code, Slug = slug, Revision = sent.Revision, State = KeptDraft.Written(sent.State), Kept = clock.GetUtcNow().UtcDateTime });
        await tables.SaveChangesAsync(stop);
    }

    /// <summary>Those of somebody, the latest first.</summary>
    public async Task<IReadOnlyList<KeptDraft>> Of(Signed by, CancellationToken stop)
    {
        await using var tables = await room.Open<DraftTables>(options => new(options), stop);
        return await tables.Drafts.Where(one => one.Account == by.Id).OrderByDescending(one => one.Kept).ThenByDescending(one => one.Id).Take(Most).ToListAsync(stop);
    }

    /// <summary>One of somebody's; null when there is none of that number.</summary>
    public async Task<KeptDraft?> Find(Signed by, long id, CancellationToken stop)
    {
        await using var tables = await room.Open<DraftTables>(options => new(options), stop);
        return await tables.Drafts.Where(one => one.Account == by.Id && one.Id == id).SingleOrDefaultAsync(stop);
    }

    public async Task Drop(Signed by, long id, CancellationToken stop)
    {
        await using var tables = await room.Open<DraftTables>(options => new(options), stop);
        await tables.Drafts.Where(one => one.Account == by.Id && one.Id == id).ExecuteDeleteAsync(stop);
    }
}
