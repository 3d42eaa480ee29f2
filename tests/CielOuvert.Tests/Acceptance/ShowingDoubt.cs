using AngleSharp.Dom;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Actors;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Site.Addresses;
using CielOuvert.Tests.Demo;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Acceptance;

/// <summary>Section D of the acceptance list: certainty must be visible.</summary>
public sealed class ShowingDoubt(ServedDemo demo)
{
    [Theory, MemberData(nameof(Forms.All), MemberType = typeof(Forms))]
    public async Task D01_the_five_ambiguous_counters_say_so_and_give_their_candidates_and_no_number(Form form)
    {
        var chapter = await PrintedDemo.Chapter(demo, form, "section-chiffres");

        chapter.ShouldSay(
            "Ateliers collaboratifs et webinaires ambigu : 25 ou 17",
            "Événements réservés aux adhérents et partenaires ambigu : 25, 17, 6 ou 9",
            "Conférences et présentations publiques, plénières, tables rondes ambigu : 25, 17, 6 ou 9",
            "Colloques, séminaires, journées d’étude (dont connecteurs recherche) ambigu : 25, 17, 6 ou 9",
            "Grands événements nationaux/internationaux ambigu : 25, 17, 6 ou 9");
        chapter.Times("déclaré").ShouldBe(1, "of the six, only the accelerators declare a number");
    }

    [Fact]
    public async Task D02_each_record_with_a_note_gives_it_on_its_page()
    {
        var noted = (await DemoFolder.Records())
            .Select(record => (Record: record, Notes: Common.Notes.Or(new Group(record.Document), []))).Where(one => one.Notes.Count > 0).ToList();

        noted.Count.ShouldBeGreaterThan(70);
        foreach (var (record, notes) in noted)
        {
            var page = await demo.Site.Page(Paths.Of(record.Kind, record.Slug, Tongue.French));
            Passage.Of(record.Slug, page.QuerySelector("main").ShouldNotBeNull().TextContent).ShouldSayAllOf(notes.Select(note => note.OriginalWording.Text));
        }
    }

    [Theory, MemberData(nameof(Forms.All), MemberType = typeof(Forms))]
    public async Task D03_the_block_of_logos_says_that_no_name_can_be_read(Form form) =>
        (await PrintedDemo.Chapter(demo, form, "section-partenaires-adherents")).ShouldSay("Partenaires — Adhérents : 0 nom lisible dans la source");

    [Theory, MemberData(nameof(Forms.All), MemberType = typeof(Forms))]
    public async Task D04_the_licence_is_no_larger_than_the_source_says(Form form) =>
        (await PrintedDemo.Chapter(demo, form, "section-credits")).ShouldSay("Creative Commons, variante non précisée dans la source");

    [Theory, MemberData(nameof(Forms.All), MemberType = typeof(Forms))]
    public async Task D05_the_ten_organisations_are_flagged_and_the_reason_is_said_once(Form form)
    {
        var chapter = await PrintedDemo.Chapter(demo, form, "section-collaborations");

        chapter.Times("initiative soutenue ou collaboration experte ambigu").ShouldBe(10);
        chapter.Times("répartition entre initiatives soutenues et collaborations expertes inconnue").ShouldBe(1);
    }

    [Theory, MemberData(nameof(Forms.All), MemberType = typeof(Forms))]
    public async Task D06_a_role_that_is_unknown_is_left_blank(Form form)
    {
        var chapter = await PrintedDemo.Chapter(demo, form, "section-equipe");

        chapter.ShouldNotSay("membre de l’équipe", "équipe");
        // Eleven of the fourteen have no role: between their names, nothing.
        chapter.ShouldSay("Axel Traineau, Daniel Kaplan, Denis Pansu, Hubert Guillaud", "Mathilde Bras, Matthieu Brient, Philippe Lemoine, Sarah Medjek, Sophie Fourquet-Mahéo, Thierry Marcou, Véronique Routin, Véronique Sarazin");
    }

    [Fact]
    public async Task D06_no_page_of_a_person_gives_a_role_that_the_source_does_not()
    {
        var people = (await DemoFolder.Records()).Where(record => record.Kind == PersonKind.Kind && !PersonKind.JobTitle.In(new Group(record.Document)).IsKnown(out _)).ToList();

        people.Count.ShouldBe(22);
        foreach (var person in people)
        {
            var page = await demo.Site.Page(Paths.Of(person.Kind, person.Slug, Tongue.French));
            page.QuerySelector("main").ShouldNotBeNull().Text().ShouldNotContain("membre de l’équipe");
        }
    }
}
