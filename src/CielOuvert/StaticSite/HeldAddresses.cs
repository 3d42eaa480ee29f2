using System.Collections.Concurrent;
using System.Collections.Frozen;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Files;
using CielOuvert.Site.Assets;

namespace CielOuvert.StaticSite;

/// <summary>
/// Which addresses an archive holds. A page leads to all that it led to, save what only a server can do, and the choices within a list that would
/// combine: they are as many as there are questions. Whether an address is held depends on the register alone, not on the order in which pages are made.
/// </summary>
/// <param name="hasPdf">Whether reports are printed as PDF.</param>
internal sealed class HeldAddresses(bool hasPdf)
{
    private static readonly FrozenSet<string> ForServers = new[] { Paths.SignIn, Paths.SignOut, Paths.Desk, Paths.Mail, Desk.Remarks.RemarkPaths.Report, Exchange.Described.DescribedPages.Path }
        .SelectMany(segment => new[] { segment.Fr, segment.En }).ToFrozenSet(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, bool> selections = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> missing = new(StringComparer.Ordinal);

    /// <summary>The lists narrowed by something that pages lead to, in one order.</summary>
    public IReadOnlyList<string> Selections => [.. selections.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Keeps a narrowed list, whatever its page.</summary>
    /// <returns>Whether it was not kept already.</returns>
    public bool Keep(string address) => selections.TryAdd(WholeOf(address), true);

    /// <summary>Says that the site itself does not answer an address.</summary>
    public void Miss(string address) => missing.TryAdd(address, true);

    public IReadOnlyCollection<string> Missing => [.. missing.Keys.Order(StringComparer.Ordinal)];

    public bool IsMissing(string address) => missing.ContainsKey(address);

    /// <summary>Whether an archive holds an address that one of its pages leads to.</summary>
    /// <param name="isFromList">Whether that page is a list: what it leads to is then held when something else keeps it.</param>
    public bool Holds(string address, bool isFromList)
    {
        if (missing.ContainsKey(address)) return false;
        if (Tongued(address) is not var (_, segment)) return IsCommon(address);
        if (ForServers.Contains(segment)) return false;
        if (!hasPdf && address.EndsWith(".pdf", StringComparison.Ordinal)) return false;
        return !isFromList || !IsNarrowed(address) || selections.ContainsKey(WholeOf(address));
    }

    /// <summary>Whether an address asks a question to the search.</summary>
    public static bool IsSearch(string address) => Tongued(address) is var (tongue, segment) && segment == Paths.Search.In(tongue) && PartsOf(address).Any(part => part.StartsWith("q=", StringComparison.Ordinal));

    /// <summary>Whether an address is that of a list, of its pages, or of what it is narrowed to.</summary>
    public static bool IsList(string address) => Tongued(address) is var (tongue, _) && SegmentsOf(address) is [_, var segment] && !segment.Contains('.', StringComparison.Ordinal) && (Paths.KindAt(segment) is not null || segment == Paths.Search.In(tongue));

    /// <summary>Whether an address asks more than a page of a whole list; twins of lists do too. A feed is in the order of what changed, and narrows nothing by it.</summary>
    public static bool IsNarrowed(string address) =>
        address.Contains('?', StringComparison.Ordinal) && SegmentsOf(address) is [_, var segment] && Tongued(address) is var (tongue, _)
        && (Paths.KindAt(Stem(segment)) is not null || Stem(segment) == Paths.Search.In(tongue)) && PartsOf(address).Any(part => !IsAfter(part) && !(segment.Contains('.', StringComparison.Ordinal) && IsOfFeeds(part)));

    /// <summary>Whether an address narrows a list by one choice alone.</summary>
    public static bool IsOneChoice(string address) => IsList(address) && PartsOf(address).Count(part => !IsAfter(part)) == 1;

    /// <summary>The page of a list from which another page of it is reached, without the extension of a twin.</summary>
    public static string WholeOf(string address)
    {
        var path = PathOf(address);
        var dot = path.LastIndexOf('.');
        var parts = PartsOf(address).Where(part => !IsAfter(part) && !(dot > 0 && IsOfFeeds(part))).ToList();
        return (dot > 0 ? path[..dot] : path) + (parts.Count == 0 ? "" : "?" + string.Join('&', parts));
    }

    private static (Tongue Tongue, string Segment)? Tongued(string address) => Paths.TongueOf(PathOf(address)) is { } tongue ? (tongue, SegmentsOf(address) is [_, var segment, ..] ? segment : "") : null;

    private static bool IsCommon(string address) =>
        address is "/" || address.StartsWith(FileAddress.Folder + "/", StringComparison.Ordinal) || address.StartsWith(SiteAssets.Folder + "/", StringComparison.Ordinal)
        || (!address.Contains('?', StringComparison.Ordinal) && Path.HasExtension(address));

    private static bool IsAfter(string part) => part.StartsWith("apres=", StringComparison.Ordinal) || part.StartsWith("after=", StringComparison.Ordinal);

    private static bool IsOfFeeds(string part) => Tongues.All.Any(tongue => part == SelectionAddress.Changed(tongue));

    private static string Stem(string segment) => segment.IndexOf('.', StringComparison.Ordinal) is var dot and > 0 ? segment[..dot] : segment;

    private static string PathOf(string address) => address.IndexOf('?', StringComparison.Ordinal) is var mark and >= 0 ? address[..mark] : address;

    private static string[] SegmentsOf(string address) => PathOf(address).Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static string[] PartsOf(string address) => address.IndexOf('?', StringComparison.Ordinal) is var mark and >= 0 ? address[(mark + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries) : [];
}
