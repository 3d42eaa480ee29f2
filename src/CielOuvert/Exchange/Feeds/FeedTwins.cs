using CielOuvert.Exchange.Twins;
using CielOuvert.Formats.Feeds;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Addresses;

namespace CielOuvert.Exchange.Feeds;

/// <summary>Feeds: a selection in pages for programs that follow it, in three forms that say the same.</summary>
public static class FeedTwins
{
    public static Twin Atom { get; } = Of("atom", AtomWriting.MediaType, new("Atom", "Atom"), AtomWriting.Write);

    public static Twin Rss { get; } = Of("rss", RssWriting.MediaType, new("RSS", "RSS"), RssWriting.Write);

    public static Twin JsonFeed { get; } = Of("jsonfeed", JsonFeedWriting.MediaType, new("JSON Feed", "JSON Feed"), JsonFeedWriting.Write);

    private static Twin Of(string extension, string mediaType, Phrase name, Func<Feed, byte[]> write) => new(extension, mediaType, name, async (telling, to, stop) => await to.WriteAsync(write(await Read(telling, stop)), stop))
    {
        Of = TwinOf.List,
        IsPaged = true,
        Use = TwinUse.ToFollow,
    };

    private static async Task<Feed> Read(Telling telling, CancellationToken stop)
    {
        var frame = telling.Visit.Frame;
        var entries = new List<FeedEntry>();
        await foreach (var batch in telling.Records(stop)) entries.AddRange(await FeedEntries.Of(batch, telling, stop));
        var licence = frame.Licence is { } card ? new FeedLicence(card.Title(telling.Tongue).Text, frame.LicenceAddress ?? telling.Absolute(Paths.Of(card, telling.Tongue))) : null;
        return new(
            telling.Home.AbsoluteUri, await telling.Title(stop), telling.Tongue.Code, telling.Self, telling.Home, telling.First, telling.Next,
            entries.Count == 0 ? DateTime.UnixEpoch : entries.Max(entry => entry.Updated),
            new(frame.OrganisationIn(telling.Tongue), telling.Absolute(Paths.Home(telling.Tongue))), licence, frame.Absolute("/ns#"), entries);
    }
}
