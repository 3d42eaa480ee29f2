using System.Globalization;
using AngleSharp.Dom;
using CielOuvert.Register.Access;
using CielOuvert.Register.History;
using CielOuvert.Register.Selections;
using CielOuvert.Tests.Registers;

namespace CielOuvert.Tests.Site;

/// <summary>However many kinds and years a search finds, each can be chosen: the first are shown, the others are folded.</summary>
public sealed class SeeingEveryChoice(ServedDemo demo)
{
    private const string Search = "/en/search?q=fing";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_kind_that_has_results_is_there_with_as_many_as_its_list()
    {
        var counts = await demo.Site.Register.KindCounts(Drafting.Selection("q=fing"), Viewer.Visitor, AsOf.Now, Stop);
        var facet = FacetOf(await demo.Site.Page(Search), "Kind");

        counts.Count.ShouldBeGreaterThan(12);
        var choices = facet.QuerySelectorAll("a").Select(link => (Href: link.GetAttribute("href") ?? "", Count: long.Parse(link.QuerySelector(".count")?.TextContent ?? "", CultureInfo.InvariantCulture))).ToList();
        choices.Select(choice => choice.Count).ShouldBe(counts.Select(count => count.Count));
        foreach (var (href, count) in choices) (await demo.Site.Page($"{href}&size=1000")).QuerySelectorAll(".record").Length.ShouldBe((int)count, href);
        facet.QuerySelectorAll(":scope > ul > li").Length.ShouldBe(10);
        (facet.QuerySelector(".facet-rest")?.HasAttribute("open"), facet.QuerySelector(".facet-rest > summary")?.TextContent).ShouldBe((false, $"{counts.Count - 10} more"));
    }

    [Fact]
    public async Task One_that_was_chosen_among_the_folded_is_seen()
    {
        var last = FacetOf(await demo.Site.Page(Search), "Kind").QuerySelectorAll(".facet-rest a").Last();
        var (name, count) = (last.QuerySelector(".name")?.TextContent, last.QuerySelector(".count")?.TextContent);

        var rest = FacetOf(await demo.Site.Page(last.GetAttribute("href") ?? ""), "Kind").QuerySelector(".facet-rest");

        rest?.HasAttribute("open").ShouldBeTrue();
        var chosen = rest?.QuerySelectorAll("a[aria-current=true]").ShouldHaveSingleItem();
        (chosen?.QuerySelector(".name")?.TextContent, chosen?.QuerySelector(".count")?.TextContent, chosen?.GetAttribute("href")).ShouldBe((name, count, Search));
    }

    [Theory]
    [InlineData(12, 12, 0)]
    [InlineData(13, 10, 3)]
    public async Task Years_are_all_there_too_and_a_few_are_not_worth_a_fold(int years, int shown, int folded)
    {
        await using var site = await ServedRegister.Empty();
        await site.Commit([.. Enumerable.Range(2001, years).Select(year => Change.Add(AnEvent.Named($"Event of {year}").On($"{year}-05-01")))]);

        foreach (var path in (string[])["/en/search?q=event", "/en/events"])
        {
            var facet = FacetOf(await site.Page(path), "Year");
            (facet.QuerySelectorAll(":scope > ul > li").Length, facet.QuerySelectorAll(".facet-rest li").Length).ShouldBe((shown, folded), path);
            facet.QuerySelectorAll(".name").Select(name => name.TextContent).ShouldBe(Enumerable.Range(2001, years).Reverse().Select(year => $"{year}"), path);
        }
    }

    private static IElement FacetOf(IParentNode page, string name) => page.QuerySelectorAll(".facet").Single(facet => facet.QuerySelector("h2")?.TextContent == name);
}
