using CielOuvert.Formats.Dates;
using CielOuvert.Register.Facts;

namespace CielOuvert.Register.Kinds.Works;

/// <summary>A work that is only cited: by others, or by us before or elsewhere. Never counted among our publications.</summary>
public static class WorkKind
{
    public static readonly Field<string> Type = Define.Term("workType", "type", "type", "work-type", facet: "type");
    public static readonly Field<PartialDate> DatePublished = Define.Date("datePublished", "date de parution", "date published", treatment: Treatment.Framed);
    public static readonly Field<IReadOnlyList<string>> Author = Define.Links("author", "auteurs", "authors", ["person", "organization"]);
    public static readonly Field<IReadOnlyList<string>> Publisher = Define.Links("publisher", "publié par", "published by", ["organization"]);
    public static readonly Field<Localized> OurRole = Define.Words("ourRole", "notre rôle", "our role");
    public static readonly Field<IReadOnlyList<string>> IsBasedOn = Define.Links("isBasedOn", "s’appuie sur", "builds on", ["work", "publication"]);
    public static readonly Field<IReadOnlyList<string>> IsPartOf = Define.Links("isPartOf", "issu de", "from", ["initiative"]);

    public static readonly Kind Kind = new()
    {
        Code = "work",
        One = new("ouvrage cité", "work cited"),
        Many = new("ouvrages cités", "works cited"),
        Path = new("ouvrages-cites", "works-cited"),
        SchemaType = "CreativeWork",
        About = new("Les ouvrages que l’on cite sans les publier cette année-là ; ils ne comptent pas parmi les publications.",
            "Works that are cited and not published that year; they do not count among the publications."),
        Family = KindFamily.Work,
        Fields = new(Common.Around(Type, DatePublished, Author, Publisher, OurRole, IsBasedOn, IsPartOf)),
        Start = DatePublished,
        Line = [Type, Publisher],
    };
}
