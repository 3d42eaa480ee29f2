using System.Text.Json;
using AngleSharp.Html.Dom;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;
using CielOuvert.Site.Addresses;
using CielOuvert.Formats.Words;
using CielOuvert.Tests.Registers;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Exchange.Web;

/// <summary>What pages are about, said in their heads in the words of schema.org: of a record, what its graph says and nothing else.</summary>
public sealed class DescribingPages(ServedDemo demo)
{
    private const string Address = "https://fing-2020.example";

    private const string Count = """
        import sys
        from rdflib import Graph
        print(len(Graph().parse(data=sys.argv[1], format='json-ld')))
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_record_of_each_kind_says_on_its_page_what_its_graph_says()
    {
        var seen = 0;
        foreach (var kind in AllKinds.InOrder.Where(kind => kind != FigureKind.Kind && kind != EditionKind.Kind))
        {
            var found = ARegister.Done(await demo.Site.Register.Find(Selection.Of(kind.Code) with { Size = 1 }, Viewer.Visitor, AsOf.Now, Stop));
            foreach (var path in found.Records.Select(record => Paths.Of(record, Tongue.English)))
            {
                (await GraphOf(demo.Site, path)).ShouldBe(await demo.Site.Client.GetStringAsync($"{path}.jsonld", Stop), path);
                seen++;
            }
        }

        seen.ShouldBeGreaterThan(20);
    }

    [Theory]
    [InlineData("/fr/rapports/rapport-2020", "Report")]
    [InlineData("/fr/chiffres/publications", "Observation")]
    public async Task A_report_and_a_figure_are_described_too(string path, string type)
    {
        var graph = JsonDocument.Parse(await GraphOf(demo.Site, path)).RootElement;

        (graph.GetProperty("@id").GetString(), graph.GetProperty("@type").GetString()).ShouldBe(($"{Address}{path}#it", type));
    }

    [Fact]
    public async Task The_home_page_says_what_the_site_is_whose_and_how_to_search_it()
    {
        var site = JsonDocument.Parse(await GraphOf(demo.Site, "/en")).RootElement;

        (site.GetProperty("@type").GetString(), site.GetProperty("name").GetProperty("@value").GetString()).ShouldBe(("WebSite", "Fing"));
        site.GetProperty("publisher").GetProperty("@type").GetString().ShouldBe("Organization");
        site.GetProperty("publisher").GetProperty("@id").GetString().ShouldBe(JsonDocument.Parse(await GraphOf(demo.Site, "/en/organisations/fing")).RootElement.GetProperty("@id").GetString());
        var template = site.GetProperty("potentialAction").GetProperty("target").GetProperty("urlTemplate").GetString() ?? "";
        template.ShouldBe($"{Address}/en/search?q={{words}}");
        (await demo.Site.Page(template[Address.Length..].Replace("{words}", "reset", StringComparison.Ordinal))).QuerySelectorAll(".record").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_list_says_how_many_it_has_and_which_it_shows()
    {
        var page = await demo.Site.Page("/fr/evenements?annee=2020");
        var list = JsonDocument.Parse(await GraphOf(demo.Site, "/fr/evenements?annee=2020")).RootElement;

        (list.GetProperty("@id").GetString(), list.GetProperty("@type").GetString()).ShouldBe((page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"), "CollectionPage"));
        list.GetProperty("mainEntity").GetProperty("itemListElement").GetProperty("@list").EnumerateArray().Select(item => item.GetProperty("url").GetProperty("@id").GetString())
            .ShouldBe(page.QuerySelectorAll(".record-title a").Select(link => Address + link.GetAttribute("href")));
        list.GetProperty("mainEntity").GetProperty("numberOfItems").GetProperty("@value").GetString()
            .ShouldBe((await demo.Site.Register.Count(Selection.Of(EventKind.Kind.Code) with { Period = Drafting.Date("2020") }, Viewer.Visitor, AsOf.Now, Stop)).ToString());
    }

    [Theory]
    [InlineData("/fr")]
    [InlineData("/en/about")]
    [InlineData("/en/events")]
    [InlineData("/fr/organisations/fing")]
    [InlineData("/fr/annees/2020")]
    [InlineData("/fr/chiffres/grands-evenements/2020")]
    [InlineData("/en/data")]
    [InlineData("/fr/inconnus")]
    [InlineData("/en/figures?year=2020")]
    [InlineData("/fr/interfaces")]
    public async Task A_reader_of_others_takes_it_as_statements(string path) =>
        int.Parse(await Peer.Run(Peer.Python, ["-c", Count, await GraphOf(demo.Site, path)], Stop)).ShouldBeGreaterThan(5);

    [Fact]
    public async Task Hostile_texts_stay_within_it()
    {
        await using var site = await ServedRegister.Empty();
        string[] texts = ["</script><script>alert(1)</script>", "<!--<script>", "]]>", "\" onload=\"x", "a=\"/fr\"", .. Hostile.Texts.Where(text => !string.IsNullOrWhiteSpace(text))];
        await site.Commit([.. texts.Select((text, index) => Change.Add(AnEvent.Named(text).Called($"e-{index}").With(EventKind.OurRole, (Localized)text)))]);

        for (var index = 0; index < texts.Length; index++)
            (await GraphOf(site, $"/fr/evenements/e-{index}")).ShouldBe(await site.Client.GetStringAsync($"/fr/evenements/e-{index}.jsonld", Stop), texts[index]);
        JsonDocument.Parse(await GraphOf(site, "/fr/evenements")).RootElement.GetProperty("mainEntity").GetProperty("itemListElement").GetProperty("@list").GetArrayLength()
            .ShouldBe((await site.Page("/fr/evenements")).QuerySelectorAll(".record-title").Length);
    }

    /// <summary>All that the one script element of the page holds, as an HTML parser reads it.</summary>
    internal static async Task<string> GraphOf(ServedRegister site, string path)
    {
        var script = (await site.Page(path)).QuerySelectorAll("script").ShouldHaveSingleItem(path).ShouldBeAssignableTo<IHtmlScriptElement>();
        (script?.Type, script?.ParentElement?.LocalName).ShouldBe(("application/ld+json", "head"), path);
        return script?.TextContent ?? "";
    }
}
