using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;

namespace CielOuvert.Report.Editions.Layouts;

/// <summary>What a report adds under a title, after the line of its kind: each field with its label, because its value alone would not say what it is.</summary>
internal static class LabelledFields
{
    private static readonly IReadOnlyList<Field> OfAnEvent = [EventKind.OurRole, EventKind.InitiatedBy, EventKind.Performer];
    private static readonly IReadOnlyList<Field> OfAnInitiative = [InitiativeKind.Horizon, InitiativeKind.OurRole, InitiativeKind.Governance];

    public static IReadOnlyList<Field> Of(Kind kind) => kind == EventKind.Kind ? OfAnEvent : kind == InitiativeKind.Kind ? OfAnInitiative : [];
}
