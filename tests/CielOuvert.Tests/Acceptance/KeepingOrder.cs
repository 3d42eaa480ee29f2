using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Tests.Demo;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Acceptance;

/// <summary>Section C of the acceptance list: ordered lists.</summary>
public sealed class KeepingOrder(ServedDemo demo)
{
    private static IReadOnlyList<string> Publications => Listed("C01", 7);

    private static IReadOnlyList<string> Articles => Listed("C02", 6);

    private static IReadOnlyList<string> Juries => Listed("C05", 3);

    private static IReadOnlyList<string> Organisations => [.. Listed("C06", 18).Take(10)];

    private static IReadOnlyList<string> People => [.. Listed("C06", 18).Skip(10)];

    private static IReadOnlyList<string> Team => Listed("C07", 14);

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

    private static IReadOnlyList<string> Listed(string line, int count)
    {
        var slugs = AcceptanceList.Slugs(line);
        slugs.Count.ShouldBe(count, $"The line {line} of the acceptance list names {count} facts.");
        return slugs;
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
