using System.Text.Json;
using CielOuvert.Exchange.Twins;
using CielOuvert.Formats.Dates;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Site.Facts;

namespace CielOuvert.Exchange.Harvest;

/// <summary>
/// What is certain of a record, by the key of the field, whatever its kind: what is deduced, ambiguous or unknown is not there, as the formats of
/// harvesters have no word for doubt.
/// </summary>
public sealed class SureFacts(Told told)
{
    public Told Told => told;

    /// <summary>The words of a field, in each language that they are in.</summary>
    public IEnumerable<Said> Words(string key) => Value(key) is not var (field, json) ? [] : field.Shape switch
    {
        LocalizedShape shape => Wordings(shape.Read(json)),
        ListShape<Localized> { Item: LocalizedShape item } => json.EnumerateArray().SelectMany(one => Wordings(item.Read(one))),
        _ => [],
    };

    public IEnumerable<string> Texts(string key) => Value(key) is not var (field, json) ? [] : field.Shape switch
    {
        TextShape text => [text.Read(json)],
        { Item: TextShape item } => json.EnumerateArray().Select(one => item.Read(one)),
        _ => [],
    };

    /// <summary>The words of the codes of a field.</summary>
    public IEnumerable<Said> Terms(string key) => Value(key) is not var (field, json) ? [] : field.Shape switch
    {
        TermShape term => [LabelOf(term, json)],
        { Item: TermShape item } => json.EnumerateArray().Select(one => LabelOf(item, one)),
        _ => [],
    };

    /// <summary>What a field links to.</summary>
    public IEnumerable<Named> Linked(string key) => Value(key) is not var (field, json) ? [] : told.Names.OfKnown(field.Shape switch
    {
        LinkShape link => [link.Read(json)],
        { Item: LinkShape item } => json.EnumerateArray().Select(one => item.Read(one)),
        _ => [],
    });

    /// <summary>What a field of a field of several parts links to, where it is certain too.</summary>
    public IEnumerable<Named> Linked(string key, Field<string> part) =>
        Value(key) is var (field, json) && field.Shape is ListShape<Group> ? told.Names.OfKnown(json.EnumerateArray().Select(one => new Group(one)).Where(one => part.CertaintyIn(one) == Certainty.Certain).Select(one => part.Or(one, ""))) : [];

    /// <summary>The addresses of a field, less those that are known to lead elsewhere: they are evidence.</summary>
    public IEnumerable<Uri> Addresses(string key) => Value(key) is not var (field, json) ? [] : (field.Shape switch
    {
        AddressShape address => [address.Read(json)],
        { Item: AddressShape item } => json.EnumerateArray().Select(one => item.Read(one)),
        _ => (IEnumerable<WebAddress>)[],
    }).Where(address => address.State != AddressState.Wrong).Select(address => address.Shown).OfType<Uri>();

    public PartialDate? Date(Field<PartialDate>? field) => field is not null && field.CertaintyIn(told) == Certainty.Certain && field.In(told).IsKnown(out var date) ? date : null;

    private (Field Field, JsonElement Json)? Value(string key)
    {
        if (told.Kind.Fields.Find(key) is not { } field || field.CertaintyIn(told) != Certainty.Certain) return null;
        var json = told.Document.GetProperty(key);
        return (field, FactForm.Is(json) ? json.GetProperty("value") : json);
    }

    /// <summary>The original first: readers of one title take that.</summary>
    private IEnumerable<Said> Wordings(Localized words) => words.Wordings.OrderByDescending(pair => pair.Key == (words.Original ?? "")).Select(pair => new Said(pair.Value.Text, Language(pair.Key.Length == 0 ? words.Original : pair.Key)));

    private Said LabelOf(TermShape term, JsonElement json) => told.Telling.Visit.Frame.Labels.Of(term.Vocabulary, term.Read(json), told.Telling.Tongue) is var said ? said with { Language = Language(said.Language) } : said;

    private string Language(string? code) => code ?? told.Telling.Visit.Frame.MainLanguage;
}
