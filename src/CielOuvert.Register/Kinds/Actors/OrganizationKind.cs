using CielOuvert.Register.Facts;

namespace CielOuvert.Register.Kinds.Actors;

/// <summary>An organisation: ours, a partner, a host, a body that asks for an opinion.</summary>
public static class OrganizationKind
{
    public static readonly Field<string> Type = Define.Term("organizationType", "type", "type", "organization-type", facet: "type");
    public static readonly Field<string> ParentOrganization = Define.Link("parentOrganization", "dépend de", "belongs to", ["organization"], isUpward: true);
    public static readonly Field<string> Place = Define.Term("location", "lieu", "place", "place", facet: "place");
    public static readonly Field<IReadOnlyList<Localized>> Roles = Define.WordsList("roleName", "rôles dits par la source", "roles the source gives",
        help: new("Dans ses mots à elle, ou proches.", "In its own words, or near."));

    public static readonly Kind Kind = new()
    {
        Code = "organization",
        One = new("organisation", "organisation"),
        Many = new("organisations", "organisations"),
        Path = new("organisations", "organisations"),
        SchemaType = "Organization",
        About = new("Les organisations que l’on rencontre ici : partenaires, hôtes, collectivités, institutions.",
            "The organisations met here: partners, hosts, local authorities, institutions."),
        Family = KindFamily.Actor,
        Fields = new(Common.Around(Type, ParentOrganization, Place, Roles)),
        Line = [Type],
    };
}
