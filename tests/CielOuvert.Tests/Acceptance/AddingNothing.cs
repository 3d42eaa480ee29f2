using AngleSharp.Dom;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.Actors;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Kinds.Works;
using CielOuvert.Report.Chapters;
using CielOuvert.Tests.Demo;
using CielOuvert.Tests.House;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Acceptance;

/// <summary>Section F of the acceptance list: what must not be there.</summary>
public sealed class AddingNothing(ServedDemo demo)
{
    [Theory, MemberData(nameof(Forms.All), MemberType = typeof(Forms))]
    public async Task F01_no_date_is_shown_for_an_undated_intervention(Form form)
    {
        var chapter = await PrintedDemo.Chapter(demo, form, "section-interventions");

        chapter.ShouldNotSay("1er janvier", "janvier", "31 décembre", "décembre");
        foreach (var slug in await Undated()) chapter.ShouldSay([$"sans date {(await KeepingOrder.Names([slug]))[0]}"]);
    }

    [Fact]
    public async Task F01_the_page_of_an_undated_intervention_has_no_day_and_no_month()
    {
        var undated = await Undated();

        undated.Count.ShouldBe(30);
        foreach (var slug in undated)
        {
            var page = await demo.Site.Page($"/fr/evenements/{slug}");
            Days(page.QuerySelector("main").ShouldNotBeNull()).ShouldBeEmpty(slug);
        }
    }

    [Theory, MemberData(nameof(Forms.All), MemberType = typeof(Forms))]
    public async Task F02_no_author_and_no_date_is_shown_for_a_publication(Form form)
    {
        var chapter = await PrintedDemo.Chapter(demo, form, "section-publications");

        chapter.Times("sans date").ShouldBe(7);
        chapter.ShouldNotSay(await KeepingOrder.Names([.. (await DemoFolder.Records()).Where(record => record.Kind == PersonKind.Kind).Select(record => record.Slug)]));
    }

    [Fact]
    public async Task F02_the_page_of_a_publication_has_no_date_and_nobody()
    {
        var publications = (await DemoFolder.Records()).Where(record => record.Kind == PublicationKind.Kind).ToList();

        publications.Count.ShouldBe(7);
        foreach (var publication in publications)
        {
            var main = (await demo.Site.Page($"/fr/publications/{publication.Slug}")).QuerySelector("main").ShouldNotBeNull();
            Days(main).ShouldBeEmpty(publication.Slug);
            main.QuerySelectorAll($"a[href^='/fr/{PersonKind.Kind.Path.Fr}/']").ShouldBeEmpty(publication.Slug);
        }
    }

    [Fact]
    public async Task F03_whatever_the_report_names_comes_from_a_fact_of_the_document()
    {
        var facts = DemoFolder.Crosswalk.Select(crossing => crossing.Record).ToHashSet();
        var named = ReadingOrder.Of((await PrintedDemo.Of(demo)).Document).SelectMany(unit => unit.Words).SelectMany(Records).Select(run => run.Slug).Distinct().ToList();

        named.Count.ShouldBeGreaterThan(100);
        named.Where(slug => !facts.Contains(slug)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Forms.All), MemberType = typeof(Forms))]
    public async Task F03_nothing_that_only_the_file_on_the_organisation_knows_is_said(Form form)
    {
        var chapter = await PrintedDemo.Chapter(demo, form, "section-explorer");

        chapter.ShouldSay("Numérique tous risques", "Expédition qui met le numérique à l’épreuve des grandes crises pour savoir ce qui le rendrait plus solide.");
        chapter.ShouldNotSay("thèmes", "coalition");
        SeedFacts.All.Where(fact => fact.Kind == "partnership" && fact.Value("initiative") == "rudi").Count().ShouldBe(2);
    }

    [Theory, MemberData(nameof(Forms.All), MemberType = typeof(Forms))]
    public async Task F04_the_Lille_entry_counts_once_in_the_interventions_and_not_in_the_hearings(Form form)
    {
        var printed = await PrintedDemo.Of(demo);

        printed.Lines("section-interventions").Count(slug => slug == "conference-lille-metropole").ShouldBe(1);
        printed.Lines("section-auditions").ShouldNotContain("conference-lille-metropole");
        (await PrintedDemo.Chapter(demo, form, "section-interventions")).Times("sans date Conférence Lille Métropole").ShouldBe(1);
        (await PrintedDemo.Chapter(demo, form, "section-auditions")).ShouldNotSay("Lille");
    }

    [Theory, MemberData(nameof(Forms.All), MemberType = typeof(Forms))]
    public async Task F05_two_roles_are_said_without_a_name(Form form)
    {
        var chapter = await PrintedDemo.Chapter(demo, form, "section-interventions");

        chapter.ShouldSay("Lancement de la mission préparatoire du débat 5G", "à l’initiative de : Maire-Présidente de Nantes Métropole", "secrétaire d’État");
        chapter.ShouldNotSay("Johanna", "Rolland", "Cédric O", "Cédric");
    }

    /// <summary>Run by run: a list of names is in the order of the source, and is no sentence. That no form says anything else is told by their reading order.</summary>
    [Fact]
    public async Task F06_no_sentence_of_the_document_is_copied()
    {
        var said = ReadingOrder.Of((await PrintedDemo.Of(demo)).Document).SelectMany(unit => unit.Words).SelectMany(Leaves).Select(run => PrintedText.Of(run, Tongue.French)).Distinct().ToList();

        said.Count.ShouldBeGreaterThan(300);
        // Foreign words between two of them: what stands side by side is not one sentence.
        var apart = string.Join('\n', said.Select((words, at) => $"{words} qqq{at}"));
        ReadingTheSeed.CopiedInto("report.txt", apart).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Forms.All), MemberType = typeof(Forms))]
    public async Task F07_what_is_derived_says_that_it_is_computed(Form form)
    {
        (await PrintedDemo.Chapter(demo, form, "section-chiffres")).ShouldSay("Somme des compteurs (calculé) : 66");
        (await PrintedDemo.Chapter(demo, form, "section-articles")).ShouldSay("6 nommés sur 27 (calculé)");
        (await PrintedDemo.Chapter(demo, form, "section-colleges")).ShouldSay("Somme des parts des collèges (calculé) : 100");
    }

    private static async Task<IReadOnlyList<string>> Undated() => [.. (await DemoFolder.Records())
        .Where(record => record.Kind == EventKind.Kind && EventKind.List.Or(new Group(record.Document), "") == "interventions")
        .Where(record => EventKind.StartDate.CertaintyIn(new Group(record.Document)) == Certainty.Unknown).Select(record => record.Slug)];

    /// <summary>The times on a page that are more than a year.</summary>
    private static IEnumerable<string> Days(IElement main) =>
        main.QuerySelectorAll("time").Where(time => time.Closest(".proof, footer, .record-proof") is null).Select(time => time.GetAttribute("datetime") ?? "").Where(when => when.Length > 4);

    private static IEnumerable<Run> Leaves(Run run) => Reading.Inner(run) is { Count: > 0 } inner ? inner.SelectMany(Leaves) : [run];

    private static IEnumerable<RecordRun> Records(Run run) =>
        run is RecordRun record ? [record] : Reading.Inner(run).SelectMany(Records);
}
