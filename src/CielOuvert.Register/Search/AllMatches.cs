using CielOuvert.Register.Kinds;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace CielOuvert.Register.Search;

/// <summary>Gathers every match, not the first few: totals and facets count them all.</summary>
internal sealed class AllMatches : ICollector
{
    private static readonly Dictionary<string, byte> Places = AllKinds.InOrder.Index().ToDictionary(pair => pair.Item.Code, pair => (byte)pair.Index, StringComparer.Ordinal);
    private readonly List<ulong> ranks = [];
    private readonly List<long> numbers = [];
    private readonly List<byte> kinds = [];
    private readonly List<int> linksEnd = [];
    private readonly List<long> links = [];
    private readonly BytesRef bytes = new();
    private Scorer? scorer;
    private Segment? segment;

    public bool AcceptsDocsOutOfOrder => true;

    public Matches ToMatches() => new([.. ranks], [.. numbers], [.. kinds], [.. linksEnd], [.. links]);

    public void SetScorer(Scorer scorer) => this.scorer = scorer;

    public void SetNextReader(AtomicReaderContext context) => segment = Segment.Of(context.AtomicReader);

    public void Collect(int doc)
    {
        if (scorer is null || segment is not { } here) throw new InvalidOperationException("Lucene gives a scorer and a reader before a match.");
        var rank = uint.MaxValue - BitConverter.SingleToUInt32Bits(scorer.GetScore());
        ranks.Add((ulong)rank << 32 | (uint)here.Keys.Get(doc));
        numbers.Add(here.Numbers.Get(doc));
        kinds.Add(here.Kinds[here.Kind.GetOrd(doc)]);
        here.Links.Get(doc, bytes);
        Traits.Read(bytes, links);
        linksEnd.Add(links.Count);
    }

    /// <summary>The columns of a part of the index.</summary>
    /// <param name="Kinds">By its number in this part, the place of each kind among all.</param>
    private sealed record Segment(NumericDocValues Keys, NumericDocValues Numbers, SortedDocValues Kind, byte[] Kinds, BinaryDocValues Links)
    {
        public static Segment Of(AtomicReader reader)
        {
            var kind = reader.GetSortedDocValues(Traits.KindCode);
            var kinds = new byte[kind.ValueCount];
            var code = new BytesRef();
            for (var ord = 0; ord < kinds.Length; ord++)
            {
                kind.LookupOrd(ord, code);
                kinds[ord] = Places[code.Utf8ToString()];
            }

            return new(reader.GetNumericDocValues(RecordFields.Key), reader.GetNumericDocValues(Traits.Numbers), kind, kinds, reader.GetBinaryDocValues(Traits.Linked));
        }
    }
}
