using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Tests.Demo;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Acceptance;

/// <summary>Section C of the acceptance list: ordered lists.</summary>
public sealed class KeepingOrder(ServedDemo demo)
{
    private static readonly string[] Publications =
    [
        "cahier-plateforme-numerique-tous-risques", "livret-reset-territoires", "livret-reset-for-executives", "policy-paper-inclusion-numerique-pouvoir-agir",
        "rapport-10-ans-ouverture-donnees-publiques", "self-data-cities-playbook", "synthese-connecteurs-recherche-ntr",
    ];

    private static readonly string[] Articles =
    [
        "zoom-1-limites-visioconference", "zoom-2-que-nous-apporte-zoom", "zoom-3-miroir-cultures-manageriales", "zoom-4-pourquoi-y-rester",
        "alternumerisme", "catastrophes-technologiques",
    ];

    private static readonly string[] Juries = ["jury-campus-numeriques-de-proximite", "jury-french-iot", "jury-talents-du-velo"];

    private static readonly string[] Organisations =
    [
        "collectif-bam", "universite-technologie-compiegne", "civiteo", "vraiment-vraiment", "icpc", "datactivist", "la-turbine", "chronos", "ou-sont-les-dragons", "utt",
    ];

    private static readonly string[] People =
    [
        "marine-albarede", "margot-beauchamps", "yael-benayoun", /* third */ "simon-chignard", "mathieu-drouet", "renaud-francou", /* sixth */ "charles-nepote", "laurent-rollin",
    ];

    private static readonly string[] Team =
    [
        "jacques-francois-marchandise", "hubert-guillaud", "axel-traineau", "denis-pansu", "sophie-fourquet-maheo", "daniel-kaplan", "sarah-medjek", "matthieu-brient",
        "juliette-grossmann", "philippe-lemoine", "mathilde-bras", "thierry-marcou", "veronique-routin", "veronique-sarazin",
    ];

    [Theory, MemberData(nameof(Forms.All), MemberType = typeof(Forms))]
    public async Task C01_the_publications_are_these_seven(Form form)
    {
        (await PrintedDemo.Of(demo)).Lines("section-publications").ShouldBe(Publications, ignoreOrder: true);
        (await PrintedDemo.Chapter(demo, form, "section-publications")).ShouldSayAllOf(await Names(Publications));
    }

    [Theory, MemberData(nameof(Forms.All), MemberType = typeof(Forms))]
    public async Task C02_the_articles_are_the_four_of_the_series_then_the_two_others(Form form)
    {
        (await PrintedDemo.Of(demo)).Lines("section-articles").ShouldBe(Articles);
        (await PrintedDemo.Chapter(demo, form, "section-articles")).ShouldSay(await Names(Articles));
    }

    [Theory, MemberData(nameof(Forms.All), MemberType = typeof(Forms))]
    public async Task C03_the_interventions_go_from_the_first_to_the_thirty_third_without_a_gap(Form form)
    {
        var lines = (await PrintedDemo.Of(demo)).Lines("section-interventions");

        (await Positions(lines)).ShouldBe(Enumerable.Range(1, 33).Select(position => (decimal)position));
        lines[0].ShouldBe("human-tech-days");
        lines[^1].ShouldBe("conference-en-route-vers-la-transition");
        (await PrintedDemo.Chapter(demo, form, "section-interventions")).ShouldSay(await Names(lines));
    }

    [Theory, MemberData(nameof(Forms.All), MemberType = typeof(Forms))]
    public async Task C04_the_hearings_are_in_the_order_of_the_document_and_the_report_says_so(Form form)
    {
        var lines = (await PrintedDemo.Of(demo)).Lines("section-auditions");

        (await Positions(lines)).ShouldBe([1, 2, 3, 4, 5, 6, 7]);
        (await PrintedDemo.Chapter(demo, form, "section-auditions")).ShouldSay(["suit l’ordre du document", .. await Names(lines)]);
    }

    [Theory, MemberData(nameof(Forms.All), MemberType = typeof(Forms))]
    public async Task C05_the_juries_are_in_their_order(Form form)
    {
        (await PrintedDemo.Of(demo)).Lines("section-appels-a-projets").ShouldBe(Juries);
        (await PrintedDemo.Chapter(demo, form, "section-appels-a-projets")).ShouldSay(await Names(Juries));
    }

    [Theory, MemberData(nameof(Forms.All), MemberType = typeof(Forms))]
    public async Task C06_the_collaborations_are_ten_organisations_then_eight_people(Form form) =>
        (await PrintedDemo.Chapter(demo, form, "section-collaborations")).ShouldSay([.. await Names(Organisations), "Et les interventions de", .. await Names(People)]);

    [Theory, MemberData(nameof(Forms.All), MemberType = typeof(Forms))]
    public async Task C07_the_team_is_these_fourteen_names(Form form)
    {
        var chapter = await PrintedDemo.Chapter(demo, form, "section-equipe");

        chapter.ShouldSay("Personnes du bloc de noms sans titre", "14");
        chapter.ShouldSayAllOf(await Names(Team));
    }

    [Theory, MemberData(nameof(Forms.All), MemberType = typeof(Forms))]
    public async Task C08_the_programmes_and_the_partner_projects_are_in_their_order_each_with_its_partners(Form form)
    {
        (await PrintedDemo.Of(demo)).Lines("section-transformer").ShouldBe(
            ["reset", "capacity-lab", "self-data-strategies-territoriales", "fityourtech", "incub-o", "le-transformateur", "rudi"]);
        (await PrintedDemo.Chapter(demo, form, "section-transformer")).ShouldSay(
            "Reset", "Capacity Lab", "Self Data stratégies territoriales", "FitYourTech", "avec Inria", "Incub-O", "avec Préfecture de région Occitanie", "Secrétariat général aux affaires régionales",
            "Le transformateur", "avec ANACT", "RUDI", "avec Rennes Métropole");
    }

    internal static async Task<IReadOnlyList<string>> Names(IReadOnlyList<string> slugs)
    {
        var records = (await DemoFolder.Records()).ToDictionary(record => record.Slug);
        return [.. slugs.Select(slug => Common.Name.Or(new Group(records[slug].Document), "").OriginalWording.Text)];
    }

    private static async Task<IEnumerable<decimal>> Positions(IReadOnlyList<string> slugs)
    {
        var records = (await DemoFolder.Records()).ToDictionary(record => record.Slug);
        return slugs.Select(slug => Common.Position.Or(new Group(records[slug].Document), 0));
    }
}
