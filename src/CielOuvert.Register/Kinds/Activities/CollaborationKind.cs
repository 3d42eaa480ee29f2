namespace CielOuvert.Register.Kinds.Activities;

/// <summary>An organisation or a person that lent its expertise.</summary>
public static class CollaborationKind
{
    public static readonly Field<string> Type = Define.Term("collaborationType", "nature", "nature", "collaboration-type", facet: "type");
    public static readonly Field<string> Organization = Define.Link("organization", "organisation", "organisation", ["organization"]);
    public static readonly Field<string> Person = Define.Link("person", "personne", "person", ["person"]);
    public static readonly Field<string> Initiative = Define.Link("initiative", "initiative", "initiative", ["initiative"]);

    public static readonly Kind Kind = new()
    {
        Code = "collaboration",
        One = new("collaboration", "collaboration"),
        Many = new("collaborations", "collaborations"),
        Path = new("collaborations", "collaborations"),
        SchemaType = "Role",
        About = new("Les organisations et les personnes qui ont prêté leur expertise, ou que l’on soutient.",
            "The organisations and people who lent their expertise, or who are supported."),
        Family = KindFamily.Activity,
        Fields = new(Common.Around(Type, Organization, Person, Initiative)),
        NamedAfter = [Organization, Person, Initiative],
        Line = [Type],
    };
}
