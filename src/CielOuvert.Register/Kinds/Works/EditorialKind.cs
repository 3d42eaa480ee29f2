using CielOuvert.Register.Facts;

namespace CielOuvert.Register.Kinds.Works;

/// <summary>A signed text that opens or closes a report. The register holds a summary; the text itself is the edition’s.</summary>
public static class EditorialKind
{
    public static readonly Field<IReadOnlyList<string>> Author = Define.Links("author", "signé", "signed", ["person", "organization"],
        treatment: Treatment.Expected);
    public static readonly Field<Localized> AuthorRole = Define.Words("authorRole", "en qualité de", "as", Treatment.Personal);
    public static readonly Field<string> IsPartOf = Define.Link("isPartOf", "dans", "in", ["edition"]);
    public static readonly Field<IReadOnlyList<Localized>> Keywords = Define.WordsList("keywords", "verbes", "key verbs");
    public static readonly Field<IReadOnlyList<Localized>> Challenges = Define.WordsList("challenges", "défis", "challenges");
    public static readonly Field<IReadOnlyList<Localized>> SharedAssets = Define.WordsList("sharedAssets", "acquis partagés", "shared assets");
    public static readonly Field<IReadOnlyList<Localized>> Claims = Define.WordsList("claims", "ce qui est affirmé", "claims");

    public static readonly Kind Kind = new()
    {
        Code = "editorial",
        One = new("éditorial", "editorial"),
        Many = new("éditoriaux", "editorials"),
        Path = new("editoriaux", "editorials"),
        SchemaType = "OpinionNewsArticle",
        About = new("Les textes signés des rapports : qui parle, à quel titre, et ce qui est dit.",
            "The signed texts of reports: who speaks, as what, and what is said."),
        Family = KindFamily.Work,
        Fields = new(Common.Around(Author, AuthorRole, IsPartOf, Keywords, Challenges, SharedAssets, Claims)),
        Line = [Author, AuthorRole],
    };
}
