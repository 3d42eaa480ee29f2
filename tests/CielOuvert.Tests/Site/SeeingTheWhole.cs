using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Selections;

namespace CielOuvert.Tests.Site;

/// <summary>The pages that gather: years, axes, doubts, sources, the register itself.</summary>
public sealed class SeeingTheWhole(ServedDemo demo)
{
    [Theory]
    [InlineData("/fr/annees/2020", "/en/years/2020")]
    [InlineData("/fr/axes/metier-explorer", "/en/axes/metier-explorer")]
    [InlineData("/fr/axes/metier-transformer", "/en/axes/metier-transformer")]
    [InlineData("/fr/axes/verbe-coaliser", "/en/axes/verbe-coaliser")]
    [InlineData("/fr/inconnus", "/en/unknowns")]
    [InlineData("/fr/inconnus?doute=ambigu", "/en/unknowns?doubt=ambiguous")]
    [InlineData("/fr/inconnus?doute=inconnu&genre=evenements", "/en/unknowns?doubt=unknown&kind=events")]
    [InlineData("/fr/a-propos", "/en/about")]
    [InlineData("/fr/sources", "/en/sources")]
    [InlineData("/fr/chiffres", "/en/figures")]
    [InlineData("/fr/chiffres?annee=2020", "/en/figures?year=2020")]
    [InlineData("/fr/chiffres/interventions/2020", "/en/figures/interventions/2020")]
    [InlineData("/fr/rapports", "/en/reports")]
    [InlineData("/fr/rapports/rapport-2020", "/en/reports/rapport-2020")]
    public async Task Each_is_a_whole_page_in_both_languages_and_knows_its_twin(string french, string english)
    {
        foreach (var (path, twin) in new[] { (french, english), (english, french) })
        {
            var page = await demo.Site.Page(path);

            page.QuerySelectorAll("h1").Length.ShouldBe(1, path);
            page.QuerySelectorAll("[style], style, script:not([type='application/ld+json'])").ShouldBeEmpty(path);
            page.QuerySelectorAll("link[rel=canonical]").Single().GetAttribute("href").ShouldBe("https://fing-2020.example" + path);
            page.QuerySelectorAll($"link[rel=alternate][hreflang={twin[1..3]}]").Single().GetAttribute("href").ShouldBe("https://fing-2020.example" + twin);
            page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty(path);
            var levels = page.QuerySelectorAll("main h1, main h2, main h3, main h4").Select(heading => heading.LocalName[1] - '0').ToList();
            levels.Zip(levels.Skip(1)).ShouldAllBe(pair => pair.Second <= pair.First + 1, path);
        }
    }

    [Fact]
    public async Task Its_own_links_all_lead_somewhere()
    {
        foreach (var path in (string[])["/fr/annees/2020", "/fr/axes/metier-explorer", "/en/axes/verbe-coaliser", "/fr/a-propos", "/en/sources", "/fr/chiffres/evenements-par-type/2020"])
        {
            foreach (var href in (await demo.Site.Page(path)).QuerySelectorAll("main a").Select(link => link.GetAttribute("href") ?? "").Where(href => href.StartsWith('/')).Distinct())
            {
                using var answer = await demo.Site.Get(href);
                answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{path} {href} {answer.Headers.Location}");
            }
        }
    }

    [Fact]
    public async Task The_menu_leads_to_the_latest_year()
    {
        using var answer = await demo.Site.Get("/fr/annees");

        answer.Headers.Location?.ToString().ShouldBe("/fr/annees/2020");
    }

    [Fact]
    public async Task The_months_and_the_undated_of_a_year_make_it_whole()
    {
        var page = await demo.Site.Page("/fr/annees/2020");
        var whole = await Count("kind=article,event,publication&period=2020");
        var undated = await Count("kind=article,event,publication&precision=none&period=2020");

        TableOf(page, "months").Sum(row => row.Count).ShouldBe(whole - undated);
        page.QuerySelector("#months")?.ParentElement?.TextContent.ShouldContain($"{undated} sans date");
    }

    [Fact]
    public async Task Each_bar_of_a_year_is_the_count_of_its_list()
    {
        var page = await demo.Site.Page("/fr/annees/2020");

        TableOf(page, "kinds").Single(row => row.Label == "Événements").Count.ShouldBe(await Count("kind=event&period=2020"));
        TableOf(page, "types").Single(row => row.Label == "Webinaire").Count.ShouldBe(await Count("kind=event&type=webinar&period=2020"));
        TableOf(page, "places").Sum(row => row.Count).ShouldBe(await Count("kind=event&place=any&period=2020"));
    }

