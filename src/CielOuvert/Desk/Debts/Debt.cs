using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Records;

namespace CielOuvert.Desk.Debts;

/// <summary>What an activity does not say yet, and that only somebody who was there can tell. What was said to be unknown is no debt: it was settled so.</summary>
public sealed record Debt(Record Record, IReadOnlyList<Field> Missing)
{
    private static readonly IReadOnlyList<Field> Wanted =
        [EventKind.Type, EventKind.StartDate, EventKind.Organizer, EventKind.OurRole, EventKind.Place, EventKind.Mode, EventKind.Attendance, EventKind.Initiative, EventKind.Performer];

    /// <summary>The debt of an event; null when it has none.</summary>
    public static Debt? Of(Record record)
    {
        List<Field> missing = [.. Wanted.Where(field => !field.IsSaidIn(record) && !IsNeedless(field, record))];
        return missing.Count > 0 ? new(record, missing) : null;
    }

    /// <summary>What another field already answers: what is online has no place, nobody attended what was cancelled, and the type of our role says our role.</summary>
    private static bool IsNeedless(Field field, Record record) =>
        (field == EventKind.Attendance && EventKind.Status.Or(record, "") == EventKind.Cancelled) ||
        (field == EventKind.Place && EventKind.Mode.Or(record, "") == "online") ||
        (field == EventKind.OurRole && EventKind.OurRoleType.In(record).Certainty != Certainty.Unknown);
}
