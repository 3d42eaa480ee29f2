namespace CielOuvert.Report.Chapters;

/// <summary>Rows and columns, with headers that say what they are.</summary>
/// <remarks>HTML: <c>table</c> with <c>caption</c>, <c>th scope="col"</c>, and <c>th scope="row"</c> for the first cell of each row.</remarks>
public sealed record Table(IReadOnlyList<Run> Caption, IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<IReadOnlyList<Run>>> Rows) : Block;

/// <summary>A column's header.</summary>
/// <param name="IsNumber">Numbers align on their right, with tabular figures.</param>
public sealed record Column(IReadOnlyList<Run> Title, bool IsNumber = false);

/// <summary>A picture made of data, with the words and the table that say the same.</summary>
/// <remarks>HTML: <c>figure id="{Slug}"</c> holding <see cref="SvgForWeb"/>, and in a <c>figcaption</c> its words and the table in <c>details</c>.</remarks>
/// <param name="Slug">Its anchor, unique in the document.</param>
/// <param name="SvgForWeb">Colours as CSS variables, <c>title</c> and <c>desc</c> inside.</param>
/// <param name="SvgForPrint">The same with every colour resolved: Typst paints a variable black.</param>
/// <param name="Alternative">What it shows, for who does not see it; a chart without it is refused.</param>
/// <param name="Caption">Printed under it.</param>
/// <param name="Table">The same data; null only where the chapter prints it as a list beside the chart.</param>
public sealed record ChartBlock(
    string Slug,
    string SvgForWeb,
    string SvgForPrint,
    IReadOnlyList<Run> Alternative,
    IReadOnlyList<Run> Caption,
    Table? Table) : Block;
