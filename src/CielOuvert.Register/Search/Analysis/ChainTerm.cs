namespace CielOuvert.Register.Search.Analysis;

/// <summary>A term that the chain makes of a text, and where it stands there.</summary>
/// <param name="IsNext">Whether it is the next word, as written; otherwise another form of the one before.</param>
internal readonly record struct ChainTerm(string Text, int Start, int End, bool IsNext);
