using CielOuvert.Register.Access;
using CielOuvert.Register.Selections;
using CielOuvert.Tests.Demo;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Acceptance;

/// <summary>Section B of the acceptance list: exact values.</summary>
public sealed class StatingExactValues(ServedDemo demo)
{
    [Theory, MemberData(nameof(Forms.All), MemberType = typeof(Forms))]
    public async Task B01_the_cover_says_the_title_the_year_and_who_signs_as_what(Form form) =>
        (await PrintedDemo.Read(demo, form)).ShouldSay("Imaginer, coaliser, transformer", "2020", "Jacques-François Marchandise", "délégué général");

    [Theory, MemberData(nameof(Forms.All), MemberType = typeof(Forms))]
    public async Task B02_it_says_when_the_network_was_founded_its_second_mission_and_the_terms_of_Reset(Form form)
    {
        (await PrintedDemo.Chapter(demo, form, "section-presentation")).ShouldSay("création", "2000", "vocation d’impact", "2019", "Reset");
        (await PrintedDemo.Chapter(demo, form, "section-transformer")).ShouldSay("Reset", "horizon : 2022", "initiateur et l’un des opérateurs", "gouvernance : partagée", "Capacity Lab");
    }

    [Theory, MemberData(nameof(Forms.All), MemberType = typeof(Forms))]
    public async Task B03_the_colleges_have_their_shares_in_order_and_no_headcount(Form form)
    {
        var chapter = await PrintedDemo.Chapter(demo, form, "section-colleges");

        chapter.ShouldSay("Somme des parts des collèges (calculé)", "100", "Collectivités", "14 %", "Associations", "6 %", "Recherche", "2 %", "Grandes entreprises", "3 %", "ESS", "15 %", "Individuels", "60 %");
        chapter.ShouldSay("l’effectif total des adhérents n’est pas donné");
    }

    [Theory, MemberData(nameof(Forms.All), MemberType = typeof(Forms))]
    public async Task B04_the_counters_are_a_multiset_whose_sum_says_that_it_is_computed(Form form) =>
        (await PrintedDemo.Chapter(demo, form, "section-chiffres")).ShouldSay("Somme des compteurs (calculé) : 66", "25, 17, 6, 6, 9, 3");

    [Theory, MemberData(nameof(Forms.All), MemberType = typeof(Forms))]
    public async Task B05_the_accelerators_are_three(Form form) =>
        (await PrintedDemo.Chapter(demo, form, "section-chiffres")).ShouldSay("Accélérateurs des possibles 3 déclaré");

    [Theory, MemberData(nameof(Forms.All), MemberType = typeof(Forms))]
    public async Task B06_the_articles_are_six_named_out_of_twenty_seven(Form form) =>
        (await PrintedDemo.Chapter(demo, form, "section-articles")).ShouldSay("27 déclaré", "6 nommés sur 27");

    [Theory, MemberData(nameof(Forms.All), MemberType = typeof(Forms))]
    public async Task B07_the_four_articles_of_the_series_have_their_date_place_and_author(Form form) =>
        (await PrintedDemo.Chapter(demo, form, "section-articles")).ShouldSay(
            "20 novembre 2020", "1/4", "Hubert Guillaud", "27 novembre 2020", "2/4", "Hubert Guillaud",
            "8 décembre 2020", "3/4", "Hubert Guillaud", "18 décembre 2020", "4/4", "Hubert Guillaud");

    [Theory, MemberData(nameof(Forms.All), MemberType = typeof(Forms))]
    public async Task B08_the_hearings_have_the_dates_that_the_source_gives(Form form) =>
        (await PrintedDemo.Chapter(demo, form, "section-auditions")).ShouldSay(
            "5 février 2020", "Sénat", "9 juillet 2020", "Conseil national du numérique", "3 juin 2020", "Commission supérieure du numérique et des postes",
            "juillet 2020", "ARCEP", "sans date", "Saint-Jacques de la Lande", "14 novembre 2020", "Ville de Rennes", "16 novembre 2020", "Haut Conseil pour le Climat");

    [Theory, MemberData(nameof(Forms.All), MemberType = typeof(Forms))]
    public async Task B09_three_interventions_are_dated_and_all_others_are_not(Form form)
    {
        var chapter = await PrintedDemo.Chapter(demo, form, "section-interventions");

        chapter.ShouldSay("avril 2020", "Le jour d’après sera numérique ou ne le sera pas", "27 novembre 2020", "Innovation ouverte au service des territoires", "Banque des Territoires", "15 octobre 2020", "Etats généraux du numérique", "Rennes");
        chapter.Times("avril 2020").ShouldBe(1);
        chapter.Times("novembre 2020").ShouldBe(1);
        chapter.Times("octobre 2020").ShouldBe(1);
        // Once in the label of the figure that counts them.
        chapter.Times("sans date").ShouldBe(30 + 1);
    }

    [Theory, MemberData(nameof(Forms.All), MemberType = typeof(Forms))]
    public async Task B10_the_research_meetings_have_a_deduced_date_and_the_seminar_a_sole_candidate(Form form)
    {
        var chapter = await PrintedDemo.Chapter(demo, form, "section-playlists");

        chapter.ShouldSay("29 octobre 2020", "ambigu", "Reset for executives", "mais non confirmé");
        chapter.ShouldSay("20 mai 2020", "déduit", "3 juillet 2020", "déduit", "Deux indices concordants le lèvent");
    }

    [Fact]
    public async Task B10_the_seminar_is_counted_as_undated()
    {
        var undated = Selection.Of("event").Where("precision", "none") with { Size = Selection.MostSize };

        var found = await demo.Site.Register.Find(undated, Viewer.Visitor, AsOf.Now, TestContext.Current.CancellationToken);

        found.Value.ShouldNotBeNull().Records.Select(record => record.Slug).ShouldContain("seminaire-reset-for-executives");
    }

    [Theory, MemberData(nameof(Forms.All), MemberType = typeof(Forms))]
    public async Task B11_the_first_meeting_has_four_themes_and_the_second_three(Form form) =>
        (await PrintedDemo.Chapter(demo, form, "section-playlists")).ShouldSay(
            ["Riposte créative (1er)", "sujets", .. await Topics("connecteur-recherche-1", 4), "Riposte créative (2e)", "sujets", .. await Topics("connecteur-recherche-2", 3)]);

    [Theory, MemberData(nameof(Forms.All), MemberType = typeof(Forms))]
    public async Task B12_Rudi_has_its_pilot_and_eight_partners_without_names(Form form) =>
        (await PrintedDemo.Chapter(demo, form, "section-transformer")).ShouldSay("RUDI", "avec Rennes Métropole (pilote), 8 autres partenaires");

    [Theory, MemberData(nameof(Forms.All), MemberType = typeof(Forms))]
    public async Task B13_the_white_paper_is_of_2018_and_is_no_publication_of_the_year(Form form)
    {
        (await PrintedDemo.Chapter(demo, form, "section-publications")).ShouldNotSay("Numérique et environnement", "livre blanc");
        (await PrintedDemo.Chapter(demo, form, "section-auditions")).ShouldSay("livre blanc co-rédigé par la Fing en 2018");
    }

    private static async Task<IReadOnlyList<string>> Topics(string slug, int count)
    {
        var record = (await DemoFolder.Records()).Single(one => one.Slug == slug);
        var topics = CielOuvert.Register.Kinds.Activities.EventKind.About.Or(new CielOuvert.Register.Kinds.Shapes.Group(record.Document), []).Select(topic => topic.OriginalWording.Text).ToList();
        topics.Count.ShouldBe(count);
        return topics;
    }
}
