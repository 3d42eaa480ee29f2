using CielOuvert.Formats.Dates;

namespace CielOuvert.Register.Kinds.Activities;

/// <summary>Someone’s part in something, in a role and for a time.</summary>
public static class ParticipationKind
{
    public static readonly Field<string> Party = Define.Link("party", "qui", "who", ["person", "organization"]);
    public static readonly Field<string> TakesPartIn = Define.Link("takesPartIn", "à quoi", "in what", ["initiative", "event", "publication", "work"]);
    public static readonly Field<string> Role = Define.Term("roleName", "à quel titre", "as", "partner-role", facet: "role", treatment: Treatment.Expected);
    public static readonly Field<PartialDate> StartDate = Define.Date("startDate", "depuis", "from", treatment: Treatment.Framed);
    public static readonly Field<PartialDate> EndDate = Define.Date("endDate", "jusqu’à", "until", treatment: Treatment.Framed);

    public static readonly Kind Kind = new()
    {
        Code = "participation",
        One = new("participation", "participation"),
        Many = new("participations", "participations"),
        Path = new("participations", "participations"),
        SchemaType = "Role",
        About = new("La part que quelqu’un prend à une initiative, un événement ou une publication, et à quel titre.",
            "The part someone takes in an initiative, an event or a publication, and as what."),
        Family = KindFamily.Activity,
        Fields = new(Common.Around(Party, TakesPartIn, Role, StartDate, EndDate)),
        NamedAfter = [Party, TakesPartIn],
        Start = StartDate,
        End = EndDate,
        Line = [Role],
    };
}
