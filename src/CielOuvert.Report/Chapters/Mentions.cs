namespace CielOuvert.Report.Chapters;

/// <summary>Where records are named in a document: what an index is made of.</summary>
public static class Mentions
{
    /// <summary>For each record named, the chapters that name it. Records named on the covers only are not in it.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<Chapter>> Of(Document document)
    {
        var bySlug = document.Chapters.DistinctBy(chapter => chapter.Slug).ToDictionary(chapter => chapter.Slug);
        return ReadingOrder.Of(document)
            .Where(unit => bySlug.ContainsKey(unit.Chapter))
            .SelectMany(unit => RecordsIn(unit.Words).Select(record => (record.Slug, Chapter: bySlug[unit.Chapter])))
            .Distinct()
            .GroupBy(named => named.Slug)
            .ToDictionary(named => named.Key, IReadOnlyList<Chapter> (named) => [.. named.Select(pair => pair.Chapter)]);
    }

    private static IEnumerable<RecordRun> RecordsIn(IReadOnlyList<Run> runs) =>
        runs.SelectMany(run => run is RecordRun record ? RecordsIn(record.Inner).Prepend(record) : RecordsIn(Reading.Inner(run)));
}
