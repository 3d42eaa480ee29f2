using System.Collections.Concurrent;
using CielOuvert.Register.History;
using CielOuvert.Site.Assets;

namespace CielOuvert.StaticSite;

/// <summary>
/// Asks the site for every address, beginning with those that are known and going on with those that pages lead to, and keeps each answer as a file.
/// Lists come last: what they lead to depends on what all the others lead to.
/// </summary>
/// <param name="capturing">What keeps the answers as they are as well; null when nothing does.</param>
internal sealed class Gathering(SiteAsking asking, LinkRewriting links, HeldAddresses held, ArchiveFolder folder, IProgress<Progress> progress, Capturing? capturing = null)
{
    private static readonly ParallelOptions OnAllProcessors = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    private readonly ConcurrentDictionary<string, string> known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> listed = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> found = new();
    private readonly ConcurrentDictionary<string, string> fragments = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> targets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> moved = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> live = [];
    private int pages;
    private int checkedLinks;
    private int done;

    /// <summary>Pages made, tombstones included.</summary>
    public int Pages => pages;

    /// <summary>Links of pages that lead to a file.</summary>
    public int Links => checkedLinks;

    /// <summary>Pages that lead to the live site still.</summary>
    public IReadOnlyCollection<string> Live => live;

    /// <summary>What pages lead to and the site does not answer, each with a page that leads there.</summary>
    public IEnumerable<(string Address, string From)> Lost => held.Missing.Select(address => (address, known.GetValueOrDefault(address, "")));

    /// <summary>The files that links lead to, each with a file that leads there.</summary>
    public IEnumerable<(string File, string From)> Targets => targets.Select(pair => (pair.Key, pair.Value));

