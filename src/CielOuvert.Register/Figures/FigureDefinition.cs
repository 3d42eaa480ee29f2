using CielOuvert.Formats.Dates;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;

namespace CielOuvert.Register.Figures;

/// <summary>What a figure measures over its selection.</summary>
public enum Measure
{
    /// <summary>How many records.</summary>
    Count,

    /// <summary>The sum of a number of the records.</summary>
    Sum,

    /// <summary>How many links of a role the records have.</summary>
    Links,

    /// <summary>How many different records the links of a role lead to.</summary>
    Distinct,

    /// <summary>The share of each term of a facet, in percent of the records.</summary>
    Share,
}

/// <summary>A part of the selection that is not counted, and why.</summary>
public sealed record Exclusion(Selection Selection, Localized Because);

/// <summary>A named selection with a unit and a published counting rule.</summary>
/// <param name="UnitOne">What is counted, when there is one; null when nobody said.</param>
/// <param name="UnitMany">What is counted, when there are several.</param>
/// <param name="Selection">What is counted, without a period: that is given when the figure is asked.</param>
/// <param name="Rule">How a record counts for a period; null for the register as it stands, whatever the period.</param>
/// <param name="Operand">The number summed, the role followed, or the facet shared; null for a count.</param>
/// <param name="NotComputable">Why it cannot be computed from records; null when it can.</param>
public sealed record FigureDefinition(
    string Slug,
    Localized Name,
    Localized? Definition,
    Localized? UnitOne,
    Localized? UnitMany,
    Selection Selection,
    Measure Measure,
    string? Operand,
    PeriodRule? Rule,
    IReadOnlyList<Exclusion> Exclusions,
    Localized? NotComputable)
{
    /// <summary>What is counted for a period: the selection of the list that proves the value.</summary>
    public Selection CountedFor(PartialDate? period) => Rule is { } rule ? Selection with { Period = period ?? Selection.Period, Rule = rule } : Selection;

    /// <summary>The definition that a record of the kind figure holds.</summary>
    public static FigureDefinition From(Record record)
    {
        var distinct = Known(FigureKind.Distinct, record);
        var measure = Known(FigureKind.Measure, record) is { } code ? FigureHash.MeasureFrom(code) : null;
        var unit = FigureKind.Unit.In(record).IsKnown(out var group) ? group : null;
        return new(
            record.Slug,
            record.Name ?? record.Slug,
            Known(FigureKind.Definition, record),
            unit is null ? null : Known(FigureKind.UnitOne, unit),
            unit is null ? null : Known(FigureKind.UnitMany, unit),
            FigureKind.Selection.Or(record, Selection.Everything),
            distinct is not null ? Measure.Distinct : measure ?? Measure.Count,
            distinct ?? Known(FigureKind.Operand, record),
            PeriodRules.FromCode(Known(FigureKind.Rule, record)),
            [.. FigureKind.Exclusions.Or(record, []).Select(ExclusionFrom)],
            Known(FigureKind.NotComputable, record));
    }

    private static Exclusion ExclusionFrom(Group group) =>
        new(FigureKind.ExclusionSelection.Or(group, Selection.Everything), FigureKind.ExclusionBecause.Or(group, ""));

    private static T? Known<T>(Field<T> field, IHolder holder) where T : class => field.In(holder).IsKnown(out var known) ? known : null;
}
