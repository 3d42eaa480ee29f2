using CielOuvert.Formats.Words;

namespace CielOuvert.Report.Chapters;

/// <summary>Every picture says in words what it shows.</summary>
public static class Alternatives
{
    /// <summary>The pictures of a document, in reading order, each with the slug of its chapter.</summary>
    public static IEnumerable<(string Chapter, ChartBlock Chart)> Of(Document document) =>
        (document.Horizon is { } horizon ? [(ReadingOrder.Cover, horizon)] : Array.Empty<(string, ChartBlock)>())
            .Concat(document.Chapters.SelectMany(chapter => In(chapter.Blocks).Select(chart => (chapter.Slug, chart))));

    /// <summary>Refuses the pictures without words.</summary>
    public static IReadOnlyList<Refusal> Check(Document document)
    {
        var tongue = ReportWords.TongueOf(document);
        return [.. Of(document).Where(found => PrintedText.Of(found.Chart.Alternative, tongue).Trim().Length == 0).Select(found => Refuse(found.Chapter, found.Chart))];
    }

    private static IEnumerable<ChartBlock> In(IReadOnlyList<Block> blocks) => blocks.SelectMany(block => block switch
    {
        ChartBlock chart => [chart],
        Section section => In(section.Blocks),
        _ => [],
    });

    private static Refusal Refuse(string chapter, ChartBlock chart) => Refusal.Of(
        $"L’image « {chart.Slug} » du chapitre « {chapter} » n’a pas de texte de remplacement : dites en une phrase ce qu’elle montre.",
        $"The picture '{chart.Slug}' of the chapter '{chapter}' has no alternative text: say in one sentence what it shows.");
}
