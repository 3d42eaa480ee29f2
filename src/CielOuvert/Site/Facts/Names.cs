using System.Text.Json;
using CielOuvert.Formats.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.Evidence;
using CielOuvert.Register.Records;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Pages;

namespace CielOuvert.Site.Facts;

/// <summary>The names of the records that some records link to, read at once however many they are.</summary>
public sealed class Names
{
    private const string Between = " — ";
    private readonly IReadOnlyDictionary<string, Card> cards;
    private readonly Unseen unseen;
    private readonly Tongue tongue;

    private Names(IReadOnlyDictionary<string, Card> cards, Unseen unseen, Tongue tongue) => (this.cards, this.unseen, this.tongue) = (cards, unseen, tongue);

    /// <summary>Reads the names of all that the records link to.</summary>
    public static Task<Names> Around(IEnumerable<Record> records, Visit visit, CancellationToken stop) => Around(records, [], visit, stop);

    /// <summary>The same, and the names of some slugs more.</summary>
    public static async Task<Names> Around(IEnumerable<Record> records, IEnumerable<string> more, Visit visit, CancellationToken stop)
    {
        var slugs = records.SelectMany(LinksOf.NamedIn).Concat(more).ToHashSet(StringComparer.Ordinal);
        var cards = await visit.Register.Cards(slugs, visit.Viewer, visit.AsOf, stop);
        return new(cards, Unseen.Among(slugs, cards), visit.Tongue);
    }

    /// <summary>Whether the visitor may know of the record at a slug.</summary>
    public bool Knows(string slug) => cards.ContainsKey(slug);

    /// <summary>What the visitor may read of a field; null when nothing.</summary>
    public JsonElement? Left(JsonElement json, Field field) => unseen.Left(json, field);

    /// <summary>What the visitor may read of a record.</summary>
    public JsonElement Left(Record record) => unseen.Left(record.Document, record.Kind);

    /// <summary>The names of those of the slugs that the visitor may know of.</summary>
    public IReadOnlyList<Named> OfKnown(IEnumerable<string> slugs) => [.. slugs.Where(Knows).Select(Of)];

    /// <summary>The name at a slug that an address or a document gives; of one that is not there and of one that is not public, the same is said.</summary>
    public Named Of(string slug) => cards.TryGetValue(slug, out var card)
        ? new(card.Slug, card.Kind, TitleOf(card), Paths.Of(card, tongue))
        : new(slug, null, Nobody, null);

    public Named Of(Record record) => new(record.Slug, record.Kind, TitleOf(record), Paths.Of(record, tongue));

    /// <summary>The name of a record; for kinds that have none, the names of what it ties together.</summary>
    /// <param name="except">Slug of a record not to name: the one whose page it is.</param>
    public Said TitleOf(Record record, string? except = null)
    {
        if (record.Name is { } name) return name.In(tongue);
        // A printed link is known by its address: what it belongs to has a page of its own.
        if (record.Kind == LinkKind.Kind && Common.Url.In(record).IsKnown(out var address)) return new(AddressWords.Short(address), tongue.Code);
        var ties = record.Kind.NamedAfter.SelectMany(field => SlugsIn(field, record)).Where(slug => slug != except && cards.ContainsKey(slug)).ToList();
        var parts = ties.Select(slug => Of(slug).Title).ToList();
        // Partners that a source counts without naming them go by its words.
        if (record.Kind == PartnershipKind.Kind && PartnershipKind.UnnamedWording.In(record).IsKnown(out var wording)) parts.Insert(0, wording.In(tongue));
        return parts switch
        {
            [] when except is not null => new(Letters.Capital(record.Kind.One.In(tongue)), tongue.Code),
            [] => new($"{record.Kind.One.In(tongue)} ({record.Slug})", tongue.Code),
            [var only] => only,
            [var first, ..] => new(string.Join(Between, parts.Select(part => part.Text).Distinct()), first.Language),
        };
    }

    /// <summary>The records after which a record is named, other than one.</summary>
    public IReadOnlyList<Named> TiesOf(Record record, string except) => record.Kind == LinkKind.Kind ? [] :
        [.. record.Kind.NamedAfter.SelectMany(field => SlugsIn(field, record)).Where(slug => slug != except && cards.ContainsKey(slug)).Select(Of)];

    private Said TitleOf(Card card) => card.Name?.In(tongue) ?? new($"{card.Kind.One.In(tongue)} ({card.Slug})", tongue.Code);

    private Said Nobody => new(new Phrase("aucune fiche publique", "no public record").In(tongue), tongue.Code);

    private static IReadOnlyList<string> SlugsIn(Field field, Record record) => field switch
    {
        Field<string> one => one.In(record).IsKnown(out var slug) ? [slug] : [],
        Field<IReadOnlyList<string>> several => several.Or(record, []),
        _ => [],
    };
}
