using Lucene.Net.Index;
using Lucene.Net.Search;

namespace CielOuvert.Register.Search;

/// <summary>Gathers the first matches, in whatever order they come: some records that hold a word.</summary>
internal sealed class FirstMatches(int most) : ICollector
{
    private readonly List<long> matches = [];
    private NumericDocValues? keys;

    public long[] Keys => [.. matches.Order()];

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer)
    {
        // No order is asked for.
    }

    public void SetNextReader(AtomicReaderContext context) => keys = context.AtomicReader.GetNumericDocValues(RecordFields.Key);

    public void Collect(int doc)
    {
        if (keys is null) throw new InvalidOperationException("Lucene gives a reader before a match.");
        if (matches.Count < most) matches.Add(keys.Get(doc));
    }
}
