using CielOuvert.Register.Records;

namespace CielOuvert.Register.Kinds;

/// <summary>The slugs that records link to: what a page or a report must know the names of.</summary>
public static class LinksIn
{
    public static IEnumerable<string> Of(Record record)
    {
        var rows = record.Kind.Index(record.Document);
        return rows.Links.Concat(rows.Candidates).Select(link => link.Target);
    }

    public static IReadOnlyCollection<string> Of(IEnumerable<Record> records) => [.. records.SelectMany(Of).Distinct()];
}
