using System.Collections.Concurrent;

namespace CielOuvert.Accounts;

/// <summary>So many times in so long, for each key: who asks too often waits. Counted in memory, by this process.</summary>
public sealed class Allowance(int times, TimeSpan per, TimeProvider clock)
{
    private const int MostKeys = 20_000;
    private readonly ConcurrentDictionary<string, Count> counts = new(StringComparer.Ordinal);

    public TimeSpan Per => per;

    /// <summary>Takes one; whether there was one left.</summary>
    public bool Take(string key)
    {
        var now = clock.GetUtcNow();
        if (counts.Count >= MostKeys) ForgetOld(now);
        var taken = counts.AddOrUpdate(key, _ => new(now, 1), (_, count) => now - count.Since >= per ? new(now, 1) : count with { Times = count.Times + 1 });
        return taken.Times <= times;
    }

    private void ForgetOld(DateTimeOffset now)
    {
        foreach (var (key, count) in counts)
            if (now - count.Since >= per) counts.TryRemove(key, out _);
    }

    private sealed record Count(DateTimeOffset Since, int Times);
}
