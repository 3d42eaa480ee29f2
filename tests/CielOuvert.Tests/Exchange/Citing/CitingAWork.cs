using AngleSharp.Html.Dom;
using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Evidence;
using CielOuvert.Register.Kinds.Works;
using CielOuvert.Register.Starter;
using CielOuvert.Tests.Registers;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Exchange.Citing;

/// <summary>The page of a work says how it is cited, and names nobody whom it may not.</summary>
public sealed class CitingAWork(ServedDemo demo)
{
    private const string Hostile = "</cite><script>alert(1)</script>\" \u202Etxet";

    [Fact]
    public async Task Its_page_has_the_reference_the_attribution_and_the_same_for_programs()
    {
        var french = await demo.Site.Page("/fr/publications/livret-reset-territoires");
        var english = await demo.Site.Page("/en/publications/livret-reset-territoires");

        Lines(french).ShouldBe(["Livret Reset territoires [en ligne]. Fing, [s. d.]. Disponible à l’adresse : https://fing.org/publications/livret-reset-territoires.html", "aucune licence certaine : à demander avant de reprendre"]);
        Lines(english).ShouldBe(["Livret Reset territoires. (n.d.). Fing. https://fing.org/publications/livret-reset-territoires.html", "no certain licence: ask before reusing it"]);
        french.QuerySelectorAll("[aria-labelledby=citing] [rel=alternate]").Select(link => link.GetAttribute("href")).ShouldBe(
            ["/fr/publications/livret-reset-territoires.bib", "/fr/publications/livret-reset-territoires.ris", "/fr/publications/livret-reset-territoires.csl"]);
    }

    [Theory]
    [InlineData("/fr/articles", true)]
    [InlineData("/fr/rediffusions", true)]
    [InlineData("/en/works-cited", true)]
    [InlineData("/fr/evenements", false)]
    public async Task Works_have_it_and_nothing_else(string list, bool has)
    {
        var first = (await demo.Site.Page(list)).QuerySelectorAll("main a").Select(link => link.GetAttribute("href") ?? "").First(href => href.StartsWith($"{list}/", StringComparison.Ordinal));

        ((await demo.Site.Page(first)).QuerySelector("#citing") is not null).ShouldBe(has, first);
    }

    [Fact]
    public async Task The_report_has_it_too_with_its_print()
    {
        var report = await demo.Site.Page("/fr/rapports/rapport-2020");

        report.QuerySelector("#citing").ShouldNotBeNull();
        Metas(report).ShouldContain(("citation_technical_report_institution", "Fing"));
        Metas(report).ShouldContain(("citation_pdf_url", "https://fing-2020.example/fr/rapports/rapport-2020.pdf"));
    }

    [Fact]
    public async Task An_article_names_its_media_in_its_head_and_an_event_has_none_of_it()
    {
        Metas(await demo.Site.Page("/fr/articles/zoom-1-limites-visioconference")).SkipLast(1).ShouldBe([
            ("citation_title", "De la visioconférence en ses limites"), ("citation_author", "Hubert Guillaud"), ("citation_publication_date", "2020/11/20"), ("citation_journal_title", "InternetActu"), ("citation_series_title", "Coincés dans Zoom")]);
        var events = (await demo.Site.Page("/fr/evenements")).QuerySelectorAll("main a").Select(link => link.GetAttribute("href") ?? "").First(href => href.StartsWith("/fr/evenements/", StringComparison.Ordinal));

        Metas(await demo.Site.Page(events)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_private_and_nothing_in_doubt_is_in_it_and_hostile_words_stay_words()
    {
        await using var site = await ServedRegister.Empty();
        await site.Commit([.. Starting.Shipped().Select(Change.Add)]);
        await site.Commit(
            Change.Add(APerson.Named("Ada King").SeenBy(Sight.Public)), Change.Add(APerson.Named("Camille Secrète")),
            Change.Add(Drafting.Named(LicenceKind.Kind, "Licence libre").Called("libre").Holding("url", "\"https://libre.example/\"")),
            Change.Add(Drafting.Named(PublicationKind.Kind, Hostile).Called("cahier").On("2020-04").Linking(PublicationKind.Author, "camille-secrete", "ada-king").With(Common.License, "libre")
                .With(Common.Url, new WebAddress("https://wrong.example/", new("https://wrong.example/"), AddressState.Wrong))),
            Change.Add(Drafting.Named(PublicationKind.Kind, "Livret").Called("livret").With(PublicationKind.Author, Fact<IReadOnlyList<string>>.Deduced(["ada-king"], "her style"))
                .With(Common.License, Fact<string>.Deduced("libre", "its cover"))));

        var page = await site.Page("/en/publications/cahier");
        var doubtful = await site.Page("/en/publications/livret");

        Lines(page)[1].ShouldStartWith($"“{Hostile}” by Ada King, April 2020, licensed under Licence libre (https://libre.example/). Source: http");
        Lines(page)[1].ShouldEndWith("/en/publications/cahier");
        page.QuerySelectorAll("main script").ShouldBeEmpty();
        Metas(page).ShouldBe([("citation_title", Hostile), ("citation_author", "Ada King"), ("citation_publication_date", "2020"), ("citation_publisher", page.QuerySelector("meta[property='og:site_name']")?.GetAttribute("content") ?? ""), ("citation_abstract_html_url", page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? "")]);
        Metas(doubtful).Select(meta => meta.Name).ShouldBe(["citation_title", "citation_publisher", "citation_abstract_html_url"]);
        Lines(doubtful)[0].ShouldStartWith("Livret. (n.d.).");
        Lines(doubtful)[1].ShouldBe("no certain licence: ask before reusing it");
        doubtful.QuerySelector("[aria-labelledby=citing] .more")?.TextContent.ShouldBe("What is in doubt is not in the reference, or is there in brackets.");
    }

    private static IReadOnlyList<(string Name, string Content)> Metas(IHtmlDocument page) =>
        [.. page.QuerySelectorAll("head meta[name^=citation_]").Select(meta => (meta.GetAttribute("name") ?? "", meta.GetAttribute("content") ?? ""))];

    private static IReadOnlyList<string> Lines(IHtmlDocument page) => [.. page.QuerySelectorAll("[aria-labelledby=citing] dd").SkipLast(1).Select(line => line.TextContent.Replace('\u00A0', ' ').Replace('\u202F', ' '))];
}
