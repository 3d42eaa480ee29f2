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

    /// <summary>Refuses what ends, on any day that it may mean, before it starts.</summary>
    public static void Check(Kind kind, JsonElement document, Checking checking)
    {
        if (kind is not { Start: { } start, End: { } end } || checking.Faults.Count > 0) return;
        var holder = new Group(document);
        if (!start.In(holder).IsKnown(out var first) || !end.In(holder).IsKnown(out var last) || first.Earliest is not { } begins || last.Latest is not { } ends || ends >= begins) return;
        checking.Within(end.Key, () => checking.Refuse($"La fin, {last}, est avant le début, {first}. Échangez les deux dates, ou corrigez-les.",
            $"The end, {last}, is before the start, {first}. Swap the two dates, or mend them."));
    }

    private static string Code(DatePrecision precision) => precision switch
    {
        DatePrecision.Day => "day",
        DatePrecision.Month => "month",
        DatePrecision.Year => "year",
        _ => "interval",
    };
}
