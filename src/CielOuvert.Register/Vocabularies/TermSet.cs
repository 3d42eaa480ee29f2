using System.Collections.Frozen;
using CielOuvert.Register.Kinds;

namespace CielOuvert.Register.Vocabularies;

/// <summary>The codes of every vocabulary at one moment.</summary>
public sealed class TermSet(IReadOnlyDictionary<string, IReadOnlyCollection<string>> codes) : ITerms
{
    private readonly FrozenDictionary<string, FrozenSet<string>> sets = codes.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToFrozenSet(StringComparer.Ordinal));

    public bool Has(string vocabulary, string code) => sets.TryGetValue(vocabulary, out var known) && known.Contains(code);

    public IReadOnlyList<string> Near(string vocabulary, string code) =>
        sets.TryGetValue(vocabulary, out var known) ? Nearness.Near(code, known, most: 3) : [];
}
