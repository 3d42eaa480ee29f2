using CielOuvert.Formats.Dates;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;

namespace CielOuvert.Exchange.Calendars;

/// <summary>
/// The days that something takes, where they are known to the day: a month is not a day, nor is one near it, nor one of two. A day that was
/// deduced, or that a source doubts, is there and is not sure.
/// </summary>
public sealed record WholeDays(DateOnly First, DateOnly Last, bool IsSure)
{
    /// <summary>Null for what has no such days.</summary>
    public static WholeDays? Of(Kind kind, IHolder holder)
    {
        if (kind.Start is not { } startField || !startField.In(holder).IsKnown(out var start)) return null;
        var isSure = startField.CertaintyIn(holder) == Certainty.Certain;
        var end = start;
        if (kind.End is { } endField && endField.IsSaidIn(holder))
        {
            // One whose end is not known may have taken weeks.
            if (!endField.In(holder).IsKnown(out var known)) return null;
            end = known;
            isSure &= endField.CertaintyIn(holder) == Certainty.Certain;
        }

        if (start.IsApproximate || end.IsApproximate || start.Earliest is not { } first || first != start.LatestStart || end.Latest is not { } last || last != end.EarliestEnd) return null;
        return new(first, last, isSure && !start.IsUncertain && !end.IsUncertain);
    }
}
