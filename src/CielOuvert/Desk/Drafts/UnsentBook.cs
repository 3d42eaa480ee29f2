using System.Text.Json;
using CielOuvert.Accounts;
using CielOuvert.Accounts.Forms;
using CielOuvert.Accounts.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;

namespace CielOuvert.Desk.Drafts;

/// <summary>Keeps forms whose author was not signed in any more, until they are.</summary>
public sealed class UnsentBook(AccountRoom room, TimeProvider clock)
{
    /// <summary>How long they wait.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(2);

    /// <summary>More wait only when somebody sends them on purpose.</summary>
    private const int Most = 2_000;

    private const int MostLetters = 512 * 1024;

    /// <summary>Keeps a form; null when it is too long, or too many wait already.</summary>
    public async Task<Secret?> Keep(string path, IFormCollection form, CancellationToken stop)
    {
        var state = JsonSerializer.Serialize(form.Where(field => field.Key != FormToken.Field).ToDictionary(field => field.Key, field => field.Value.OfType<string>().ToArray()));
        if (state.Length > MostLetters) return null;
        var (secret, now) = (Secret.Fresh(), clock.GetUtcNow().UtcDateTime);
        var since = now - Patience;
        await using var tables = await room.Open<DraftTables>(options => new(options), stop);
        await tables.Unsent.Where(one => one.Kept < since).ExecuteDeleteAsync(stop);
        if (await tables.Unsent.CountAsync(stop) >= Most) return null;
        tables.Add(new UnsentForm { Hash = secret.Hash, Path = path, State = state, Kept = now });
        await tables.SaveChangesAsync(stop);
        return secret;
    }

    /// <summary>What stood in a form of a page; null when nothing waits there under that secret.</summary>
    public async Task<Posted?> Find(Secret secret, string path, CancellationToken stop)
    {
        var (hash, since) = (secret.Hash, clock.GetUtcNow().UtcDateTime - Patience);
        await using var tables = await room.Open<DraftTables>(options => new(options), stop);
        var kept = await tables.Unsent.Where(one => one.Hash == hash && one.Path == path && one.Kept >= since).Select(one => one.State).SingleOrDefaultAsync(stop);
        return kept is null ? null : new(new FormCollection((JsonSerializer.Deserialize<Dictionary<string, string[]>>(kept) ?? []).ToDictionary(pair => pair.Key, pair => new StringValues(pair.Value))));
    }
}
