namespace CielOuvert.Report.Charts;

/// <summary>What a chart says, as a table: shown beside it, read by those who do not see it, and printed where there are no pictures.</summary>
public sealed record ChartTable(string Caption, IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<string>> Rows);
