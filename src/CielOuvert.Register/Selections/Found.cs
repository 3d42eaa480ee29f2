using CielOuvert.Register.Records;

namespace CielOuvert.Register.Selections;

/// <summary>A page of what a selection finds.</summary>
/// <param name="Total">How many it finds on all pages.</param>
/// <param name="Next">The cursor of the next page; null on the last one.</param>
/// <param name="Journal">The journal number at which it was read.</param>
public sealed record Found(IReadOnlyList<Record> Records, long Total, string? Next, long Journal);

/// <summary>A page of what a selection finds, without how many there are on the others: a feed asks for no more, and counting reads them all.</summary>
/// <param name="Next">The cursor of the next page; null on the last one.</param>
/// <param name="Journal">The journal number at which it was read.</param>
public sealed record FoundPage(IReadOnlyList<Record> Records, string? Next, long Journal);

/// <summary>How many records a code of a facet would leave.</summary>
public sealed record FacetCount(string Code, long Count);
