using CielOuvert.Formats.Words;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Pages;

namespace CielOuvert.Exchange.Twins;

/// <summary>A twin that a page leads to, in its head for programs and at its end for people.</summary>
/// <param name="Href">Its path and query, under the site.</param>
public sealed record PageTwin(string Href, string MediaType, Phrase Name, TwinUse Use = TwinUse.ToReuse)
{
    /// <summary>Those of a list or of a search; of the whole of it, whatever the page shown.</summary>
    public static IReadOnlyList<PageTwin> Of(Selection selection, Visit visit) =>
        [.. AllTwins.InOrder.Where(twin => twin.IsOfList(selection.Kinds)).Select(twin => new PageTwin(TwinAddress.Of(selection with { After = null }, twin, visit), twin.MediaType, twin.Name, twin.Use))];

    public static IReadOnlyList<PageTwin> Of(Record record, Tongue tongue) =>
        [.. AllTwins.InOrder.Where(twin => twin.IsOfRecord(record)).Select(twin => new PageTwin(TwinAddress.Of(record, twin, tongue), twin.MediaType, twin.Name, twin.Use))];
}
