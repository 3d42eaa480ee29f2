namespace CielOuvert.Exchange.Twins;

/// <summary>Every form that selections and records take besides their pages, in the order in which pages name them.</summary>
public static class AllTwins
{
    public static IReadOnlyList<Twin> InOrder { get; } =
    [
        Feeds.FeedTwins.Atom, Feeds.FeedTwins.Rss, Feeds.FeedTwins.JsonFeed, Calendars.CalendarTwin.Twin, Tables.CsvTwin.Twin, Tables.XlsxTwin.Twin, Json.JsonTwin.Twin, Graphs.JsonLdTwin.Twin, Graphs.TurtleTwin.Twin,
        .. Citing.CitingTwins.All, .. Signposts.LinksetTwins.All,
    ];

    /// <summary>Those that reports have beside their prints.</summary>
    public static IEnumerable<Twin> OfReports => InOrder.Where(twin => twin.IsOfReports);

    public static Twin? Find(string extension) => InOrder.FirstOrDefault(twin => twin.Extension == extension);
}
