namespace CielOuvert.Site.Limits;

/// <summary>
/// What one address may still ask: a minute's worth of pages at most, which comes back little by little. Ours, since the rate limiters of .NET read
/// the clock of the machine, and tests need another (decision 16).
/// </summary>
public sealed class Allowance(int perMinute, DateTimeOffset begun)
{
    private readonly Lock one = new();
    private double left = perMinute;
    private DateTimeOffset last = begun;
    private int reading;

    /// <summary>Takes what a question costs, unless less is left.</summary>
    public bool Takes(int pages, DateTimeOffset now)
    {
        lock (one)
        {
            Refill(now);
            if (left < pages) return false;
            left -= pages;
            return true;
        }
    }

    /// <summary>
    /// Takes what a whole list costs beyond the page that was taken for it, and one of the places of those being read; or gives that page back, so
    /// that whoever comes back in time is served. What is begun is ended.
    /// </summary>
    public bool Begins(int pages, int most, DateTimeOffset now)
    {
        lock (one)
        {
            Refill(now);
            var mayBegin = reading < most && left >= pages - 1;
            left -= mayBegin ? pages - 1 : -1;
            reading += mayBegin ? 1 : 0;
            return mayBegin;
        }
    }

    public void Ends()
    {
        lock (one) reading--;
    }

    public AllowanceLeft Left(DateTimeOffset now)
    {
        lock (one)
        {
            Refill(now);
            return new((int)left, Seconds(perMinute - left));
        }
    }

    /// <summary>How long it takes until there is enough for what costs some pages.</summary>
    public int SecondsUntil(int pages, DateTimeOffset now)
    {
        lock (one)
        {
            Refill(now);
            return Math.Max(1, Seconds(pages - left));
        }
    }

    /// <summary>Whether it says no more than a new one would.</summary>
    public bool IsWhole(DateTimeOffset now)
    {
        lock (one)
        {
            Refill(now);
            return reading == 0 && left >= perMinute;
        }
    }

    private void Refill(DateTimeOffset now)
    {
        // A clock that is set back gives nothing, and takes nothing.
        if (now > last) left = Math.Min(perMinute, left + ((now - last).TotalMinutes * perMinute));
        last = now;
    }

    private int Seconds(double pages) => (int)Math.Ceiling(Math.Max(0, pages) * 60 / perMinute);
}

/// <summary>What is left to an address.</summary>
/// <param name="Until">Seconds until it is whole again.</param>
public readonly record struct AllowanceLeft(int Pages, int Until);