    [Fact]
    public async Task An_axis_counts_what_stands_under_it()
    {
        var page = await demo.Site.Page("/fr/axes/metier-transformer");
        var initiatives = await Count("kind=initiative&axis=metier-transformer");

        page.QuerySelector(".numbers .value")?.TextContent.ShouldBe(initiatives.ToString(CultureInfo.InvariantCulture));
        page.QuerySelectorAll("#initiatives ~ .records .record").Length.ShouldBe((int)initiatives);
    }

    [Fact]
    public async Task The_verb_of_the_editorial_shows_its_own_selections()
    {
        var page = await demo.Site.Page("/fr/axes/verbe-coaliser");

        page.QuerySelector(".axis-head .overline")?.TextContent.ShouldContain("verbe");
        page.QuerySelectorAll("h2 .count").Select(count => long.Parse(count.TextContent, CultureInfo.InvariantCulture))
            .ShouldBe([await Count("kind=partnership"), await Count("kind=collaboration"), await Count("kind=event&organizer=several")]);
    }

    [Fact]
    public async Task Every_doubt_is_shown_page_by_page()
    {
        foreach (var (certainty, written) in new[] { (Certainty.Ambiguous, "ambigu"), (Certainty.Deduced, "deduit"), (Certainty.Unknown, "inconnu") })
        {
            var expected = await demo.Site.Register.Sum(Selection.Everything.Where("doubt", certainty.Code), $"doubt:{certainty.Code}", Viewer.Visitor, AsOf.Now, default);
            var page = await demo.Site.Page($"/fr/inconnus?doute={written}");

            page.QuerySelectorAll(".doubts a[aria-current] .value").Single().TextContent.ShouldBe(((long)(expected ?? 0)).ToString(CultureInfo.InvariantCulture));
        }

        var ambiguous = await demo.Site.Page("/fr/inconnus?doute=ambigu&genre=chiffres-declares");
        ambiguous.QuerySelectorAll(".unknowns > li").Length.ShouldBe((int)await Count("kind=declared-count&doubt=ambiguous"));
        ambiguous.QuerySelectorAll(".candidate-list li").Length.ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task What_is_unknown_names_who_could_know_and_asks_them()
    {
        var page = await demo.Site.Page("/fr/inconnus?genre=evenements");

        var connector = page.QuerySelectorAll("ol.unknowns > li").Single(line => line.QuerySelector("a")?.GetAttribute("href") == "/fr/evenements/connecteur-recherche-1");
        connector.TextContent.ShouldContain("CNFPT");
        connector.QuerySelector("a[href='/fr/signaler/connecteur-recherche-1']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Long_lists_of_doubts_are_paged_without_losing_any()
    {
        var seen = new List<string>();
        var path = "/fr/inconnus?genre=evenements";
        while (path.Length > 0)
        {
            var page = await demo.Site.Page(path);
            seen.AddRange(page.QuerySelectorAll(".unknowns > li > p:first-child a").Select(link => link.GetAttribute("href") ?? ""));
            path = page.QuerySelector("main a[rel=next]")?.GetAttribute("href") ?? "";
        }

        seen.Distinct().Count().ShouldBe((int)await Count("kind=event&doubt=any"));
    }

    [Fact]
    public async Task An_empty_register_says_what_would_be_there()
    {
        await using var site = await ServedRegister.Empty();

        foreach (var path in (string[])["/fr/chiffres", "/fr/rapports", "/fr/annees", "/fr/inconnus", "/fr/a-propos", "/fr/sources", "/en/figures", "/en/unknowns"])
            (await site.Page(path)).QuerySelectorAll("h1").Length.ShouldBe(1, path);
    }

    private static IReadOnlyList<(string Label, long Count)> TableOf(IHtmlDocument page, string section) =>
    [
        .. page.QuerySelectorAll($"section[aria-labelledby={section}] tbody tr")
            .Select(row => (row.Children[0].TextContent, long.Parse(row.Children[1].TextContent, CultureInfo.InvariantCulture))),
    ];

    private async Task<long> Count(string selection) =>
        await demo.Site.Register.Count(Selection.Parse(selection).Match(asked => asked, why => throw new InvalidOperationException(why[0].What.En)), Viewer.Visitor, AsOf.Now, default);
}
