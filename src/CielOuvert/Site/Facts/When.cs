using CielOuvert.Formats.Dates;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Records;

namespace CielOuvert.Site.Facts;

/// <summary>When a record happens, as far as its document says: one date, from its start to its end.</summary>
/// <param name="Date">Null when it is not known.</param>
/// <param name="Certainty">Of the start, or of the end when only that one is in doubt.</param>
/// <param name="Because">The reason of the doubt; null when there is none.</param>
public sealed record When(PartialDate? Date, Certainty Certainty, string? Because)
{
    /// <summary>When a record happens; null for kinds that are not in time.</summary>
    public static When? Of(Record record)
    {
        if (record.Kind.Start is not { } startField) return null;
        var start = startField.In(record);
        var end = record.Kind.End?.In(record) ?? Fact<PartialDate>.Unknown;
        if (!start.IsKnown(out var first)) return new(null, start.Certainty, start.Because);
        if (!end.IsKnown(out var last) || last == first) return new(first, start.Certainty, start.Because);
        var doubt = start.Certainty == Certainty.Deduced ? start : end;
        return new(PartialDate.Parse($"{first}/{last}").IsDone(out var span) ? span : first, doubt.Certainty, doubt.Because);
    }

    /// <summary>The value of <c>datetime</c>; null for a date that HTML has no form for.</summary>
    public static string? MachineForm(PartialDate date) =>
        date.Precision is DatePrecision.Day or DatePrecision.Month or DatePrecision.Year && !date.IsUncertain && !date.IsApproximate ? date.ToString() : null;
}
