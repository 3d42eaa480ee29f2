using AngleSharp.Dom;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.Actors;
using CielOuvert.Register.Kinds.Works;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Addresses;
using Record = CielOuvert.Register.Records.Record;
using static CielOuvert.Tests.Printing.Reader;

namespace CielOuvert.Tests.Site;

/// <summary>Lines D02 to D06, E01, E02, F01 and F02 of the acceptance checklist, on the pages of the site.</summary>
public sealed class HoldingThe2020ReportToItsSource(ServedDemo demo)
{
    [Fact]
    public async Task D02_each_record_with_a_note_gives_it_on_its_page()
    {
        var found = await Found(Selection.Everything);
        var noted = found.Select(record => (Record: record, Notes: Common.Notes.Or(record, []))).Where(pair => pair.Notes.Count > 0).ToList();

        noted.ShouldNotBeEmpty();
        foreach (var (record, notes) in noted)
        {
            var words = Bare((await demo.Site.Page(Paths.Of(record, Tongue.French))).Body?.TextContent ?? "");
            foreach (var note in notes) words.ShouldContain(Bare(note.In(Tongue.French).Text), Case.Sensitive, record.Slug);
        }
    }

    [Fact]
    public async Task D03_an_unreadable_block_says_that_no_name_could_be_read()
    {
        var page = await demo.Site.Page(ReadingAReport.French);

        page.QuerySelector("#section-partenaires-adherents")?.TextContent.ShouldContain("0 nom lisible dans la source");
        Bare((await demo.Site.Page("/fr/sources")).Body?.TextContent ?? "").ShouldContain(Bare("Partenaires — Adhérents : 0 nom lisible dans la source"));
    }

    [Fact]
    public async Task D04_the_licence_says_that_its_variant_is_not_given()
    {
        var page = await demo.Site.Page(ReadingAReport.French);

        foreach (var place in (string[])["#section-credits", "#colophon"])
            Bare(page.QuerySelector(place)?.TextContent ?? "").ShouldContain(Bare("Creative Commons, variante non précisée dans la source"));
    }

    [Fact]
    public async Task D05_the_ten_organisations_are_flagged_one_by_one()
    {
        const string flag = "répartition entre initiatives soutenues et collaborations expertes inconnue";
        var page = await demo.Site.Page(ReadingAReport.French);

        page.QuerySelectorAll("#section-collaborations .record .doubt-word").Select(word => word.TextContent).ShouldBe(Enumerable.Repeat("ambigu", 10));
        page.QuerySelector("#section-collaborations")?.TextContent.ShouldContain(flag, Case.Insensitive);
        foreach (var collaboration in await Found(Selection.Of(CollaborationKind.Kind.Code).Where(CollaborationKind.Organization.Key, SelectionKeys.Any)))
            (await demo.Site.Page(Paths.Of(collaboration, Tongue.French))).Body?.TextContent.ShouldContain(flag, Case.Insensitive, collaboration.Slug);
    }

    [Fact]
    public async Task D06_unknown_roles_are_said_unknown_and_never_filled()
    {
        foreach (var person in await Found(Selection.Of(PersonKind.Kind.Code)))
        {
            var page = await demo.Site.Page(Paths.Of(person, Tongue.French));

            page.Body?.TextContent.ShouldNotContain("membre de l’équipe", Case.Insensitive, person.Slug);
            if (PersonKind.JobTitle.In(person).IsKnown(out _)) continue;
            page.QuerySelectorAll(".fields > div").Where(field => field.QuerySelector("dt")?.TextContent == "Rôle")
                .Select(field => field.QuerySelector("dd .unknown")?.TextContent).ShouldAllBe(word => word == "inconnu");
        }

        (await demo.Site.Page(ReadingAReport.French)).QuerySelector("#section-equipe")?.TextContent.ShouldNotContain("membre de l", Case.Insensitive);
    }

    [Fact]
    public async Task E01_no_link_carries_a_tracker_and_the_printed_form_is_kept()
    {
        var tracked = await Found(Selection.Everything.Where("address", "tracked"));

        tracked.ShouldNotBeEmpty();
        foreach (var record in tracked)
        {
            var page = await demo.Site.Page(Paths.Of(record, Tongue.French));
            Links(page).ShouldAllBe(link => !link.Contains("gclid") && !link.Contains("channel_id"), record.Slug);
            page.QuerySelectorAll("code").Select(code => code.TextContent).ShouldContain(code => code.Contains("gclid") || code.Contains("channel_id"), record.Slug);
        }

        Links(await demo.Site.Page(ReadingAReport.French)).ShouldAllBe(link => !link.Contains("gclid") && !link.Contains("channel_id"));
    }

    [Theory]
    [InlineData("universite-technologie-compiegne")]
    [InlineData("vraiment-vraiment")]
    [InlineData("la-turbine")]
    [InlineData("ou-sont-les-dragons")]
    public async Task E02_a_wrong_link_is_never_followed(string slug) =>
        Links(await demo.Site.Page($"/fr/organisations/{slug}")).ShouldAllBe(link => !link.Contains("collectifbam.fr"));

    [Fact]
    public async Task F01_no_date_is_shown_for_the_thirty_undated_talks()
    {
        var page = await demo.Site.Page(ReadingAReport.French);
        var lines = page.QuerySelectorAll("#section-interventions .record").Where(line => line.QuerySelector(".record-when")?.TextContent == "sans date").ToList();

        lines.Count.ShouldBe(30);
        lines.SelectMany(line => line.QuerySelectorAll("time")).ShouldBeEmpty();
        var undated = await Found(Selection.Of(EventKind.Kind.Code).Where("list", "interventions").Where(KindDates.Precision, SelectionKeys.None));
        undated.Count.ShouldBe(30);
        foreach (var talk in undated)
        {
            var date = (await demo.Site.Page(Paths.Of(talk, Tongue.French))).QuerySelector(".dateline");
            date?.TextContent.Trim().ShouldStartWith("sans date", Case.Sensitive, talk.Slug);
            date?.QuerySelectorAll("time").Select(time => time.GetAttribute("datetime")).ShouldBe(["2020"]);
        }
    }

    [Fact]
    public async Task F02_no_author_nor_date_is_shown_for_the_seven_publications()
    {
        var page = await demo.Site.Page(ReadingAReport.French);
        var lines = page.QuerySelectorAll("#section-publications .record").ToList();

        lines.Count.ShouldBe(7);
        lines.ShouldAllBe(line => line.QuerySelector("time") == null);
        foreach (var publication in await Found(Selection.Of(PublicationKind.Kind.Code)))
        {
            var own = await demo.Site.Page(Paths.Of(publication, Tongue.French));
            own.QuerySelector(".dateline")?.TextContent.Trim().ShouldStartWith("sans date");
            own.QuerySelectorAll(".fields > div").Where(field => field.QuerySelector("dt")?.TextContent == "Auteurs").SelectMany(field => field.QuerySelectorAll("dd a")).ShouldBeEmpty(publication.Slug);
        }
    }

    private static IEnumerable<string> Links(IParentNode page) => page.QuerySelectorAll("a").Select(link => link.GetAttribute("href") ?? "");

    private async Task<IReadOnlyList<Record>> Found(Selection selection) =>
        (await demo.Site.Register.Find(selection with { Size = Selection.MostSize }, Viewer.Visitor, AsOf.Now, default)).Value?.Records ?? [];
}
