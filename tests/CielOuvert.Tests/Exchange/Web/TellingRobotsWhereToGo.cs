using System.Net;
using System.Xml.Linq;
using CielOuvert.Exchange.Web.Finding;
using CielOuvert.Exchange.Web.Sitemaps;
using CielOuvert.Formats.Words;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Register.Starter;
using CielOuvert.Site.Addresses;
using CielOuvert.Tests.House;
using CielOuvert.Tests.Registers;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Exchange.Web;

/// <summary>The sitemap and the word to robots: all that is listed, nothing else, in files that their protocol takes.</summary>
public sealed class TellingRobotsWhereToGo(ServedDemo demo)
{
    private const string Address = "https://fing-2020.example";
    private static readonly XNamespace Space = SitemapWriting.Space;
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_sitemap_lists_every_public_page_in_both_tongues_and_each_names_the_other()
    {
        var listed = new Dictionary<string, XElement>();
        foreach (var file in await Files())
            foreach (var url in (await Xml(file)).Elements(Space + "url")) listed.Add(Text(url, "loc"), url);

        var pages = new List<PublicPage>();
        await foreach (var page in new PublicPages(demo.Site.Register).All(Stop)) pages.Add(page);
        listed.Keys.ShouldBe(pages.SelectMany(page => Tongues.All.Select(tongue => Address + page.Path.In(tongue))), ignoreOrder: true);
        foreach (var page in pages)
            foreach (var tongue in Tongues.All)
                listed[Address + page.Path.In(tongue)].Elements(Xhtml + "link").Select(link => (link.Attribute("hreflang")?.Value, link.Attribute("href")?.Value))
                    .ShouldBe([("fr", Address + page.Path.Fr), ("en", Address + page.Path.En), ("x-default", Address + page.Path.Fr)]);
    }

    [Fact]
    public async Task It_says_when_a_record_last_changed()
    {
        var twin = System.Text.Json.JsonDocument.Parse(await demo.Site.Client.GetStringAsync("/fr/initiatives/reset.json", Stop)).RootElement;

        foreach (var file in await Files())
            if ((await Xml(file)).Elements(Space + "url").FirstOrDefault(url => Text(url, "loc") == $"{Address}/fr/initiatives/reset") is { } found)
            {
                Text(found, "lastmod").ShouldBe(twin.GetProperty("modified").GetString());
                return;
            }

        Assert.Fail("It is in no file.");
    }

    [Fact]
    public async Task The_index_says_when_the_last_page_of_each_file_changed()
    {
        foreach (var file in (await Xml(SitemapPages.Index)).Elements(Space + "sitemap"))
        {
            var pages = (await Xml(Text(file, "loc")[Address.Length..])).Elements(Space + "url").ToList();
            pages.ShouldNotBeEmpty();
            Text(file, "lastmod").ShouldBe(pages.Select(page => Text(page, "lastmod")).Max(StringComparer.Ordinal), Text(file, "loc"));
        }
    }

    [Fact]
    public void A_file_holds_no_more_than_it_may() => (SitemapPages.Room * Tongues.All.Count).ShouldBeLessThanOrEqualTo(SitemapWriting.MostAddresses);

