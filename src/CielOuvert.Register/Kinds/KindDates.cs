using System.Text.Json;
using CielOuvert.Formats.Dates;
using CielOuvert.Register.Kinds.Shapes;

namespace CielOuvert.Register.Kinds;

/// <summary>The days a record stands on in the index, and how precisely.</summary>
public static class KindDates
{
    /// <summary>The facet that says how precisely a record is dated; <c>precision=none</c> finds the undated.</summary>
    public const string Precision = "precision";

    /// <summary>Name of the row of the record's own days. Undated records have none.</summary>
    public const string When = "when";

    /// <summary>Name of the row by which the record belongs to a period: its own days, or when it has none the period it is reported for.</summary>
    public const string Belongs = "belongs";

    public static void Index(Kind kind, JsonElement document, IndexRows rows)
    {
        var holder = new Group(document);
        if (kind.Start is { } start && start.In(holder).IsKnown(out var first))
        {
            var last = kind.End is { } end && end.In(holder).IsKnown(out var known) ? known : first;
            rows.Dates.Add((When, first, last));
            rows.Dates.Add((Belongs, first, last));
            rows.Term(Precision, Code(first.Precision));
            return;
        }

        if (Common.ReportedFor.In(holder).IsKnown(out var reported)) rows.Dates.Add((Belongs, reported, reported));
    }

    private static string Code(DatePrecision precision) => precision switch
    {
        DatePrecision.Day => "day",
        DatePrecision.Month => "month",
        DatePrecision.Year => "year",
        _ => "interval",
    };
}
