using System.Collections.Concurrent;

namespace CielOuvert.Site.Hosting;

/// <summary>A page as it was sent.</summary>
public sealed record KeptPage(byte[] Bytes, PageEncoding Encoding, string ContentType, string Tag)
{
    /// <summary>The values of its <c>Link</c> header (RFC 8288).</summary>
    public Microsoft.Extensions.Primitives.StringValues Links { get; init; }

    /// <summary>Whether scripts of any other site may read it.</summary>
    public bool IsForAnySite { get; init; }

    /// <summary>Whether it runs a script of ours, the same for everybody.</summary>
    public bool RunsOurScript { get; init; }
}

/// <summary>
/// The pages made since the last commit, today: a commit or midnight forgets them all, so none can be stale. They are kept as compressed
/// bytes; when there are too many, all are forgotten and made again.
/// </summary>
public sealed class PageStore
{
    /// <summary>Bytes of pages at most: with it the whole program stays under 150 MB.</summary>
    private const long Most = 24 * 1024 * 1024;

    /// <summary>What an entry costs beside its bytes.</summary>
    private const int Overhead = 400;

    private volatile Generation current = new(0, default);

    public KeptPage? Find(long journal, DateOnly day, string key) =>
        current is var generation && generation.IsOf(journal, day) && generation.Pages.TryGetValue(key, out var page) ? page : null;

    public void Keep(long journal, DateOnly day, string key, KeptPage page)
    {
        var generation = current;
        if (!generation.IsOf(journal, day))
        {
            // A late page of an older generation is not kept.
            if (generation.Journal > journal || generation.Day > day) return;
            current = generation = new(journal, day);
        }

        // Full: all are forgotten, rather than let whoever asks odd addresses keep the others out.
        if (generation.Takes(page.Bytes.Length + (key.Length * 2) + Overhead) > Most) current = generation = new(journal, day);
        generation.Pages.TryAdd(key, page);
    }

    private sealed class Generation(long journal, DateOnly day)
    {
        private long size;

        public long Journal => journal;

        public DateOnly Day => day;

        public ConcurrentDictionary<string, KeptPage> Pages { get; } = new(StringComparer.Ordinal);

        public bool IsOf(long number, DateOnly date) => journal == number && day == date;

        /// <summary>The bytes held with these more.</summary>
        public long Takes(long more) => Interlocked.Add(ref size, more);
    }
}
