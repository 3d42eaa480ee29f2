using Lucene.Net.Index;
using Lucene.Net.Search;

namespace CielOuvert.Register.Search;

/// <summary>
/// Gathers every match, not the first few: figures and facets count them all. A match is one number, its score above its key, so that
/// sorting a hundred thousand of them costs milliseconds; a score is positive, and the bits of positive floats are in their order (IEEE 754).
/// </summary>
internal sealed class AllMatches : ICollector
{
    private readonly List<ulong> matches = [];
    private Scorer? scorer;
    private NumericDocValues? keys;

    public bool AcceptsDocsOutOfOrder => true;

    /// <summary>The keys, the best first; equals in the order in which they entered the register.</summary>
    public long[] Ranked()
    {
        matches.Sort();
        return [.. matches.Select(match => (long)(uint)match)];
    }

    public void SetScorer(Scorer scorer) => this.scorer = scorer;

    public void SetNextReader(AtomicReaderContext context) => keys = context.AtomicReader.GetNumericDocValues(RecordFields.Key);

    public void Collect(int doc)
    {
        if (scorer is null || keys is null) throw new InvalidOperationException("Lucene gives a scorer and a reader before a match.");
        var rank = uint.MaxValue - BitConverter.SingleToUInt32Bits(scorer.GetScore());
        matches.Add((ulong)rank << 32 | (uint)keys.Get(doc));
    }
}
