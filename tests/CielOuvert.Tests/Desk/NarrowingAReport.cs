using System.Net;
using System.Text.Json;
using CielOuvert.Accounts;
using CielOuvert.Register.Access;
using CielOuvert.Register.Selections;

namespace CielOuvert.Tests.Desk;

/// <summary>The same report for one initiative, one funder or one period: the same selections, asked of that alone.</summary>
public sealed class NarrowingAReport() : AtTheDesk(Role.Director)
{
    private const string Reset = "/fr/rapports/rapport-2020/initiative/reset";

    [Fact]
    public async Task For_an_initiative_it_shows_what_is_around_it_and_its_figures_say_so_and_prove_it()
    {
        var page = await Served.Page(Reset);

        var shown = page.QuerySelectorAll("article.edition .record-title a").Select(link => link.GetAttribute("href")?.Split('/')[^1] ?? "").ToHashSet();
        shown.ShouldNotBeEmpty();
        shown.ShouldBeSubsetOf(await Around("reset"));
        page.QuerySelector("article.edition header")?.TextContent.ShouldContain("partie sur");
        var labels = page.QuerySelectorAll(".figures.opening dt").Select(term => term.TextContent).ToList();
        labels.ShouldNotBeEmpty();
        labels.ShouldAllBe(label => label.Contains("autour de", StringComparison.Ordinal) && label.Contains("Reset", StringComparison.Ordinal));
        foreach (var mark in page.QuerySelectorAll("article.edition a.figure").Take(4))
        {
            var href = mark.GetAttribute("href") ?? "";
            href.ShouldContain("?autour=");
            (await Served.Page(href)).QuerySelector("h1 data")?.GetAttribute("value").ShouldBe(mark.QuerySelector("data")?.GetAttribute("value"), href);
        }
    }

    [Fact]
    public async Task It_has_an_address_in_every_form_and_both_languages_and_the_whole_leads_there()
    {
        foreach (var path in (string[])[Reset, Reset + ".json", Reset + ".txt", "/en/reports/rapport-2020/initiative/reset", "/en/reports/rapport-2020/period/2020-04", "/fr/rapports/rapport-2020/periode/2020-01--2020-06"])
        {
            using var answer = await Served.Get(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        }

        (await Served.Page("/fr/rapports/rapport-2020")).QuerySelector($"a[href='{Reset}']").ShouldNotBeNull();
        using var json = JsonDocument.Parse(await (await Served.Get(Reset + ".json")).Content.ReadAsStringAsync());
        json.RootElement.GetProperty("colophon").GetProperty("address").ToString().ShouldContain(Reset);
    }

    [Fact]
    public async Task For_a_period_within_its_own_its_figures_are_those_of_that_period()
    {
        var page = await Served.Page("/fr/rapports/rapport-2020/periode/2020-04");

        var months = page.QuerySelectorAll("article.edition .record-when time").Select(time => time.GetAttribute("datetime") ?? "").ToList();
        months.ShouldNotBeEmpty();
        page.QuerySelectorAll("a.figure").Select(mark => mark.GetAttribute("href") ?? "").ShouldContain(href => href.EndsWith("/2020-04", StringComparison.Ordinal));
    }

    [Fact]
    public async Task For_a_funder_it_is_made_of_what_they_fund_in_the_period()
    {
        await Seated.Fill("/fr/bureau/ajouter/financements", ("name~", "Convention"), ("funder", "inria"), ("fundedItem.0", "reset"), ("startDate", "2020"), ("_sight", "public"));
        var funder = (await Served.Register.Find(Selection.Of("funding"), Viewer.Visitor, AsOf.Now, CancellationToken.None)).Value?.Records[0];
        funder.ShouldNotBeNull();
        var slug = Register.Kinds.Activities.FundingKind.Funder.Or(funder, "");

        var page = await Served.Page($"/fr/rapports/rapport-2020/financeur/{slug}");

        var shown = page.QuerySelectorAll("article.edition .record-title a").Select(link => link.GetAttribute("href")?.Split('/')[^1] ?? "").ToHashSet();
        shown.ShouldContain("reset");
        shown.ShouldNotContain("rudi");
        (await Served.Page("/fr/rapports/rapport-2020")).QuerySelector($"a[href='/fr/rapports/rapport-2020/financeur/{slug}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task What_is_not_public_or_not_within_has_no_part()
    {
        await Seated.Fill("/fr/bureau/ajouter/initiatives", ("name~", "Projet secret"), ("_sight", "desk"));

        foreach (var part in (string[])["initiative/projet-secret", "initiative/rien", "initiative/connecteur-recherche-1", "financeur/reset", "periode/2021", "periode/2019-12--2020-06", "periode/bientot"])
        {
            using var answer = await Served.Get("/fr/rapports/rapport-2020/" + part);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, part);
        }
    }

    [Fact]
    public async Task A_frozen_report_keeps_the_parts_that_it_had()
    {
        await Seated.Fill("/fr/bureau/figer/rapport-2020", ("_why", "adopté"));
        var before = await (await Served.Get(Reset + ".json")).Content.ReadAsStringAsync();

        await Seated.Fill("/fr/bureau/ajouter/evenements", ("name~", "Audition retrouvée"), ("eventType", "hearing"), ("initiative.0", "reset"), ("startDate", "15 avril 2020"), ("_sight", "public"));

        (await (await Served.Get(Reset + ".json")).Content.ReadAsStringAsync()).ShouldBe(before);
    }

    private async Task<IReadOnlySet<string>> Around(string slug)
    {
        var parts = await Served.Register.Find(Selection.Of("initiative").Where("isPartOf", slug), Viewer.Visitor, AsOf.Now, CancellationToken.None);
        var around = Selection.Everything.Where(SelectionKeys.Around, [slug, .. (parts.Value?.Records ?? []).Select(record => record.Slug)]) with { Size = Selection.MostSize };
        return ((await Served.Register.Find(around, Viewer.Visitor, AsOf.Now, CancellationToken.None)).Value?.Records ?? []).Select(record => record.Slug).ToHashSet();
    }
}
