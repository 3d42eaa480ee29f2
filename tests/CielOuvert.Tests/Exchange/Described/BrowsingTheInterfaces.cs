using System.Net;
using AngleSharp.Html.Parser;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Exchange.Described;

/// <summary>The page of the interfaces is made of the same description, and whoever follows one of its examples gets something.</summary>
public sealed class BrowsingTheInterfaces(ServedDemo demo)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/fr/interfaces", "/fr/evenements.{extension}", "/fr/chiffres/{slug}/{period}.json", "600 pages par minute")]
    [InlineData("/en/interfaces", "/en/events.{extension}", "/en/figures/{slug}/{period}.json", "600 pages a minute")]
    public async Task It_tells_of_each_address_and_of_what_everybody_may_ask(string page, string list, string figure, string limit)
    {
        var words = new HtmlParser().ParseDocument(await demo.Site.Client.GetStringAsync(page, Stop));
        var paths = words.QuerySelectorAll(".offer-path").Select(path => path.TextContent.Trim()).ToList();

        paths.ShouldContain(list);
        paths.ShouldContain(figure);
        paths.ShouldContain("/oai");
        paths.ShouldBeUnique();
        words.QuerySelector("main")?.TextContent.ShouldContain(limit);
        words.QuerySelectorAll("script:not([type='application/ld+json'])").ShouldBeEmpty();
        words.QuerySelectorAll(".offer").Select(offer => offer.Id).ShouldBeUnique();
    }

    [Fact]
    public async Task Each_of_its_examples_is_answered()
    {
        var page = new HtmlParser().ParseDocument(await demo.Site.Client.GetStringAsync("/en/interfaces", Stop));
        var examples = page.QuerySelectorAll(".offer a").Select(link => link.GetAttribute("href") ?? "").ToList();

        examples.Count.ShouldBeGreaterThan(300);
        foreach (var example in examples)
        {
            using var answer = await demo.Site.Get(example);
            // A report is printed by another program, which may not be here.
            if (answer.StatusCode != HttpStatusCode.OK) example.ShouldMatch(@"\.pdf$", $"{example}: {answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData("/en/events.json", "/en/interfaces")]
    [InlineData("/fr/evenements.csv", "/fr/interfaces")]
    [InlineData("/fr/initiatives/reset.ttl", "/fr/interfaces")]
    [InlineData("/fr/chiffres/evenements/2020.json", "/fr/interfaces")]
    [InlineData("/fr/evenements/rien-de-tel.json", "/fr/interfaces")]
    [InlineData("/schemas/event.json", "/en/interfaces")]
    public async Task Answers_lead_to_where_they_are_described(string path, string page)
    {
        using var answer = await demo.Site.Get(path);

        var links = answer.Headers.GetValues("Link").ToList();
        links.ShouldContain($"<https://fing-2020.example/openapi.json>; rel=\"service-desc\"; type=\"application/json\"");
        links.ShouldContain($"<https://fing-2020.example{page}>; rel=\"service-doc\"; type=\"text/html\"");
    }
}
