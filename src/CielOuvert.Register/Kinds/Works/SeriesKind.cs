namespace CielOuvert.Register.Kinds.Works;

/// <summary>Articles that are read in order. The number announced may change; the former ones are kept.</summary>
public static class SeriesKind
{
    public static readonly Field<string> Medium = Define.Link("medium", "média", "media", ["initiative"]);
    public static readonly Field<IReadOnlyList<string>> Author = Define.Links("author", "auteurs", "authors", ["person", "organization"],
        treatment: Treatment.Expected);
    public static readonly Field<decimal> AnnouncedParts = Define.Whole("announcedParts", "parties annoncées", "parts announced",
        help: new("Le dernier nombre annoncé.", "The last number announced."));
    public static readonly Field<IReadOnlyList<decimal>> FormerlyAnnounced = Define.Wholes("formerlyAnnouncedParts", "annoncées auparavant", "announced before",
        help: new("Les nombres annoncés auparavant, dans l’ordre.", "The numbers announced before, in order."));

    public static readonly Kind Kind = new()
    {
        Code = "series",
        One = new("série", "series"),
        Many = new("séries", "series"),
        Path = new("series", "series"),
        SchemaType = "CreativeWorkSeries",
        About = new("Des articles qui se lisent dans l’ordre.",
            "Articles that are read in order."),
        Family = KindFamily.Work,
        Fields = new(Common.Around(Medium, Author, AnnouncedParts, FormerlyAnnounced)),
        Line = [Author, Medium],
    };
}