    /// <summary>Where addresses lead on, both as files.</summary>
    public IEnumerable<(string From, string To)> Moved => moved.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value));

    /// <summary>The places within files that links lead to, each with a file that leads there.</summary>
    public IReadOnlyDictionary<string, string> Fragments => fragments;

    public async Task All(IReadOnlyCollection<string> addresses, CancellationToken stop)
    {
        foreach (var narrowed in addresses.Where(HeldAddresses.IsNarrowed)) held.Keep(narrowed);
        var wave = addresses.Where(address => !HeldAddresses.IsNarrowed(address) && known.TryAdd(address, "")).ToList();
        while (wave.Count > 0)
        {
            await Wave(wave.Where(address => !HeldAddresses.IsList(address)), stop);
            wave = Next();
            if (wave.Count > 0) continue;
            await Lists(stop);
            wave = Next();
        }
    }

    /// <summary>What was found and is not known yet; lists wait.</summary>
    private List<string> Next()
    {
        var next = new List<string>();
        while (found.TryDequeue(out var address)) next.Add(address);
        next.Sort(StringComparer.Ordinal);
        return next;
    }

    private Task Wave(IEnumerable<string> wave, CancellationToken stop) => Parallel.ForEachAsync(wave, With(stop), async (address, stopping) =>
    {
        if (capturing is null && folder.Done.TryGetValue(address, out var before))
        {
            Interlocked.Increment(ref pages);
            foreach (var one in before) Find(one, address);
        }
        else
        {
            await Take(address, isList: false, stopping);
        }

        Tell();
    });

    /// <summary>Whole lists first: they say by what they can be narrowed. Then every list, each page after the one that leads to it.</summary>
    private async Task Lists(CancellationToken stop)
    {
        foreach (var whole in known.Keys.Where(HeldAddresses.IsList).Where(address => !HeldAddresses.IsNarrowed(address)).Order(StringComparer.Ordinal))
            if (listed.TryAdd(whole, false)) await Narrow(whole, stop);
        var waiting = listed.Where(pair => !pair.Value).Select(pair => pair.Key).Concat(held.Selections.Where(address => !listed.ContainsKey(address)))
            // What two tongues ask for is the same, and asked once when one comes after the other.
            .OrderBy(address => QueryOf(address), StringComparer.Ordinal).ThenBy(address => address, StringComparer.Ordinal).ToList();
        await Parallel.ForEachAsync(waiting, With(stop), async (address, stopping) =>
        {
            listed[address] = true;
            known.TryAdd(address, "");
            for (var page = address; page is not null;) page = await Take(page, isList: true, stopping);
            Tell();
        });
    }

    /// <summary>Keeps what a whole list is narrowed to by one choice.</summary>
    private async Task Narrow(string whole, CancellationToken stop)
    {
        var asked = await asking.Ask(whole, stop);
        if (asked is not { Status: StatusCodes.Status200OK, IsHtml: true }) return;
        links.Rewrite(asked.Bytes, ArchivePath.Of(whole), address =>
        {
            var (target, _) = Parted(address);
            if (HeldAddresses.IsOneChoice(target) && HeldAddresses.WholeOf(target.Split('?')[0]) == whole) held.Keep(target);
            return null;
        });
    }

    /// <summary>Keeps the answer of an address, and those of its twins.</summary>
    /// <returns>The next page, of a list; null otherwise.</returns>
    private async Task<string?> Take(string address, bool isList, CancellationToken stop)
    {
        // Written apart, as a whole.
        if (DumpInside.Holds(address)) return null;
        var file = ArchivePath.Of(address);
        if (address.StartsWith(SiteAssets.Folder, StringComparison.Ordinal))
        {
            if (ArchiveAssets.At(address, asking.Assets) is { } asset) await folder.Put(file, asset, stop);
            else held.Miss(address);
            if (asking.Assets.Find(address) is { } served) capturing?.Keep(address, served);
            return null;
        }

        var asked = await asking.Ask(address, stop);
        if (asked.Status < StatusCodes.Status500InternalServerError && asked.Status != StatusCodes.Status404NotFound) capturing?.Keep(address, asked);
        if (asked.IsMoved) await Move(address, file, asked, stop);
        else if (asked is { IsHtml: true, Status: StatusCodes.Status200OK } || asked.IsGone) return await TakePage(address, file, asked, isList, stop);
        else if (asked.Status == StatusCodes.Status200OK) await folder.Put(file, asked.Bytes, stop);
        else held.Miss(address);
        return null;
    }

    private async Task<string?> TakePage(string address, string file, Asked asked, bool isList, CancellationToken stop)
    {
        string? next = null;
        var made = new List<string> { file };
        var others = new List<string>();
        var beside = new List<string>();
        var stem = address.Split('?')[0] + ".";
        var bytes = links.Rewrite(asked.Bytes, file, link =>
        {
            var (target, fragment) = Parted(link);
            if (HeldAddresses.IsSearch(target)) return Search(target);
            if (!held.Holds(target, isList)) return null;
            if (isList && IsNextOf(target, address)) next = target;
            else if (target.StartsWith(stem, StringComparison.Ordinal)) beside.Add(target);
            else if (target != address) others.Add(target);
            var to = DumpInside.Holds(target) ? target[1..] : ArchivePath.Of(target);
            targets.TryAdd(to, file);
            Interlocked.Increment(ref checkedLinks);
            if (fragment.Length > 1) fragments.TryAdd(to + fragment, file);
            return to + fragment;
        });
        if (links.IsLeadingToTheLiveSite(bytes)) live.Add(file);
        await folder.Put(file, bytes, stop);
        Interlocked.Increment(ref pages);
        foreach (var twin in beside)
        {
            if (!known.TryAdd(twin, address)) continue;
            await Take(twin, isList, stop);
            made.Add(ArchivePath.Of(twin));
        }

        var news = others.Where(one => Find(one, address)).ToList();
        if (!isList) folder.Note(address, made, news);
        return next is not null && known.TryAdd(next, address) ? next : null;
    }

    private async Task Move(string address, string file, Asked asked, CancellationToken stop)
    {
        var (target, fragment) = Parted(links.Within(asked.Location));
        if (!held.Holds(target, isFromList: false))
        {
            held.Miss(address);
            return;
        }

        var to = ArchivePath.Of(target);
        moved.TryAdd(address, to);
        Find(target, address);
        if (to != file) await folder.Put(file, Signpost.To(ArchivePath.Up(file) + to + fragment), stop);
    }

    /// <summary>Remembers an address that a page leads to.</summary>
    /// <returns>Whether it is one that had not been met, and that no list of pages would find by itself.</returns>
    private bool Find(string address, string from)
    {
        if (!(HeldAddresses.IsNarrowed(address) ? held.Keep(address) : known.TryAdd(address, from))) return false;
        if (!HeldAddresses.IsNarrowed(address) && !HeldAddresses.IsList(address)) found.Enqueue(address);
        return true;
    }

    private static string Search(string target)
    {
        var mark = target.IndexOf('?', StringComparison.Ordinal);
        return ArchivePath.Of(target[..mark]) + target[mark..];
    }

    private static bool IsNextOf(string target, string address) => target != address && HeldAddresses.IsList(target) && target.Contains('=', StringComparison.Ordinal) && HeldAddresses.WholeOf(target) == HeldAddresses.WholeOf(address) && HeldAddresses.WholeOf(target) != target;

    private static string QueryOf(string address) => address.IndexOf('?', StringComparison.Ordinal) is var mark and >= 0 ? address[mark..] : "";

    private static (string Address, string Fragment) Parted(string link) => link.IndexOf('#', StringComparison.Ordinal) is var hash and >= 0 ? (link[..hash], link[hash..]) : (link, "");

    private static ParallelOptions With(CancellationToken stop) => new() { MaxDegreeOfParallelism = OnAllProcessors.MaxDegreeOfParallelism, CancellationToken = stop };

    private void Tell()
    {
        var now = Interlocked.Increment(ref done);
        if (now % 50 == 0) progress.Report(new(now, Math.Max(now, known.Count)));
    }
}
