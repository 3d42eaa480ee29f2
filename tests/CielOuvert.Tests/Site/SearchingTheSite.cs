using System.Globalization;
using AngleSharp.Dom;

namespace CielOuvert.Tests.Site;

public sealed class SearchingTheSite(ServedDemo demo)
{
    [Theory]
    [InlineData("/fr/recherche?q=numérique", "Genre", "Année")]
    [InlineData("/en/search?q=data", "Kind")]
    [InlineData("/fr/recherche?q=rennes", "Genre")]
    public async Task Each_choice_leads_to_as_many_records_as_it_says(string path, params string[] expected)
    {
        var page = await demo.Site.Page(path);

        page.QuerySelectorAll(".facet").Select(facet => facet.QuerySelector("h2")?.TextContent ?? "").Intersect(expected).ShouldBe(expected);
        foreach (var link in page.QuerySelectorAll(".facet a"))
        {
            var href = Href(link);
            var count = int.Parse(link.QuerySelector(".count")?.TextContent ?? "", CultureInfo.InvariantCulture);
            var list = await demo.Site.Page(href + (path.StartsWith("/fr", StringComparison.Ordinal) ? "&taille=1000" : "&size=1000"));
            list.QuerySelectorAll(".record").Length.ShouldBe(count, href);
            list.QuerySelectorAll(".chosen a").ShouldNotBeEmpty(href);
        }
    }

    [Fact]
    public async Task The_words_are_marked_in_titles_and_in_extracts()
    {
        var page = await demo.Site.Page("/fr/recherche?q=numeriques");

        page.QuerySelectorAll(".record-title mark").Select(mark => mark.TextContent.ToLowerInvariant()).Distinct().ShouldContain("numérique");
        page.QuerySelectorAll(".record-lede mark").ShouldNotBeEmpty();
        foreach (var row in page.QuerySelectorAll(".record")) row.QuerySelectorAll("mark").ShouldNotBeEmpty(row.TextContent);
    }

    [Fact]
    public async Task A_slip_of_the_finger_leads_to_what_was_meant()
    {
        var page = await demo.Site.Page("/fr/recherche?q=numeriuqe");
        var meant = page.QuerySelectorAll(".meant a")[0];

        meant.TextContent.ShouldBe("numérique");
        (await demo.Site.Page(Href(meant))).QuerySelectorAll(".record").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Words_that_something_chosen_leaves_without_an_answer_lead_to_the_whole_register()
    {
        var page = await demo.Site.Page("/fr/recherche?q=numérique&annee=1900");

        page.QuerySelectorAll(".record").ShouldBeEmpty();
        page.QuerySelectorAll(".empty").ShouldHaveSingleItem();
        page.QuerySelectorAll("main a").Where(link => Href(link) == "/fr/recherche?q=num%C3%A9rique").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("/fr/recherche")]
    [InlineData("/en/search")]
    public async Task Before_anything_is_asked_the_page_says_how_to_ask(string path)
    {
        var ways = (await demo.Site.Page(path)).QuerySelectorAll(".search-ways a");

        ways.Length.ShouldBe(4);
        foreach (var way in ways) (await demo.Site.Page(Href(way))).QuerySelector("#words")?.GetAttribute("value").ShouldBe(way.TextContent);
    }

    private static string Href(IElement link) => link.GetAttribute("href") ?? "";
}
