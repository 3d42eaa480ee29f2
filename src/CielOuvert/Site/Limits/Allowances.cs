using System.Collections.Concurrent;

namespace CielOuvert.Site.Limits;

/// <summary>What each address may still ask. Those that have all of it are forgotten: nothing is kept of who came.</summary>
public sealed class Allowances(LimitSettings settings, TimeProvider clock)
{
    /// <summary>Addresses known at most before those that are whole again are looked for: some megabytes.</summary>
    private const int Most = 20_000;

    private readonly ConcurrentDictionary<string, Allowance> known = new(StringComparer.Ordinal);
    private int reading;
    private int sweeping;

    public LimitSettings Settings => settings;

    public DateTimeOffset Now => clock.GetUtcNow();

    public Allowance Of(string address)
    {
        if (known.TryGetValue(address, out var allowance)) return allowance;
        if (known.Count >= Most) Sweep();
        return known.GetOrAdd(address, static (_, of) => new(of.Settings.PerMinute, of.Now), this);
    }

    /// <summary>Takes one of the places of whole lists being read by all.</summary>
    public bool Begins()
    {
        if (Interlocked.Increment(ref reading) <= LimitSettings.WholeListsOfAll) return true;
        Ends();
        return false;
    }

    public void Ends() => Interlocked.Decrement(ref reading);

    /// <summary>By one at a time. Where as many addresses ask within a minute, all are forgotten: it is no longer one that asks too much.</summary>
    private void Sweep()
    {
        if (Interlocked.Exchange(ref sweeping, 1) == 1) return;
        foreach (var (address, allowance) in known)
            if (allowance.IsWhole(Now)) known.TryRemove(address, out _);
        if (known.Count >= Most) known.Clear();
        Volatile.Write(ref sweeping, 0);
    }
}
