using CielOuvert.Formats.Dates;
using CielOuvert.Register.Facts;

namespace CielOuvert.Register.Kinds.Activities;

/// <summary>An organisation, named or not, that carries an initiative with ours.</summary>
public static class PartnershipKind
{
    public static readonly Field<string> Initiative = Define.Link("initiative", "initiative", "initiative", ["initiative"]);
    public static readonly Field<string> Organization = Define.Link("organization", "organisation", "organisation", ["organization"]);
    public static readonly Field<string> Role = Define.Term("roleName", "à quel titre", "as", "partner-role", facet: "role", treatment: Treatment.Expected);
    public static readonly Field<decimal> UnnamedCount = Define.Whole("unnamedCount", "partenaires non nommés", "partners not named",
        help: new("Combien sont comptés sans être nommés.", "How many are counted without being named."));
    public static readonly Field<Localized> UnnamedWording = Define.Words("unnamedWording", "désignés ainsi", "worded as",
        help: new("Les mots de la source pour ceux qu’elle ne nomme pas.", "The source’s words for those it does not name."));
    public static readonly Field<bool> IncludesUs = Define.YesNo("includesUs", "nous y sommes comptés", "we are counted among them");
    public static readonly Field<PartialDate> StartDate = Define.Date("startDate", "depuis", "from", treatment: Treatment.Framed);
    public static readonly Field<PartialDate> EndDate = Define.Date("endDate", "jusqu’à", "until", treatment: Treatment.Framed);

    public static readonly Kind Kind = new()
    {
        Code = "partnership",
        One = new("partenariat", "partnership"),
        Many = new("partenariats", "partnerships"),
        Path = new("partenariats", "partnerships"),
        SchemaType = "Role",
        About = new("Qui porte une initiative avec nous, et à quel titre ; parfois sans être nommé.",
            "Who carries an initiative with us, and as what; sometimes without being named."),
        Family = KindFamily.Activity,
        Fields = new(Common.Around(Initiative, Organization, Role, UnnamedCount, UnnamedWording, IncludesUs, StartDate, EndDate)),
        NamedAfter = [Organization, Initiative],
        Start = StartDate,
        End = EndDate,
        Line = [Role, UnnamedWording],
    };
}
