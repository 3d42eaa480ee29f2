using CielOuvert.Formats.Dates;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds.Shapes;

namespace CielOuvert.Register.Kinds.Works;

/// <summary>An article of a media of the organisation, alone or in a series.</summary>
public static class ArticleKind
{
    public static readonly Field<PartialDate> DatePublished = Define.Date("datePublished", "date de parution", "date published",
        treatment: Treatment.Framed | Treatment.Expected);
    public static readonly Field<IReadOnlyList<string>> Author = Define.Links("author", "auteurs", "authors", ["person", "organization"],
        treatment: Treatment.Expected);
    public static readonly Field<string> Medium = Define.Link("medium", "média", "media", ["initiative"],
        help: new("L’initiative qui le publie.", "The initiative that publishes it."));
    public static readonly Field<string> IsPartOf = Define.Link("isPartOf", "série", "series", ["series"], isUpward: true);
    public static readonly Field<decimal> PositionInSeries = Define.Whole("positionInSeries", "rang dans la série", "position in the series");
    public static readonly Field<IReadOnlyList<string>> InLanguage = Define.Texts("inLanguage", "langues", "languages");
    public static readonly Field<IReadOnlyList<Localized>> Keywords = Define.WordsList("keywords", "mots-clés", "keywords");
    public static readonly Field<Localized> Body = Define.Words("articleBody", "texte", "text", treatment: Treatment.Framed,
        help: new("Le texte entier, en Markdown.", "The whole text, in Markdown."));
    public static readonly Field<IReadOnlyList<string>> FormerAddresses =
        new("formerAddress", new("anciennes adresses", "former addresses"), new ListShape<string>(FormerAddressShape.Instance))
        {
            IsFramed = true,
            Help = new("Les chemins qu’il avait sur un site précédent, comme /2020/11/20/zoom/ : ils mènent ici.", "The paths it had on a site before this one, like /2020/11/20/zoom/: they lead here."),
        };

    public static readonly Kind Kind = new()
    {
        Code = "article",
        One = new("article", "article"),
        Many = new("articles", "articles"),
        Path = new("articles", "articles"),
        SchemaType = "Article",
        About = new("Les articles des médias de l’organisation, seuls ou en série.",
            "The articles of the organisation’s media, alone or in series."),
        Family = KindFamily.Work,
        Fields = new(Common.Around(DatePublished, Author, Medium, IsPartOf, PositionInSeries, InLanguage, Keywords, Body, FormerAddresses)),
        Start = DatePublished,
        Line = [Author, IsPartOf],
    };
}