    [Fact]
    public async Task Records_that_one_file_cannot_hold_are_in_several()
    {
        await using var site = await ServedRegister.Empty();
        foreach (var batch in Enumerable.Range(0, PresenceShelf.Room + 10).Chunk(1000))
            await site.Commit([.. batch.Select(number => Change.Add(AnEvent.Named($"Event {number}").Called($"event-{number}")))]);

        var files = XDocument.Parse(await site.Client.GetStringAsync(SitemapPages.Index, Stop)).Root?.Elements(Space + "sitemap").Select(file => new Uri(Text(file, "loc")).PathAndQuery).Where(path => path.StartsWith(SitemapPages.Records)).ToList() ?? [];
        var listed = new List<string>();
        foreach (var file in files) listed.AddRange(XDocument.Parse(await site.Client.GetStringAsync(file, Stop)).Descendants(Space + "loc").Select(place => new Uri(place.Value).AbsolutePath).Where(path => path.StartsWith("/en/events/event-")));

        files.Count.ShouldBe(2);
        listed.Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(0, PresenceShelf.Room + 10).Select(number => $"/en/events/event-{number}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Pages_that_one_file_cannot_hold_are_in_several()
    {
        const int years = 450;
        await using var site = await ServedRegister.Empty();
        await site.Commit([
            .. Starting.Shipped().Where(draft => draft.Kind == VocabularyKind.Kind).Select(Change.Add),
            .. Enumerable.Range(1000, years).Select(year => Change.Add(AnEvent.Named($"Event of {year}").On($"{year}-05-01"))),
            .. Enumerable.Range(0, 9).Select(number => Change.Add(AFigure.Counting($"figure-{number}", "kind=event").With(FigureKind.Rule, "starts-in"))),
        ]);

        var files = XDocument.Parse(await site.Client.GetStringAsync(SitemapPages.Index, Stop)).Root?.Elements(Space + "sitemap").Select(file => new Uri(Text(file, "loc")).PathAndQuery).Where(path => path.StartsWith(SitemapPages.Gathering)).ToList() ?? [];
        var listed = new List<string>();
        foreach (var file in files) listed.AddRange(XDocument.Parse(await site.Client.GetStringAsync(file, Stop)).Descendants(Space + "loc").Select(place => new Uri(place.Value).PathAndQuery));

        files.ShouldBe([$"{SitemapPages.Gathering}0.xml", $"{SitemapPages.Gathering}1.xml"]);
        listed.ShouldBeUnique();
        listed.Where(path => path.StartsWith("/en/figures/figure-", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .ShouldBe(Enumerable.Range(0, 9).SelectMany(number => Enumerable.Range(1000, years).Select(year => $"/en/figures/figure-{number}/{year}")));
        (await site.Get($"{SitemapPages.Gathering}2.xml")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Its_files_are_what_the_protocol_describes()
    {
        var folder = Directory.CreateTempSubdirectory("ciel-sitemap-").FullName;
        try
        {
            foreach (var path in (await Files()).Prepend(SitemapPages.Index))
            {
                var bytes = await demo.Site.Client.GetByteArrayAsync(path, Stop);
                bytes.Length.ShouldBeLessThan(50_000_000);
                var file = Path.Combine(folder, path.TrimStart('/'));
                await File.WriteAllBytesAsync(file, bytes, Stop);
                await Peer.Run("xmllint", ["--nonet", "--noout", "--schema", Path.Combine(Repository.Root, "tests/CielOuvert.Tests/Exchange/Web/sitemap.xsd"), file], Stop);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("/sitemap-records-999999.xml")]
    [InlineData("/sitemap-records-9223372036854775807.xml")]
    [InlineData("/sitemap-records--1.xml")]
    [InlineData("/sitemap-records-00.xml")]
    [InlineData("/sitemap-pages-1.xml")]
    [InlineData("/sitemap-pages-00.xml")]
    [InlineData("/sitemap-pages-9223372036854775807.xml")]
    public async Task A_file_that_is_not_there_is_not_found(string path)
    {
        using var response = await demo.Site.Get(path);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Robots_may_read_all_that_is_listed_and_are_led_to_the_sitemap()
    {
        var robots = (await demo.Site.Client.GetStringAsync("/robots.txt", Stop)).Split('\n');

        robots.ShouldContain($"Sitemap: {Address}/sitemap.xml");
        var closed = robots.Where(line => line.StartsWith("Disallow: ")).Select(line => line["Disallow: ".Length..]).ToList();
        closed.ShouldBe(RobotsText.Closed);
        closed.ShouldContain("/fr/bureau");
        closed.ShouldContain("/en/search");
        await foreach (var page in new PublicPages(demo.Site.Register).All(Stop))
            foreach (var tongue in Tongues.All) closed.ShouldNotContain(start => page.Path.In(tongue).StartsWith(start), page.Path.In(tongue));
    }

    private async Task<IReadOnlyList<string>> Files()
    {
        var index = await Xml(SitemapPages.Index);
        return [.. index.Elements(Space + "sitemap").Select(file => Text(file, "loc")[Address.Length..])];
    }

    private async Task<XElement> Xml(string path)
    {
        using var response = await demo.Site.Get(path);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        response.Content.Headers.ContentType?.ToString().ShouldBe("application/xml; charset=utf-8");
        return XDocument.Parse(await response.Content.ReadAsStringAsync(Stop)).Root ?? throw new InvalidOperationException(path);
    }

    private static string Text(XElement of, string name) => of.Element(Space + name)?.Value ?? "";
}
