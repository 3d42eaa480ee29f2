namespace CielOuvert.Register.Search;

/// <summary>A word that the index holds. It may be that of a record that few may see: whoever shows it looks first.</summary>
/// <param name="Folded">Without case or accent, as the index has it.</param>
/// <param name="Distance">Letters added, lost, changed or swapped to come to it from the word asked.</param>
/// <param name="Records">How many records hold it, seen or not.</param>
/// <param name="Keys">The first of those records.</param>
public sealed record IndexedWord(string Folded, int Distance, int Records, IReadOnlyList<long> Keys);
