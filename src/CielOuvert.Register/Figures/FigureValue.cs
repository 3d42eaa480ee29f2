using CielOuvert.Formats.Dates;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;

namespace CielOuvert.Register.Figures;

/// <summary>A figure, computed for a period at an instant: a value with its proof, or why there is none.</summary>
/// <param name="Period">The period counted; null means ever, or a figure that no period changes.</param>
/// <param name="Value">The number; null when it cannot be computed: never 0 instead.</param>
/// <param name="WhyNot">Why there is no value; null when there is one.</param>
/// <param name="Shares">By code of the facet, how many, for a share; empty otherwise.</param>
/// <param name="Counted">What is counted: the selection of its list.</param>
/// <param name="Records">How many records the viewer may list.</param>
/// <param name="Missing">For a sum: how many of the records do not give the number.</param>
/// <param name="Excluded">What is left out, and how many records that is.</param>
/// <param name="Declared">What a source declares, beside; null when none does.</param>
/// <param name="AsOf">The instant at which the register was read: that of its last commit then; null for an empty register.</param>
/// <param name="Hash">SHA-256 of the RFC 8785 JSON of definition, period, and ordered (slug, content hash): no id, no clock.</param>
public sealed record FigureValue(
    FigureDefinition Definition,
    PartialDate? Period,
    decimal? Value,
    Phrase? WhyNot,
    IReadOnlyList<FacetCount> Shares,
    Selection Counted,
    long Records,
    long Missing,
    IReadOnlyList<ExcludedCount> Excluded,
    DeclaredValue? Declared,
    DateTime? AsOf,
    string Hash);

/// <summary>A figure seen among others: its value, without its proof.</summary>
/// <param name="Period">The period counted; null for a figure that no period changes.</param>
/// <param name="Value">Null when it cannot be computed.</param>
/// <param name="Declared">What a source declares for the same thing; null when none does.</param>
public sealed record FigureGlance(FigureDefinition Definition, PartialDate? Period, decimal? Value, DeclaredValue? Declared);

/// <summary>How many records an exclusion leaves out.</summary>
public sealed record ExcludedCount(Exclusion Exclusion, long Records);

/// <summary>What a source declares.</summary>
public sealed record DeclaredValue(Card Record, Fact<decimal> Value);
