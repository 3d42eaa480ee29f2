using CielOuvert.Formats.Dates;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds.Shapes;

namespace CielOuvert.Register.Kinds.Works;

/// <summary>A work that the organisation publishes, alone or with others, in one version or several.</summary>
public static class PublicationKind
{
    public static readonly Field<string> Type = Define.Term("publicationType", "type", "type", "publication-type", facet: "type");
    public static readonly Field<PartialDate> DatePublished = Define.Date("datePublished", "date de parution", "date published",
        treatment: Treatment.Framed | Treatment.Expected);
    public static readonly Field<IReadOnlyList<string>> Author = Define.Links("author", "auteurs", "authors", ["person", "organization"],
        treatment: Treatment.Expected);

    public static readonly Field<string> ContributorParty = Define.Link("party", "qui", "who", ["person", "organization"]);
    public static readonly Field<string> ContributorRole = Define.Term("roleName", "à quel titre", "as", "contributor-role", facet: "role");
    public static readonly Field<IReadOnlyList<Group>> Contributor = Define.Groups("contributor", "contributions", "contributors",
        [ContributorParty, ContributorRole]);

    public static readonly Field<IReadOnlyList<string>> IsPartOf = Define.Links("isPartOf", "issue de", "from", ["initiative"],
        help: new("Les initiatives dont elle est issue.", "The initiatives it comes from."));
    public static readonly Field<IReadOnlyList<string>> InLanguage = Define.Texts("inLanguage", "langues", "languages",
        help: new("Codes BCP 47 : fr, en.", "BCP 47 codes: fr, en."));
    public static readonly Field<string> TranslationOf = Define.Link("translationOfWork", "traduction de", "translation of", ["publication", "work"]);
    public static readonly Field<decimal> Pages = Define.Whole("numberOfPages", "pages", "pages");
    public static readonly Field<string> FileNameTitle = Define.Text("fileNameTitle", "titre du fichier", "title of the file",
        help: new("Le titre que porte le fichier, quand il diffère.", "The title the file bears, when it differs."));

    public static readonly Field<string> VersionNumber = Define.Text("version", "version", "version");
    public static readonly Field<PartialDate> VersionDate = Define.Date("datePublished", "date", "date");
    public static readonly Field<WebAddress> VersionFile = Define.Address("contentUrl", "fichier", "file");
    public static readonly Field<string> VersionHeld = Define.File("sha256", "document", "document",
        help: new("Le PDF de cette version, gardé ici.", "The PDF of this version, kept here."));
    public static readonly Field<IReadOnlyList<Group>> Versions = Define.Groups("hasVersion", "versions", "versions",
        [VersionNumber, VersionDate, VersionFile, VersionHeld]);

    public static readonly Kind Kind = new()
    {
        Code = "publication",
        One = new("publication", "publication"),
        Many = new("publications", "publications"),
        Path = new("publications", "publications"),
        SchemaType = "CreativeWork",
        About = new("Ce que l’organisation publie, avec ses versions, ses fichiers et ceux qui y ont contribué.",
            "What the organisation publishes, with its versions, its files and those who contributed."),
        Family = KindFamily.Work,
        Fields = new(Common.Around(Type, DatePublished, Author, Contributor, IsPartOf, InLanguage, TranslationOf, Pages, FileNameTitle, Versions)),
        Start = DatePublished,
        Line = [Type, Author, IsPartOf],
    };
}
