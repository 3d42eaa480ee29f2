using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds.Works;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange.Twins;

/// <summary>A twin that a page leads to, in its head for programs and at its end for people.</summary>
/// <param name="Href">Its path and query, under the site.</param>
public sealed record PageTwin(string Href, string MediaType, Phrase Name, TwinUse Use = TwinUse.ToReuse)
{
    /// <summary>Those of a list or of a search; of the whole of it, whatever the page shown. Unless an order is asked for, feeds begin with what changed last.</summary>
    public static IReadOnlyList<PageTwin> Of(Selection selection, Visit visit) =>
        [.. AllTwins.InOrder.Where(twin => twin.IsOfList(selection.Kinds)).Select(twin => Of(selection with { After = null, Order = selection.Order ?? (twin.IsFeed ? Order.Changed : null) }, twin, visit))];

    /// <summary>What changes anywhere, to follow.</summary>
    public static IReadOnlyList<PageTwin> OfEverything(Visit visit) => [.. Of(Selection.Everything, visit).Where(form => form.Use == TwinUse.ToFollow)];

    public static IReadOnlyList<PageTwin> Of(Record record, Visit visit) =>
    [
        .. Members(record) is { } members ? AllTwins.InOrder.Where(twin => twin.IsFeed).Select(twin => Of(members, twin, visit)) : [],
        .. AllTwins.InOrder.Where(twin => twin.Use != TwinUse.ToNavigate && twin.IsOfRecord(record)).Select(twin => new PageTwin(TwinAddress.Of(record, twin, visit.Tongue), twin.MediaType, twin.Name, twin.Use)),
    ];

    /// <summary>What is read in order from a record, which is followed by itself; null for what holds nothing.</summary>
    private static Selection? Members(Record record)
    {
        if (record.Kind == PlaylistKind.Kind) return Selection.Everything.Where(SelectionKeys.Playlist, record.Slug) with { Order = Order.Sequence };
        return record.Kind == SeriesKind.Kind ? Selection.Of(ArticleKind.Kind.Code).Where(ArticleKind.IsPartOf.Key, record.Slug) with { Order = Order.Sequence } : null;
    }

    private static PageTwin Of(Selection selection, Twin twin, Visit visit) => new(TwinAddress.Of(selection, twin, visit), twin.MediaType, twin.Name, twin.Use);
}
