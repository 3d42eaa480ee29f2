namespace CielOuvert.Register.Search;

/// <summary>A passage of a record where the words of a query are, in runs of plain text.</summary>
/// <param name="Language">BCP 47; null means the main language of the register.</param>
public sealed record Extract(IReadOnlyList<ExtractRun> Runs, string? Language);

/// <summary>A run of an extract.</summary>
/// <param name="IsMarked">Whether it is one of the words that were asked.</param>
public sealed record ExtractRun(string Text, bool IsMarked);
