using CielOuvert.Formats.Dates;
using CielOuvert.Register.Facts;

namespace CielOuvert.Register.Kinds.House;

/// <summary>A report on a period: its chapters are filled by selections, and it is frozen with an instant and a hash.</summary>
public static class EditionKind
{
    public static readonly Field<Localized> Subtitle = Define.Words("alternativeHeadline", "sous-titre", "subtitle");
    public static readonly Field<Localized> Genre = Define.Words("genre", "genre", "genre");
    public static readonly Field<PartialDate> Period = Define.Date("temporalCoverage", "période", "period", treatment: Treatment.Framed);
    public static readonly Field<IReadOnlyList<string>> Author = Define.Links("author", "organisation", "organisation", ["organization"]);
    public static readonly Field<string> SignedBy = Define.Link("signedBy", "signé par", "signed by", ["person"]);
    public static readonly Field<IReadOnlyList<string>> InLanguage = Define.Texts("inLanguage", "langues", "languages");
    public static readonly Field<PartialDate> DatePublished = Define.Date("datePublished", "date de parution", "date published", treatment: Treatment.Expected);
    public static readonly Field<string> Version = Define.Text("version", "version", "version");
    public static readonly Field<string> State = Define.Term("state", "état", "state", "edition-state", facet: "state", treatment: Treatment.Framed);
    public static readonly Field<string> AsOf = Define.Text("asOf", "figé à l’instant", "frozen as of", treatment: Treatment.Framed);
    public static readonly Field<string> Hash = Define.Text("hash", "empreinte", "hash", treatment: Treatment.Framed);

    public static readonly Kind Kind = new()
    {
        Code = "edition",
        One = new("rapport", "report"),
        Many = new("rapports", "reports"),
        Path = new("rapports", "reports"),
        SchemaType = "Report",
        About = new("Les rapports, tirés du registre et vérifiables chiffre par chiffre.",
            "The reports, drawn from the register and checkable figure by figure."),
        Family = KindFamily.House,
        Fields = new(Common.Around(Subtitle, Genre, Period, Author, SignedBy, InLanguage, DatePublished, Version, State, AsOf, Hash)),
        Start = Period,
        Line = [Genre, Author],
    };
}
