using System.Runtime.CompilerServices;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace CielOuvert.Register.Search;

/// <summary>
/// The traits of all records of a part of the index, read out of it once: a page asks for those of every match, once for its list and once for
/// each of its facets. A part is never written again, so they hold as long as it is there; some twenty bytes a record.
/// </summary>
internal sealed class Columns
{
    private static readonly Dictionary<string, byte> Places = AllKinds.InOrder.Index().ToDictionary(pair => pair.Item.Code, pair => (byte)pair.Index, StringComparer.Ordinal);
    private static readonly ConditionalWeakTable<object, Columns> Read = [];
    private readonly int[] linksEnd;
    private readonly int[] links;

    private Columns(AtomicReader reader)
    {
        var (keys, numbers, kinds) = (reader.GetNumericDocValues(RecordFields.Key), reader.GetNumericDocValues(Traits.Numbers), reader.GetSortedDocValues(Traits.KindCode));
        var places = PlacesOf(kinds);
        var size = reader.MaxDoc;
        (Keys, Sights, Years, Kinds, linksEnd) = (new uint[size], new Sight[size], new short[size], new byte[size], new int[size]);
        for (var record = 0; record < size; record++)
        {
            Keys[record] = (uint)keys.Get(record);
            var (sight, year) = Traits.Read(numbers.Get(record));
            (Sights[record], Years[record]) = (sight, (short)year);
            Kinds[record] = places[kinds.GetOrd(record)];
        }

        (links, Linked) = LinksOf(reader.GetBinaryDocValues(Traits.Linked), linksEnd);
    }

    public uint[] Keys { get; }

    public Sight[] Sights { get; }

    /// <summary>The year of each; 0 of what belongs to none.</summary>
    public short[] Years { get; }

    /// <summary>The place of the kind of each among all kinds.</summary>
    public byte[] Kinds { get; }

    /// <summary>What is linked to in this part, as <see cref="Traits.Link"/> writes it: a link is its place here.</summary>
    public IReadOnlyList<long> Linked { get; }

    public static Columns Of(AtomicReader reader) => Read.GetValue(reader.CoreCacheKey, _ => new(reader));

    public ReadOnlySpan<int> LinksOf(int record)
    {
        var start = record == 0 ? 0 : linksEnd[record - 1];
        return links.AsSpan(start, linksEnd[record] - start);
    }

    private static byte[] PlacesOf(SortedDocValues kinds)
    {
        var places = new byte[kinds.ValueCount];
        var code = new BytesRef();
        for (var number = 0; number < places.Length; number++)
        {
            kinds.LookupOrd(number, code);
            places[number] = Places[code.Utf8ToString()];
        }

        return places;
    }

    private static (int[] Links, IReadOnlyList<long> Linked) LinksOf(BinaryDocValues values, int[] end)
    {
        var (links, linked, placed, bytes, read) = (new List<int>(), new List<long>(), new Dictionary<long, int>(), new BytesRef(), new List<long>());
        for (var record = 0; record < end.Length; record++)
        {
            values.Get(record, bytes);
            read.Clear();
            Traits.Read(bytes, read);
            foreach (var link in read)
            {
                if (placed.TryAdd(link, linked.Count)) linked.Add(link);
                links.Add(placed[link]);
            }

            end[record] = links.Count;
        }

        return ([.. links], linked);
    }
}
