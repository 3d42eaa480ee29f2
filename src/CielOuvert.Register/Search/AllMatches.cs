using System.Buffers;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace CielOuvert.Register.Search;

/// <summary>Gathers every match, not the first few: totals and facets count them all.</summary>
internal sealed class AllMatches : ICollector
{
    private readonly List<MatchedPart> parts = [];
    private Scorer? scorer;
    private Columns? columns;
    private int[] records = [];
    private float[] scores = [];
    private int count;

    public bool AcceptsDocsOutOfOrder => true;

    public Matches ToMatches()
    {
        EndPart();
        return new(parts);
    }

    public void SetScorer(Scorer scorer) => this.scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        EndPart();
        columns = Columns.Of(context.AtomicReader);
        (records, scores) = (ArrayPool<int>.Shared.Rent(context.AtomicReader.MaxDoc), ArrayPool<float>.Shared.Rent(context.AtomicReader.MaxDoc));
    }

    public void Collect(int doc)
    {
        if (scorer is null) throw new InvalidOperationException("Lucene gives a scorer before a match.");
        records[count] = doc;
        scores[count++] = scorer.GetScore();
    }

    private void EndPart()
    {
        if (columns is not { } ended) return;
        if (count > 0) parts.Add(new(ended, records[..count], scores[..count]));
        ArrayPool<int>.Shared.Return(records);
        ArrayPool<float>.Shared.Return(scores);
        (columns, count) = (null, 0);
    }
}
