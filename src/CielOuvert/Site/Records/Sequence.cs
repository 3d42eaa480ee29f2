using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Works;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Facts;
using CielOuvert.Site.Lists;
using CielOuvert.Site.Pages;

namespace CielOuvert.Site.Records;

/// <summary>What is read in order from a record: the content of a playlist, the articles of a series.</summary>
/// <param name="FieldKey">The field that the sequence stands in for; null when it comes from the links to the record.</param>
public sealed record Sequence(string? FieldKey, string? Role, IReadOnlyList<Named> Items)
{
    /// <summary>Articles of a series that are read: a longer one leads to its list.</summary>
    private const int Most = 200;

    /// <summary>Whether a link to the record is already shown as an item.</summary>
    public bool Holds(Backlink link) => link.Role == Role && Items.Any(item => item.Slug == link.From.Slug);

    /// <summary>Whether a link to a record is its place in a playlist, which the page shows apart.</summary>
    public static bool IsPlace(Backlink link) => link.From.Kind == PlaylistKind.Kind && link.Role == PlaylistKind.Items.Key;

    /// <summary>The sequence that a record is; null for kinds that are none.</summary>
    public static Sequence? In(Record record, IReadOnlyList<Backlink> backlinks, Names names)
    {
        if (record.Kind == PlaylistKind.Kind && PlaylistKind.Items.In(record).IsKnown(out var slugs)) return new(PlaylistKind.Items.Key, null, names.OfKnown(slugs));
        if (record.Kind != SeriesKind.Kind) return null;
        var articles = backlinks.Where(link => link.From.Kind == ArticleKind.Kind && link.Role == ArticleKind.IsPartOf.Key).Select(link => link.From);
        return new(null, ArticleKind.IsPartOf.Key, [.. InOrder(articles).Select(article => names.Of(article))]);
    }

    /// <summary>The articles of the series that an article belongs to, in order; none for other records.</summary>
    public static async Task<IReadOnlyList<Record>> SiblingsOf(Record record, Visit visit, CancellationToken stop)
    {
        if (record.Kind != ArticleKind.Kind || !ArticleKind.IsPartOf.In(record).IsKnown(out var series)) return [];
        var selection = Selection.Of(ArticleKind.Kind.Code).Where(ArticleKind.IsPartOf.Key, series) with { Order = Order.Date, Size = Most };
        var found = await visit.Register.Find(selection, visit.Viewer, visit.AsOf, stop);
        return [.. InOrder(found.Value?.Records ?? [])];
    }

    /// <summary>By their rank in the series; those without one keep their order, after.</summary>
    private static IEnumerable<Record> InOrder(IEnumerable<Record> articles) =>
        articles.OrderBy(article => ArticleKind.PositionInSeries.In(article).IsKnown(out var rank) ? rank : decimal.MaxValue);
}

/// <summary>Where a record stands in a sequence, with what comes before and after.</summary>
/// <param name="Whole">The playlist or the series.</param>
public sealed record SequencePlace(Named Whole, int Rank, int Count, Named? Before, Named? After)
{
    public static IReadOnlyList<SequencePlace> Of(Record record, IReadOnlyList<Backlink> backlinks, IReadOnlyList<Record> siblings, Names names)
    {
        var places = backlinks.Where(Sequence.IsPlace)
            .Select(link => In(names.Of(link.From), names.OfKnown(PlaylistKind.Items.Or(link.From, [])), record.Slug));
        var series = siblings.Count > 0 && ArticleKind.IsPartOf.In(record).IsKnown(out var slug) && names.Knows(slug)
            ? In(names.Of(slug), [.. siblings.Select(names.Of)], record.Slug)
            : null;
        return [.. places.Append(series).OfType<SequencePlace>()];
    }

    private static SequencePlace? In(Named whole, IReadOnlyList<Named> items, string slug)
    {
        var index = items.TakeWhile(item => item.Slug != slug).Count();
        if (index == items.Count) return null;
        return new(whole, index + 1, items.Count, index > 0 ? items[index - 1] : null, index + 1 < items.Count ? items[index + 1] : null);
    }
}
