using CielOuvert.Accounts.Tables;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Selections;
using Microsoft.EntityFrameworkCore;

namespace CielOuvert.Desk.Upkeep.Links;

/// <summary>The addresses that public records give, which are due, and what became of them.</summary>
public sealed class LinkBook(Register.Register register, AccountRoom room, TimeProvider clock)
{
    /// <summary>How often one that answers is followed again; a broken one comes back the next day, to be sure.</summary>
    private static readonly TimeSpan Often = TimeSpan.FromDays(14);
    private static readonly TimeSpan Soon = TimeSpan.FromDays(1);
    private const int MostHolders = 5;
    private const int MostShown = 500;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Takes up the addresses that public records give today, and forgets those that none gives any more.</summary>
    public async Task Gather(CancellationToken stop)
    {
        var held = await Held(stop);
        await using var tables = await Open(stop);
        var known = await tables.Followed.AsTracking().ToDictionaryAsync(one => one.Address, stop);
        foreach (var gone in known.Values.Where(one => !held.ContainsKey(one.Address))) tables.Remove(gone);
        foreach (var (address, slugs) in held)
        {
            var by = string.Join(' ', slugs);
            if (known.TryGetValue(address, out var there)) there.HeldBy = by;
            else tables.Add(new FollowedAddress { Address = address, HeldBy = by, Due = Now });
        }

        await tables.SaveChangesAsync(stop);
    }

    /// <summary>Those that are to be followed now, the longest due first.</summary>
    public async Task<IReadOnlyList<string>> Due(int most, CancellationToken stop)
    {
        var now = Now;
        await using var tables = await Open(stop);
        return await tables.Followed.Where(one => one.Due <= now).OrderBy(one => one.Due).ThenBy(one => one.Address).Select(one => one.Address).Take(most).ToListAsync(stop);
    }

    public async Task Note(string address, Reached reached, CancellationToken stop)
    {
        await using var tables = await Open(stop);
        if (await tables.Followed.AsTracking().SingleOrDefaultAsync(one => one.Address == address, stop) is not { } one) return;
        one.Failures = reached.IsBroken ? one.Failures + 1 : 0;
        (one.Checked, one.Reach, one.Status, one.LeadsTo) = (Now, reached.Reach.ToString(), reached.Status, reached.LeadsTo?.AbsoluteUri);
        one.Due = Now + (one.Failures is > 0 and < 3 ? Soon : Often);
        await tables.SaveChangesAsync(stop);
    }

    /// <summary>Those that somebody should look at: broken twice in a row, then those that moved for good.</summary>
    public async Task<IReadOnlyList<FollowedAddress>> ToLookAt(CancellationToken stop)
    {
        var moved = nameof(Reach.Moved);
        await using var tables = await Open(stop);
        return await tables.Followed.Where(one => one.Failures > 1 || one.Reach == moved)
            .OrderByDescending(one => one.Failures > 1).ThenBy(one => one.Address).Take(MostShown).ToListAsync(stop);
    }

    /// <summary>How many are known, how many were followed, and the last time.</summary>
    public async Task<(int Known, int Followed, DateTime? Last)> Progress(CancellationToken stop)
    {
        await using var tables = await Open(stop);
        return (await tables.Followed.CountAsync(stop), await tables.Followed.CountAsync(one => one.Checked != null, stop), await tables.Followed.MaxAsync(one => one.Checked, stop));
    }

    private async Task<Dictionary<string, List<string>>> Held(CancellationToken stop)
    {
        var held = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var selection = Selection.Everything with { Size = Selection.MostSize };
        while ((await register.Find(selection, Viewer.Visitor, AsOf.Now, stop)).IsDone(out var found))
        {
            foreach (var record in found.Records)
            foreach (var shown in record.Kind.Index(record.Document).Addresses.Select(json => AddressShape.Instance.Read(json).Shown).OfType<Uri>().Select(uri => uri.AbsoluteUri).Distinct())
            {
                if (!held.TryGetValue(shown, out var slugs)) held.Add(shown, slugs = []);
                if (slugs.Count < MostHolders) slugs.Add(record.Slug);
            }

            if (found.Next is not { } next) break;
            selection = selection with { After = next };
        }

        return held;
    }

    private Task<UpkeepTables> Open(CancellationToken stop) => room.Open<UpkeepTables>(options => new(options), stop);
}
