using CielOuvert.Formats.Words;

namespace CielOuvert.Report.Editions.Layouts;

/// <summary>What every layout needs.</summary>
internal sealed record LayoutContext(EditionContent Content, FactRuns Facts, FigureRuns Figures, Tongue Tongue);
