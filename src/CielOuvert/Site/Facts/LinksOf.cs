using System.Runtime.CompilerServices;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Records;

namespace CielOuvert.Site.Facts;

/// <summary>What a record links to. A page asks it several times of the same record: it is worked out once, and forgotten with the record.</summary>
public static class LinksOf
{
    private static readonly ConditionalWeakTable<Record, IReadOnlyList<LinkRow>> Known = [];

    public static IReadOnlyList<LinkRow> The(Record record) => Known.GetValue(record, one => one.Kind.Index(one.Document).Links);
}
