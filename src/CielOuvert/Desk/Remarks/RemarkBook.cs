using CielOuvert.Accounts;
using CielOuvert.Accounts.Tables;
using CielOuvert.Formats.Words;
using Microsoft.EntityFrameworkCore;

namespace CielOuvert.Desk.Remarks;

/// <summary>Keeps what visitors report, until it is answered and after.</summary>
public sealed class RemarkBook(AccountRoom room, TimeProvider clock)
{
    private const int Most = 200;

    /// <summary>Keeps one; the secret under which its author reads the answer.</summary>
    public async Task<Secret> Add(string slug, string text, EmailAddress? email, Tongue tongue, CancellationToken stop)
    {
        var secret = Secret.Fresh();
        await using var tables = await Open(stop);
        tables.Add(new Remark { Hash = secret.Hash, Slug = slug, Text = text, Email = email?.Text, Tongue = tongue.Code, Sent = clock.GetUtcNow().UtcDateTime });
        await tables.SaveChangesAsync(stop);
        return secret;
    }

    public async Task<Remark?> Find(Secret secret, CancellationToken stop)
    {
        var hash = secret.Hash;
        await using var tables = await Open(stop);
        return await tables.Remarks.SingleOrDefaultAsync(remark => remark.Hash == hash, stop);
    }

    /// <summary>Those that wait, the oldest first; then those that were answered, the latest first.</summary>
    public async Task<IReadOnlyList<Remark>> All(CancellationToken stop)
    {
        await using var tables = await Open(stop);
        var waiting = await tables.Remarks.Where(remark => remark.Answered == null).OrderBy(remark => remark.Sent).ThenBy(remark => remark.Id).Take(Most).ToListAsync(stop);
        return [.. waiting, .. await tables.Remarks.Where(remark => remark.Answered != null).OrderByDescending(remark => remark.Answered).ThenByDescending(remark => remark.Id).Take(Most).ToListAsync(stop)];
    }

    /// <summary>Answers one that waits, and forgets where its author lives; the remark as it was, null when it does not wait.</summary>
    public async Task<Remark?> Answer(long id, string answer, Signed by, CancellationToken stop)
    {
        await using var tables = await Open(stop);
        if (await tables.Remarks.SingleOrDefaultAsync(remark => remark.Id == id && remark.Answered == null, stop) is not { } remark) return null;
        var (now, name) = (clock.GetUtcNow().UtcDateTime, by.Name);
        var changed = await tables.Remarks.Where(one => one.Id == id && one.Answered == null).ExecuteUpdateAsync(
            set => set.SetProperty(one => one.Answer, answer).SetProperty(one => one.Answered, now).SetProperty(one => one.AnsweredBy, name).SetProperty(one => one.Email, (string?)null), stop);
        return changed == 1 ? remark : null;
    }

    private Task<RemarkTables> Open(CancellationToken stop) => room.Open<RemarkTables>(options => new(options), stop);
}
