using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds.Shapes;

namespace CielOuvert.Register.Kinds.House;

/// <summary>A list of terms with their words in each language: data, that each organisation changes.</summary>
public static class VocabularyKind
{
    public static readonly Field<string> TermCode = Define.Text("code", "code", "code");
    public static readonly Field<Localized> TermLabel = Define.Words("label", "libellé", "label");
    public static readonly Field<Localized> TermDefinition = Define.Words("definition", "définition", "definition");
    public static readonly Field<string> TermHue = Define.Term("hue", "teinte", "hue", "hue", facet: null);
    public static readonly Field<decimal> TermLatitude = Define.Decimal("latitude", "latitude", "latitude");
    public static readonly Field<decimal> TermLongitude = Define.Decimal("longitude", "longitude", "longitude");
    public static readonly Field<IReadOnlyList<Group>> Terms = Define.Groups("terms", "termes", "terms",
        [TermCode, TermLabel, TermDefinition, TermHue, TermLatitude, TermLongitude]);

    public static readonly Kind Kind = new()
    {
        Code = "vocabulary",
        One = new("vocabulaire", "vocabulary"),
        Many = new("vocabulaires", "vocabularies"),
        Path = new("vocabulaires", "vocabularies"),
        SchemaType = "DefinedTermSet",
        About = new("Les listes de termes avec lesquelles on décrit, à changer selon les besoins.",
            "The lists of terms used to describe things, to be changed as needed."),
        Family = KindFamily.House,
        Fields = new(Common.Around(Terms)),
    };
}
