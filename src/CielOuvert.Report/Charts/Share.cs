namespace CielOuvert.Report.Charts;

/// <summary>A part of a whole, or a length of a bar.</summary>
/// <param name="Value">How much, in the chart's own unit.</param>
/// <param name="Written">The same as it is printed, with its unit: <c>14 %</c>.</param>
/// <param name="Hue">Its hue; null when it has none of its own.</param>
/// <param name="Href">What it leads to; null when nothing.</param>
public sealed record Share(string Label, double Value, string Written, string? Hue = null, string? Href = null);
