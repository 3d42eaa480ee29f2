using CielOuvert.Formats.Dates;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds.Shapes;

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
    public static readonly Field<string> FrozenAsOf = Define.Text("asOf", "à l’instant", "as of");
    public static readonly Field<string> FrozenBy = Define.Text("by", "par", "by");
    public static readonly Field<string> FrozenHash = Define.Text("hash", "empreinte", "hash");

    public static readonly Field<string> FrozenSignature = Define.Text("signature", "signature", "signature");
    public static readonly Field<string> FrozenKey = Define.Text("key", "clé publique", "public key");

    /// <summary>When it was frozen: the instant of the register that it shows for ever (ISO 8601, UTC), who froze it, SHA-256 of its JSON print in the main language, its signature and the public key (base 64).</summary>
    public static readonly Field<Group> Frozen = Define.Group("frozen", "figé", "frozen", [FrozenAsOf, FrozenBy, FrozenHash, FrozenSignature, FrozenKey], Treatment.Framed | Treatment.ByAct);

    public static readonly Field<string> PublishedFigure = Define.Link("figure", "chiffre", "figure", ["figure"]);
    public static readonly Field<decimal> PublishedValue = Define.Decimal("value", "valeur", "value");
    public static readonly Field<string> PublishedHash = Define.Text("hash", "empreinte", "hash");

    /// <summary>Its figures as they were when it was frozen; one that had no value has none here.</summary>
    public static readonly Field<IReadOnlyList<Group>> Published =
        Define.Groups("published", "chiffres publiés", "published figures", [PublishedFigure, PublishedValue, PublishedHash], Treatment.Framed | Treatment.ByAct);

    public static readonly Field<PartialDate> ErratumOn = Define.Date("on", "le", "on");
    public static readonly Field<Localized> ErratumText = Define.Words("text", "texte", "text");
    public static readonly Field<string> ErratumBy = Define.Text("by", "par", "by");

    /// <summary>What is said to be wrong in it since it was frozen, in the order in which it was said.</summary>
    public static readonly Field<IReadOnlyList<Group>> Errata = Define.Groups("errata", "errata", "errata", [ErratumOn, ErratumText, ErratumBy], Treatment.Framed | Treatment.ByAct);

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
        Fields = new(Common.Around(Subtitle, Genre, Period, Author, SignedBy, InLanguage, DatePublished, Version, State, Frozen, Published, Errata)),
        Start = Period,
        Line = [Genre, Author],
    };
}
