using CielOuvert.Formats.Dates;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds.Shapes;

namespace CielOuvert.Register.Kinds.Activities;

/// <summary>Something lasting that people carry together: media, expedition, programme, partner project, format, mission, cycle.</summary>
public static class InitiativeKind
{
    public static readonly Field<string> Type = Define.Term("initiativeType", "type", "type", "initiative-type", facet: "type");
    public static readonly Field<string> Axis = Define.Link("axis", "axe", "axis", ["axis"]);
    public static readonly Field<string> IsPartOf = Define.Link("isPartOf", "fait partie de", "part of", ["initiative"], isUpward: true);
    public static readonly Field<IReadOnlyList<string>> Framework = Define.Links("framework", "dans le cadre de", "within", ["initiative"]);
    public static readonly Field<IReadOnlyList<string>> Instances = Define.Links("instances", "réalisations", "instances", ["initiative"],
        help: new("Pour un format : les initiatives qui en sont des exemples.", "For a format: the initiatives that are examples of it."));
    public static readonly Field<PartialDate> StartDate = Define.Date("startDate", "début", "start", treatment: Treatment.Framed);
    public static readonly Field<PartialDate> EndDate = Define.Date("endDate", "fin", "end", treatment: Treatment.Framed);
    public static readonly Field<PartialDate> Horizon = Define.Date("horizon", "horizon", "horizon",
        help: new("La date que l’initiative se donne.", "The date the initiative sets itself."));
    public static readonly Field<Localized> OurRole = Define.Words("ourRole", "notre rôle", "our role", treatment: Treatment.Expected);
    public static readonly Field<Localized> LaunchedBy = Define.Words("launchedByRole", "lancée par", "launched by",
        help: new("La fonction de qui l’a lancée, quand la source donne la fonction et non le nom.",
            "The office of whoever launched it, when the source gives the office and not the name."));
    public static readonly Field<string> Editor = Define.Link("editor", "rédaction en chef", "editor-in-chief", ["person"]);
    public static readonly Field<Localized> Governance = Define.Words("governance", "gouvernance", "governance");
    public static readonly Field<Localized> Mechanism = Define.Words("mechanism", "manière de faire", "way of working");
    public static readonly Field<IReadOnlyList<Localized>> Stakeholders = Define.WordsList("stakeholders", "parties prenantes", "stakeholder groups");
    public static readonly Field<IReadOnlyList<Localized>> Outputs = Define.WordsList("outputs", "ce qui en sort", "outputs");
    public static readonly Field<bool> IsEuropean = Define.YesNo("isEuropean", "projet européen", "European project");
    public static readonly Field<IReadOnlyList<string>> Theme = Define.Links("theme", "thèmes", "themes", ["theme"]);

    public static readonly Field<Localized> FrameworkName = Define.Words("name", "nom", "name");
    public static readonly Field<string> FrameworkOrganization = Define.Link("organization", "organisation", "organisation", ["organization"]);
    public static readonly Field<Localized> FrameworkDescription = Define.Words("description", "résumé", "summary");
    public static readonly Field<WebAddress> FrameworkUrl = Define.Address("url", "adresse", "address");
    public static readonly Field<Group> PartnerFramework = Define.Group("partnerFramework", "démarche du partenaire", "partner’s framework",
        [FrameworkName, FrameworkOrganization, FrameworkDescription, FrameworkUrl]);

    public static readonly Kind Kind = new()
    {
        Code = "initiative",
        One = new("initiative", "initiative"),
        Many = new("initiatives", "initiatives"),
        Path = new("initiatives", "initiatives"),
        SchemaType = "Project",
        About = new("Ce qui dure et que l’on porte à plusieurs : média, expédition, programme, projet partenarial, format, mission.",
            "What lasts and is carried together: media, expedition, programme, partner project, format, mission."),
        Family = KindFamily.Activity,
        Fields = new(Common.Around(Type, Axis, IsPartOf, Framework, Instances, StartDate, EndDate, Horizon, OurRole, LaunchedBy, Editor, Governance,
            Mechanism, Stakeholders, Outputs, IsEuropean, Theme, PartnerFramework)),
        Start = StartDate,
        End = EndDate,
        Line = [Type, Axis],
    };
}
