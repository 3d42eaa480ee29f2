using System.Text.Json.Nodes;
using CielOuvert.Formats.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Vocabularies;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Vocabulary;

namespace CielOuvert.Exchange.Described;

/// <summary>What the address of a list may ask, in a tongue: the facets and the links of its kind, then what every list may be asked.</summary>
public sealed class ListParameters(Tongue tongue, Labels labels)
{
    /// <summary>More terms than this are not all named.</summary>
    private const int MostTerms = 60;

    private static readonly Phrase Several = new("Plusieurs valeurs : séparées par des virgules.", "Several values: with commas between.");

    /// <param name="kind">Null for the search, of all kinds.</param>
    public IReadOnlyList<Asked> Of(Kind? kind) =>
    [
        .. kind is null ? [Words(), Kinds()] : Array.Empty<Asked>(),
        .. (kind is null ? [Facets.Precision, Facets.Doubt] : Facets.Of(kind)).Select(facet => Facet(facet, kind)).DistinctBy(one => one.Name),
        .. (kind is null ? AllKinds.InOrder.SelectMany(one => Links(one.Fields)) : Links(kind.Fields)).DistinctBy(field => field.Key).Select(Link),
        Slug(SelectionKeys.Linked, new("Le nom d’une fiche à laquelle mènent celles de la liste.", "The slug of a record that those of the list lead to.")),
        Slug(SelectionKeys.Around, new("Le nom d’une fiche : elle, et ce qui y mène.", "The slug of a record: itself, and what leads to it.")),
        Slug(SelectionKeys.Playlist, new("Le nom d’une playlist : ce qu’elle contient.", "The slug of a playlist: what it holds.")),
        .. Everywhere(),
    ];

    private IEnumerable<Asked> Everywhere() =>
    [
        new(ParameterNames.Year.In(tongue), new("L’année.", "The year."), Text("^[0-9]{4}$")) { Example = "2020" },
        new(ParameterNames.Period.In(tongue), new("Une période, en EDTF : 2020-04, ou 2020-04/2020-06.", "A period, in EDTF: 2020-04, or 2020-04/2020-06."), Text()),
        new(ParameterNames.Rule.In(tongue), new("Quand une fiche compte pour la période.", "When a record counts for the period."), OneOf(SelectionAddress.Rules.Values)),
        new(ParameterNames.Order.In(tongue), new("L’ordre de la liste.", "The order of the list."), OneOf(SelectionAddress.Orders.Values)),
        new(ParameterNames.Size.In(tongue), new("Fiches par page, où il y a des pages.", "Records a page, where there are pages."), new() { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = Selection.MostSize, ["default"] = Selection.DefaultSize }),
        new(ParameterNames.After.In(tongue), new("Où reprendre : l’adresse de la page suivante le donne.", "Where to go on: the address of the next page gives it."), Text()),
    ];

    private Asked Words() => new(ParameterNames.Words.In(tongue), new("Les mots cherchés.", "The words searched."), Text());

    private Asked Kinds() => new(ParameterNames.Kind.In(tongue), new($"Des sortes de fiches. {Several.Fr}", $"Kinds of records. {Several.En}"), OneOf(AllKinds.InOrder.Select(kind => kind.Path))) { IsList = true };

    private Asked Facet(string facet, Kind? kind)
    {
        string[] kinds = kind is null ? [] : [kind.Code];
        var name = Facets.NameOf(facet, kinds);
        var slugs = TermSlugs.Of(facet, kinds, labels, tongue);
        var terms = Facets.TermsOf(facet, kinds, labels).Select(term => slugs.Of(term.Code)).ToList();
        // A code that its vocabulary lost is still asked by its own name.
        var schema = terms.Count is > 0 and <= MostTerms ? new JsonObject { ["anyOf"] = new JsonArray(Named([.. terms, .. ParameterNames.Special.Values.Select(word => word.In(tongue))]), Text()) } : Text();
        return new(ParameterNames.Of(facet, tongue), new($"{Letters.Capital(name.Fr)}. {Several.Fr}", $"{Letters.Capital(name.En)}. {Several.En}"), schema) { IsList = true };
    }

    private Asked Link(Field field) => Slug(field.Key, new($"{Letters.Capital(field.Label.Fr)} : le nom de la fiche liée.", $"{Letters.Capital(field.Label.En)}: the slug of the record linked to."));

    private Asked Slug(string key, Phrase about) => new(ParameterNames.Of(key, tongue), about, Text()) { IsList = true };

    private JsonObject OneOf(IEnumerable<Phrase> words) => Named([.. words.Select(word => word.In(tongue))]);

    private static JsonObject Named(IEnumerable<string> words) => new() { ["type"] = "string", ["enum"] = new JsonArray([.. words.Distinct().Select(word => (JsonNode)word)]) };

    private static JsonObject Text(string? pattern = null) => pattern is null ? new() { ["type"] = "string" } : new() { ["type"] = "string", ["pattern"] = pattern };

    /// <summary>The fields of links that anybody may read, those within groups too.</summary>
    private static IEnumerable<Field> Links(FieldSet fields) => fields.All.Where(field => !field.IsPrivate).SelectMany(field => field.Shape switch
    {
        LinkShape or ListShape<string> { Item: LinkShape } => [field],
        GroupShape group => Links(group.Fields),
        ListShape<Group> { Item: GroupShape group } => Links(group.Fields),
        _ => (IEnumerable<Field>)[],
    });
}
