using System.Runtime.CompilerServices;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Records;

namespace CielOuvert.Site.Facts;

/// <summary>What a record links to. A page asks it several times of the same record: it is worked out once, and forgotten with the record.</summary>
public static class LinksOf
{
    private static readonly ConditionalWeakTable<Record, IndexRows> Known = [];

    public static IReadOnlyList<LinkRow> The(Record record) => RowsOf(record).Links;

    /// <summary>The slugs that a page of it may have to name: those of links, and of what an ambiguous fact might link to.</summary>
    public static IEnumerable<string> NamedIn(Record record) => RowsOf(record).Links.Concat(RowsOf(record).Candidates).Select(link => link.Target);

    /// <summary>The files that it names, by their hash.</summary>
    public static IEnumerable<string> FilesOf(Record record) => RowsOf(record).Terms.Where(term => term.Facet == FileShape.Facet).Select(term => term.Code);

    private static IndexRows RowsOf(Record record) => Known.GetValue(record, one => one.Kind.Index(one.Document));
}
