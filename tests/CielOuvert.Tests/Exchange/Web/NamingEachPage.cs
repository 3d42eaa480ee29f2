using System.Net;
using AngleSharp.Html.Dom;
using CielOuvert.Formats.Words;
using CielOuvert.Site.Addresses;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Exchange.Web;

/// <summary>What the head of a page says of where it is: one address, the same page in each tongue, and forms that are really there.</summary>
public sealed class NamingEachPage(ServedDemo demo)
{
    private const string Address = "https://fing-2020.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_has_one_address_and_is_named_in_each_tongue()
    {
        foreach (var page in await OneOfEachSort())
            foreach (var tongue in Tongues.All)
            {
                var path = page.Path.In(tongue);
                var head = (await demo.Site.Page(path)).Head.ShouldNotBeNull();

                head.QuerySelectorAll("link[rel=canonical]").Select(link => link.GetAttribute("href")).ShouldBe([Address + path], path);
                head.QuerySelectorAll("link[hreflang]").Select(link => (link.GetAttribute("hreflang"), link.GetAttribute("href")))
                    .ShouldBe([("fr", Address + page.Path.Fr), ("en", Address + page.Path.En), ("x-default", Address + page.Path.Fr)], ignoreOrder: true, path);
                head.QuerySelectorAll("meta[property='og:url']").Select(meta => meta.GetAttribute("content")).ShouldBe([Address + path], path);
                head.QuerySelectorAll("meta[name=robots]").ShouldBeEmpty(path);
            }
    }

    [Fact]
    public async Task Each_form_that_it_names_is_there_and_of_the_type_that_is_said()
    {
        foreach (var page in await OneOfEachSort())
            foreach (var link in Forms(await demo.Site.Page(page.Path.En)))
            {
                using var answer = await demo.Site.Get((link.Href ?? "")[Address.Length..]);
                answer.StatusCode.ShouldBe(HttpStatusCode.OK, link.Href);
                answer.Content.Headers.ContentType?.MediaType.ShouldBe(link.Type?.Replace("+oembed", "", StringComparison.Ordinal), link.Href);
            }
    }

    [Theory]
    [InlineData("/fr")]
    [InlineData("/en/events")]
    [InlineData("/fr/evenements?annee=2020")]
    [InlineData("/en/years/2020")]
    [InlineData("/fr/recherche")]
    [InlineData("/en/search?q=reset")]
    [InlineData("/fr/sources")]
    [InlineData("/en/figures")]
    [InlineData("/fr/rapports")]
    [InlineData("/fr/playlists/playlist-reset-for-executives")]
    public async Task What_gathers_records_can_be_followed(string path) =>
        Forms(await demo.Site.Page(path)).Select(link => link.Type).Intersect(["application/atom+xml", "application/rss+xml", "application/feed+json"]).Count().ShouldBe(3);

    [Theory]
    [InlineData("/fr/nulle-part")]
    [InlineData("/en/events?year=nope")]
    public async Task What_is_not_there_names_no_other(string path)
    {
        using var answer = await demo.Site.Get(path);
        var head = ServedRegister.Parse(await answer.Content.ReadAsStringAsync(Stop)).Head.ShouldNotBeNull();

        head.QuerySelectorAll("link[rel=canonical], link[hreflang], meta[property]").ShouldBeEmpty();
        head.QuerySelectorAll("meta[name=robots]").Select(meta => meta.GetAttribute("content")).ShouldBe(["noindex"]);
    }

    private static IEnumerable<IHtmlLinkElement> Forms(IHtmlDocument page) => page.QuerySelectorAll("head link[rel=alternate][type]").Cast<IHtmlLinkElement>();

    private async Task<IReadOnlyList<PublicPage>> OneOfEachSort()
    {
        var pages = new List<PublicPage>();
        await foreach (var page in new PublicPages(demo.Site.Register).All(Stop)) pages.Add(page);
        return [.. pages.GroupBy(page => string.Join('/', page.Path.Fr.Split('/').Take(3)) + page.Path.Fr.Count(letter => letter == '/')).Select(sort => sort.Last())];
    }
}
