using CielOuvert.Formats.Dates;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds.Shapes;

namespace CielOuvert.Register.Kinds.Activities;

/// <summary>Something that happened, was given or was attended: held by the organisation or elsewhere, hearing, jury, webinar, workshop.</summary>
public static class EventKind
{
    public static readonly Field<string> Type = Define.Term("eventType", "type", "type", "event-type", facet: "type");
    public static readonly Field<string> ContributionType = Define.Term("contributionType", "contribution", "contribution", "contribution-type",
        facet: "contribution",
        help: new("Pour un avis demandé par un organisme.", "For an opinion that a body asked for."));
    public static readonly Field<string> List = Define.Term("listedIn", "liste de la source", "list of the source", "list", facet: "list", treatment: Treatment.Framed,
        help: new("La liste de la source où il figure.", "The list of the source where it stands."));
    public static readonly Field<PartialDate> StartDate = Define.Date("startDate", "date", "date", treatment: Treatment.Framed | Treatment.Expected);
    public static readonly Field<PartialDate> EndDate = Define.Date("endDate", "fin", "end", treatment: Treatment.Framed);
    public static readonly Field<string> StartTime = Define.Clock("startTime", "heure", "time",
        help: new("À l’heure du lieu. Par exemple 18:30.", "By the clocks of the place. For instance 18:30."));
    public static readonly Field<string> EndTime = Define.Clock("endTime", "heure de fin", "end time");
    public static readonly Field<string> Zone = Define.Zone("timeZone", "fuseau horaire", "time zone",
        help: new("Pour qui le suit de loin. Par exemple Europe/Paris.", "For those who follow from afar. For instance Europe/Paris."));
    public static readonly Field<string> Status = Define.Term("eventStatus", "état", "status", "event-status", facet: "status",
        help: new("Quand l’événement n’a pas lieu comme prévu.", "When the event does not take place as planned."));
    public static readonly Field<IReadOnlyList<string>> Organizer = Define.Links("organizer", "organisé par", "organised by", ["organization", "person"],
        treatment: Treatment.Expected);
    public static readonly Field<Localized> OurRole = Define.Words("ourRole", "notre rôle", "our role", treatment: Treatment.Expected);
    public static readonly Field<IReadOnlyList<string>> OurRoleType = Define.Terms("ourRoleType", "type de rôle", "type of role", "role", facet: "role");
    public static readonly Field<Localized> InitiatedBy = Define.Words("initiatedBy", "à l’initiative de", "initiated by");
    public static readonly Field<string> Place = Define.Term("location", "lieu", "place", "place", facet: "place", treatment: Treatment.Expected);
    public static readonly Field<string> Mode = Define.Term("eventAttendanceMode", "mode", "mode", "attendance-mode", facet: "mode");
    public static readonly Field<decimal> Attendance = Define.Whole("attendance", "présents", "attendance",
        help: new("Nombre de personnes présentes.", "Number of people present."));
    public static readonly Field<IReadOnlyList<string>> Initiative = Define.Links("initiative", "initiatives", "initiatives", ["initiative"]);
    public static readonly Field<IReadOnlyList<string>> Performer = Define.Links("performer", "avec", "with", ["person", "organization"]);
    public static readonly Field<IReadOnlyList<Localized>> About = Define.WordsList("about", "sujets", "topics");
    public static readonly Field<Localized> Framework = Define.Words("framework", "dans le cadre de", "as part of");
    public static readonly Field<Localized> Format = Define.Words("format", "format", "format");
    public static readonly Field<string> CallEdition = Define.Text("callEdition", "édition de l’appel à projets", "edition of the call for projects");
    public static readonly Field<string> SuperEvent = Define.Link("superEvent", "fait partie de", "part of", ["event"], isUpward: true);
    public static readonly Field<IReadOnlyList<string>> WorkFeatured = Define.Links("workFeatured", "travaux présentés ou cités", "works presented or cited",
        ["publication", "work"]);

    public static readonly Field<string> PartNature = Define.Term("nature", "nature", "nature", "part-nature", facet: "part",
        help: new("Moment réuni à d’autres dans une même entrée, séance, cycle.", "A moment gathered with others in one entry, a session, a cycle."));
    public static readonly Field<Localized> PartName = Define.Words("name", "titre", "title");
    public static readonly Field<string> PartType = Define.Term("eventType", "type", "type", "event-type", facet: null);
    public static readonly Field<PartialDate> PartPeriod = Define.Date("period", "période", "period");
    public static readonly Field<Localized> PartRole = Define.Words("ourRole", "notre rôle", "our role");
    public static readonly Field<IReadOnlyList<string>> PartPerformer = Define.Links("performer", "avec", "with", ["person", "organization"]);
    public static readonly Field<IReadOnlyList<Group>> Parts = Define.Groups("subEvent", "moments", "parts",
        [PartNature, PartName, PartType, PartPeriod, PartRole, PartPerformer]);

    /// <summary>The status of what did not take place (schema.org <c>EventCancelled</c>).</summary>
    public const string Cancelled = "cancelled";

    public static readonly Kind Kind = new()
    {
        Code = "event",
        One = new("événement", "event"),
        Many = new("événements", "events"),
        Path = new("evenements", "events"),
        SchemaType = "Event",
        About = new("Ce que l’organisation a tenu, donné, animé ou suivi, chez elle et ailleurs.",
            "What the organisation held, gave, ran or attended, at home and elsewhere."),
        Family = KindFamily.Activity,
        Fields = new(Common.Around(Type, Status, ContributionType, List, StartDate, EndDate, StartTime, EndTime, Zone, Organizer, OurRole, OurRoleType, InitiatedBy, Place, Mode,
            Attendance, Initiative, Performer, About, Framework, Format, CallEdition, SuperEvent, WorkFeatured, Parts)),
        Start = StartDate,
        End = EndDate,
        Line = [Type, Status, Organizer, Place, Mode],
    };
}
