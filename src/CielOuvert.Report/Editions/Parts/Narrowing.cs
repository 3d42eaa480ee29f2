using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;

namespace CielOuvert.Report.Editions.Parts;

/// <summary>By what a report is narrowed.</summary>
public enum NarrowedBy
{
    /// <summary>An initiative, with those that are part of it.</summary>
    Initiative,

    /// <summary>Who gives money: the initiatives that they fund in the period.</summary>
    Funder,

    /// <summary>A period within that of the report.</summary>
    Period,
}

/// <summary>What a report is narrowed to: every block and every figure asks its own selection, of this alone.</summary>
/// <param name="By">By what.</param>
/// <param name="For">The initiative or the funder; null for a period.</param>
/// <param name="Period">The period of the part.</param>
/// <param name="Around">The slugs of what it is about: a record is of the part when it is one of them, or links to one. Empty for a period.</param>
/// <param name="Members">The numbers of the records of the part.</param>
public sealed record Narrowing(NarrowedBy By, Card? For, PartialDate Period, IReadOnlyList<string> Around, IReadOnlySet<long> Members)
{
    /// <summary>The segment of addresses, in each language.</summary>
    public static Phrase Segment(NarrowedBy by) => by switch
    {
        NarrowedBy.Initiative => new("initiative", "initiative"),
        NarrowedBy.Funder => new("financeur", "funder"),
        _ => new("periode", "period"),
    };

    /// <summary>A period as one segment of an address: the slash of an interval is written twice as a hyphen.</summary>
    public static string Segment(PartialDate period) => period.ToString().Replace("/", "--", StringComparison.Ordinal);

    public string Path(Tongue tongue) => $"{Segment(By).In(tongue)}/{For?.Slug ?? Segment(Period)}";

    public Selection Narrow(Selection selection) => Around.Count == 0 ? selection : selection.Where(SelectionKeys.Around, [.. Around]);

    public bool Holds(Record record) => Around.Count == 0 || Members.Contains(record.Key);
}
