using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text.Json;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Selections;
using Lucene.Net.Documents;
using Lucene.Net.Util;

namespace CielOuvert.Register.Search;

/// <summary>
/// What the answers to a search are narrowed by, kept in the index beside the words: the database would look up each of a hundred thousand
/// answers, once for the list and once for each facet.
/// </summary>
/// <param name="Year">The year to which the record belongs; 0 when it belongs to none, or is not sure to belong to one.</param>
/// <param name="Links">What it links to in one of <see cref="Roles"/>, as <see cref="Link"/> writes it.</param>
internal sealed record Traits(Kind Kind, Sight Sight, int Year, IReadOnlyList<long> Links)
{
    /// <summary>The field of who sees the record and of its year, in one number.</summary>
    public const string Numbers = "traits";

    public const string KindCode = "kind";

    public const string Linked = "linked";

    private const int YearShift = 8;
    private const int RoleShift = 56;

    /// <summary>The roles that records of several kinds have in common. Their order is part of the form of the index: see <see cref="Reach"/>.</summary>
    public static readonly ImmutableArray<string> Roles = [EventKind.Initiative.Key, InitiativeKind.Theme.Key];

    /// <param name="links">Pairs of a role and a key, as the statement of <see cref="Following"/> gives them; null when there are none.</param>
    public static Traits Of(Kind kind, Sight sight, JsonElement document, string? links)
    {
        var rows = new IndexRows();
        KindDates.Index(kind, document, rows);
        var year = rows.Dates.Where(row => row.Name == KindDates.Belongs).Select(row => YearOf(Days.First(row.First), Days.FirstBy(row.First))).FirstOrDefault();
        return new(kind, sight, year, links is null ? [] : [.. links.Split(',').Select(FromRow).Distinct()]);
    }

    public void AddTo(Document document)
    {
        document.Add(new NumericDocValuesField(Numbers, ((long)Year << YearShift) | (byte)Sight));
        document.Add(new SortedDocValuesField(KindCode, new BytesRef(Kind.Code)));
        var bytes = new byte[Links.Count * sizeof(long)];
        foreach (var (index, link) in Links.Index()) BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(index * sizeof(long)), link);
        document.Add(new BinaryDocValuesField(Linked, new BytesRef(bytes)));
    }

    public static (Sight Sight, int Year) Read(long numbers) => ((Sight)(byte)numbers, (int)(numbers >> YearShift));

    public static void Read(BytesRef bytes, List<long> links)
    {
        for (var at = 0; at < bytes.Length; at += sizeof(long)) links.Add(BinaryPrimitives.ReadInt64LittleEndian(bytes.Bytes.AsSpan(bytes.Offset + at)));
    }

    /// <summary>A link in one number: the place of its role in <see cref="Roles"/>, then the key of its target.</summary>
    public static long Link(int role, long target) => ((long)role << RoleShift) | target;

    public static (int Role, long Target) Parts(long link) => ((int)(link >> RoleShift), link & ((1L << RoleShift) - 1));

    private static long FromRow(string row) => row.Split(' ') is [var role, var target]
        ? Link(Roles.IndexOf(role), long.Parse(target, System.Globalization.CultureInfo.InvariantCulture))
        : throw new InvalidOperationException($"A link is a role and a key, not {row}.");

    /// <summary>As a facet of years counts it: the year is sure when the first and the last day on which it may begin are of the same.</summary>
    private static int YearOf(string begins, string beginsBy) => begins[..4] == beginsBy[..4] ? int.Parse(begins[..4], System.Globalization.CultureInfo.InvariantCulture) : 0;
}
