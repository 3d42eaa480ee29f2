using System.Text.Json;
using CielOuvert.Register.Access;
using CielOuvert.Register.Facts;
using CielOuvert.Register.Files;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Evidence;
using CielOuvert.Register.Kinds.Shapes;
using CielOuvert.Register.Kinds.Works;
using CielOuvert.Register.Records;
using CielOuvert.Register.Starter;
using CielOuvert.Tests.Formats.Files;
using CielOuvert.Tests.House;
using CielOuvert.Tests.Registers;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Exchange.Signposts;

/// <summary>A robot that knows nothing of us goes from a page to what goes with it by the links of headers and by sets of links, as a reader of others reads them.</summary>
public sealed class FollowingSignposts(ServedDemo demo)
{
    private const string Home = "https://fing-2020.example";

    private const string Validate = """
        import json, sys
        from jsonschema import Draft202012Validator
        schema = json.load(open(sys.argv[1]))
        Draft202012Validator.check_schema(schema)
        Draft202012Validator(schema).validate(json.load(open(sys.argv[2])))
        """;

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "CielOuvert.Tests", "Exchange", "Signposts");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_of_an_article_leads_to_all_that_goes_with_it()
    {
        const string page = "/fr/articles/zoom-1-limites-visioconference";

        IReadOnlyList<(string Extension, string Type)> forms = [("ics", "text/calendar"), ("jsonld", "application/ld+json"), ("json", "application/json"), ("ttl", "text/turtle"), ("bib", "application/x-bibtex"), ("ris", "application/x-research-info-systems"), ("csl", "application/vnd.citationstyles.csl+json")];

        var header = await Header(demo.Site, page);

        header.Where(link => link.Relation == "describedby").ShouldBe(forms.Select(form => ("describedby", $"{Home}{page}.{form.Extension}", (string?)form.Type)), ignoreOrder: true);
        header.Where(link => link.Relation != "describedby").ShouldBe([
            ("cite-as", Home + page, null), ("author", $"{Home}/fr/personnes/hubert-guillaud", null), ("type", "https://schema.org/AboutPage", null), ("type", "https://schema.org/Article", null),
            ("collection", $"{Home}/fr/series/coinces-dans-zoom", "text/html"), ("linkset", $"{Home}{page}.jsonlinkset", "application/linkset+json"), ("linkset", $"{Home}{page}.linkset", "application/linkset")]);
    }

    [Theory]
    [InlineData("/fr/evenements/")]
    [InlineData("/en/initiatives/")]
    [InlineData("/fr/axes/")]
    [InlineData("/en/works-cited/")]
    [InlineData("/fr/rapports/rapport-2020")]
    public async Task Every_page_of_a_record_says_in_a_set_of_links_what_its_header_says(string start)
    {
        var page = start.EndsWith('/') ? await First(start) : start;
        var header = await Header(demo.Site, page);

        var text = await Read(await Keep(await Body(demo.Site, $"{page}.linkset")));
        var json = JsonDocument.Parse(await Body(demo.Site, $"{page}.jsonlinkset")).RootElement;

        var path = await Keep(json.GetRawText());
        await Peer.Run(Peer.Python, ["-c", Validate, Path.Combine(Folder, "linkset.schema.json"), path], Stop);
        In(json).ShouldBe(text);
        text.Where(link => link.Anchor == Home + page).Select(link => (link.Relation, link.To, link.Type)).ShouldBe(header.Where(link => link.Relation != "linkset"));
        text.Where(link => link.Relation == "describes").Select(link => link.Anchor).ShouldBe(header.Where(link => link.Relation == "describedby").Select(link => link.To));
        text.Where(link => link.Relation == "collection" && link.To == Home + page).Select(link => link.Anchor).ShouldBe(header.Where(link => link.Relation == "item").Select(link => link.To));
    }

    [Fact]
    public async Task What_describes_a_record_and_what_is_printed_of_it_lead_back()
    {
        const string page = "/en/reports/rapport-2020";

        (await Header(demo.Site, $"{page}.bib")).ShouldContain(("describes", Home + page, "text/html"));
        (await Header(demo.Site, $"{page}.bib")).ShouldContain(("linkset", $"{Home}{page}.linkset", "application/linkset"));
        (await Header(demo.Site, $"{page}.txt")).ShouldContain(("collection", Home + page, "text/html"));
        (await Header(demo.Site, page)).ShouldContain(("item", $"{Home}{page}.pdf", "application/pdf"));
        (await Header(demo.Site, page)).ShouldContain(("cite-as", $"{Home}/fr/rapports/rapport-2020", null));
    }

    [Fact]
    public async Task A_figure_says_what_it_is_and_where_its_numbers_are() => (await Header(demo.Site, "/en/figures/articles/2020")).ShouldBe([
        ("cite-as", $"{Home}/fr/chiffres/articles/2020", null), ("type", "https://schema.org/AboutPage", null), ("type", "https://schema.org/Observation", null), ("describedby", $"{Home}/en/figures/articles/2020.json", "application/json")]);

    [Fact]
    public async Task Whoever_asks_the_page_for_a_set_of_links_gets_it()
    {
        using var answer = await demo.Site.Get("/fr/articles/zoom-1-limites-visioconference", ("Accept", "application/linkset+json"));

        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/linkset+json");
        (await demo.Site.Page("/fr/articles/zoom-1-limites-visioconference")).QuerySelectorAll("[type^='application/linkset']").ShouldBeEmpty();
    }

    [Fact]
    public async Task An_author_is_led_to_where_the_world_knows_them_and_a_file_to_its_work()
    {
        await using var site = await ServedRegister.Empty();
        await site.Commit([.. Starting.Shipped().Select(Change.Add)]);
        var file = await Kept(site);
        await site.Commit(
            Change.Add(Named("Josiah Carberry", "https://orcid.org/0000-0002-1825-0097")), Change.Add(Named("Mal Copiée", "https://orcid.org/0000-0002-1825-0098")),
            Change.Add(Named("Camille Secrète", "https://orcid.org/0000-0001-5109-3700").SeenBy(Sight.Desk)), Change.Add(AnOrganization.Named("Atelier").Holding("relatedLink", """["https://ror.org/03yrm5c26"]""")),
            Change.Add(Drafting.Named(LicenceKind.Kind, "Licence libre").Called("libre").With(LicenceKind.Code, "ETALAB-2.0")),
            Change.Add(Drafting.Named(PublicationKind.Kind, "Cahier").Called("cahier").Linking(PublicationKind.Author, "josiah-carberry", "camille-secrete", "mal-copiee", "atelier")
                .With(Common.License, "libre").Holding("url", "\"https://doi.org/10.5281/zenodo.42\"").Holding("hasVersion", $$"""[{"version":"1","sha256":"{{file}}"}]""")));

        var header = await Header(site, "/en/publications/cahier");

        var home = (await Header(site, "/en/organisations/atelier")).Single(link => link.Relation == "cite-as").To.Split("/fr/")[0];
        header.Where(link => link.Relation is "author" or "cite-as" or "license" or "item").ShouldBe([
            ("cite-as", "https://doi.org/10.5281/zenodo.42", null), ("author", "https://orcid.org/0000-0002-1825-0097", null), ("author", $"{home}/en/people/mal-copiee", null), ("author", "https://ror.org/03yrm5c26", null),
            ("item", $"{home}/files/{file}.pdf", "application/pdf"), ("license", "https://spdx.org/licenses/ETALAB-2.0", null)]);
        (await Header(site, $"/files/{file}.pdf")).ShouldBe([
            ("collection", $"{home}/fr/publications/cahier", "text/html"), ("linkset", $"{home}/fr/publications/cahier.jsonlinkset", "application/linkset+json"), ("linkset", $"{home}/fr/publications/cahier.linkset", "application/linkset")]);
        var page = await site.Page("/en/publications/cahier");
        page.QuerySelector("meta[name=citation_pdf_url]")?.GetAttribute("content").ShouldBe($"{home}/files/{file}.pdf");
        page.QuerySelector("meta[content='Josiah Carberry'] + meta[name=citation_author_orcid]")?.GetAttribute("content").ShouldBe("https://orcid.org/0000-0002-1825-0097");
        page.QuerySelectorAll("meta[name=citation_author_orcid]").Length.ShouldBe(1);
    }

    [Fact]
    public async Task What_has_hundreds_of_authors_names_them_in_its_set_of_links_alone()
    {
        await using var site = await ServedRegister.Empty();
        var people = Enumerable.Range(0, 300).Select(number => $"Autrice {number}").ToList();
        await site.Commit([.. people.Select(name => Change.Add(APerson.Named(name).SeenBy(Sight.Public))), Change.Add(Drafting.Named(PublicationKind.Kind, "Cahier").Called("cahier").Linking(PublicationKind.Author, [.. people.Select(name => name.ToLowerInvariant().Replace(' ', '-'))]))]);

        var header = await Header(site, "/fr/publications/cahier");

        header.Select(link => link.Relation).ShouldBe(["cite-as", "type", "type", "linkset", "linkset"]);
        (await Read(await Keep(await Body(site, "/fr/publications/cahier.linkset")))).Count(link => link.Relation == "author").ShouldBe(300);
    }

    private static Draft Named(string name, string address) => APerson.Named(name).SeenBy(Sight.Public).Holding("relatedLink", $"[\"https://somewhere.example/\",\"{address}\"]");

    private static async Task<string> Kept(ServedRegister site)
    {
        var taken = ARegister.Done(TakenFile.From(SomeFile.Pdf(), FileShape.Any));
        await site.Register.Files.Keep(taken, Stop);
        return taken.Hash;
    }

    private async Task<string> First(string list) =>
        (await demo.Site.Page(list.TrimEnd('/'))).QuerySelectorAll("main a").Select(link => link.GetAttribute("href") ?? "").First(href => href.StartsWith(list, StringComparison.Ordinal) && !href.Contains('?'));

    /// <summary>What an answer is linked to, as a reader of headers that is not ours reads it.</summary>
    private static async Task<IReadOnlyList<(string Relation, string To, string? Type)>> Header(ServedRegister site, string path)
    {
        using var answer = await site.Get(path);
        answer.IsSuccessStatusCode.ShouldBeTrue($"{path}: {answer.StatusCode}");
        return [.. (await Read(await Keep(string.Join(", ", answer.Headers.GetValues("Link"))))).Select(link => (link.Relation, link.To, link.Type))];
    }

    private static async Task<string> Body(ServedRegister site, string path)
    {
        using var answer = await site.Get(path);
        answer.IsSuccessStatusCode.ShouldBeTrue($"{path}: {answer.StatusCode} {answer.Headers.Location}");
        return await answer.Content.ReadAsStringAsync(Stop);
    }

    private static async Task<IReadOnlyList<(string? Anchor, string Relation, string To, string? Type)>> Read(string path)
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Folder, "links", "node_modules")), "The reader of links is not here: ./ciel test installs it.");
        var lines = await Peer.Run("node", [Path.Combine(Folder, "links", "read.js"), path], Stop);
        return [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).Select(link => (Word(link, "anchor"), Word(link, "rel") ?? "", Word(link, "href") ?? "", Word(link, "type")))];
    }

    private static IReadOnlyList<(string? Anchor, string Relation, string To, string? Type)> In(JsonElement json) =>
    [
        .. from context in json.GetProperty("linkset").EnumerateArray()
           from relation in context.EnumerateObject()
           where relation.Name != "anchor"
           from target in relation.Value.EnumerateArray()
           select (Word(context, "anchor"), relation.Name, Word(target, "href") ?? "", Word(target, "type")),
    ];

    private static string? Word(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static async Task<string> Keep(string text)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllTextAsync(path, text, Stop);
        return path;
    }
}
