using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;

namespace CielOuvert.Register.Kinds.Actors;

/// <summary>A person. Public only when the record says so, and why.</summary>
public static class PersonKind
{
    public static readonly Field<Localized> JobTitle = Define.Words("jobTitle", "rôle", "role", treatment: Treatment.Expected);
    public static readonly Field<string> WorksFor = Define.Link("worksFor", "organisation", "organisation", ["organization"], treatment: Treatment.Expected);
    public static readonly Field<IReadOnlyList<string>> Lists = Define.Terms("listedIn", "listes de la source", "lists of the source", "person-list", facet: "list",
        treatment: Treatment.Framed,
        help: new("Les listes de la source où son nom figure.", "The lists of the source where the name stands."));
    public static readonly Field<Localized> PublishedBecause = Define.Words("publishedBecause", "publiée parce que", "public because",
        treatment: Treatment.Framed,
        help: new("Pourquoi cette fiche est publique : nom imprimé dans un rapport, accord donné.",
            "Why this record is public: name printed in a report, consent given."));

    public static readonly Kind Kind = new()
    {
        Code = "person",
        One = new("personne", "person"),
        Many = new("personnes", "people"),
        Path = new("personnes", "people"),
        SchemaType = "Person",
        About = new("Les personnes que l’on rencontre ici, avec le seul rôle que dit la source.",
            "The people met here, with only the role the source gives."),
        Family = KindFamily.Actor,
        Fields = new(Common.Around(JobTitle, WorksFor, Lists, PublishedBecause)),
        DefaultSight = Sight.Desk,
        Line = [JobTitle, WorksFor],
    };
}
