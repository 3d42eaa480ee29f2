using System.Text.Json;
using System.Xml.Linq;
using CielOuvert.Formats.Dates;
using CielOuvert.Register.Facts;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Tests.Registers;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Exchange;

/// <summary>Feeds, as the readers of others read them: what they hold, what names it for ever, and nothing surer than it is.</summary>
public sealed class FollowingAFeed(ServedDemo demo)
{
    private const string Read = """
        import sys, json, feedparser
        feed = feedparser.parse(open(sys.argv[1], 'rb').read())
        if feed.bozo: sys.exit(str(feed.bozo_exception))
        print(json.dumps({'version': feed.version, 'title': feed.feed.title, 'language': feed.feed.get('language'), 'entries': [
            {'id': one.id, 'title': one.title, 'link': one.link, 'authors': [who.get('name') for who in one.get('authors', [])],
             'enclosures': [(file.get('href'), file.get('type'), file.get('length')) for file in one.get('enclosures', [])]} for one in feed.entries]}))
        """;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/fr/evenements.atom", "atom10", 40)]
    [InlineData("/fr/evenements.rss", "rss20", 40)]
    [InlineData("/en/search.atom?q=rudi", "atom10", null)]
    [InlineData("/en/articles.rss", "rss20", null)]
    public async Task A_reader_of_others_reads_it(string path, string version, int? entries)
    {
        var feed = await ReadByOthers(demo.Site, path);

        feed.GetProperty("version").GetString().ShouldBe(version);
        feed.GetProperty("entries").GetArrayLength().ShouldBe(entries ?? feed.GetProperty("entries").GetArrayLength());
        feed.GetProperty("entries").GetArrayLength().ShouldBeGreaterThan(0);
        foreach (var entry in feed.GetProperty("entries").EnumerateArray()) entry.GetProperty("id").GetString().ShouldStartWith("urn:uuid:");
    }

    [Theory]
    [InlineData("atom")]
    [InlineData("rss")]
    public async Task Who_wrote_it_is_named(string extension) =>
        (await ReadByOthers(demo.Site, $"/fr/articles.{extension}")).GetProperty("entries")[0].GetProperty("authors").EnumerateArray().Select(name => name.GetString()).ShouldBe(["Hubert Guillaud"]);

    [Fact]
    public async Task An_entry_has_one_name_in_both_tongues_and_in_every_form()
    {
        async Task<List<string?>> Ids(string path) => [.. (await ReadByOthers(demo.Site, path)).GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("id").GetString())];
        var french = await Ids("/fr/evenements.atom");

        (await Ids("/en/events.atom")).ShouldBe(french);
        (await Ids("/en/events.rss")).ShouldBe(french);
        (await Json(demo.Site, "/en/events.jsonfeed")).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()).ShouldBe(french);
        french.Distinct().Count().ShouldBe(french.Count);
    }

    [Fact]
    public async Task A_record_that_is_renamed_keeps_its_name_in_feeds()
    {
        await using var site = await ServedRegister.Empty();
        await site.Commit(Change.Add(AnEvent.Named("Un").Called("one").On("2020-04-15")));
        async Task<string?> Id() => (await Json(site, "/fr/evenements.jsonfeed")).GetProperty("items")[0].GetProperty("id").GetString();
        var before = await Id();

        await site.Commit(Change.Rename("one", "two"));

        (await Id()).ShouldBe(before);
        (await Json(site, "/fr/evenements.jsonfeed")).GetProperty("items")[0].GetProperty("url").GetString().ShouldEndWith("/two");
    }

    [Fact]
    public async Task The_page_of_a_list_leads_to_what_changed_last()
    {
        await using var site = await ServedRegister.Empty();
        await site.Commit(Change.Add(AnEvent.Named("Neuf").Called("new").On("2020-04-15")), Change.Add(AnEvent.Named("Ancien").Called("old").On("2010-04-15")));
        await site.Commit(Change.Amend(AnEvent.Named("Ancien, retrouvé").Called("old").On("2010-04-15")));
        using var page = await site.Page("/fr/evenements");
        var led = page.QuerySelector("head link[type='application/atom+xml']")?.GetAttribute("href").ShouldNotBeNull();

        var feed = await Xml(site, new Uri(led ?? "").PathAndQuery);

        feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "title")?.Value).ShouldBe(["Ancien, retrouvé", "Neuf"]);
        (await Xml(site, "/fr/evenements.atom")).Elements(Atom + "entry").Select(entry => entry.Element(Atom + "title")?.Value).ShouldBe(["Neuf", "Ancien, retrouvé"]);
    }

    [Theory]
    [InlineData("/fr/playlists/playlist-acculturation-au-numerique", "fiches\u00a0: Acculturation au Numérique")]
    [InlineData("/fr/series/coinces-dans-zoom", "articles\u00a0: Coincés dans Zoom")]
    public async Task What_is_read_in_order_is_followed_in_that_order(string path, string title)
    {
        using var page = await demo.Site.Page(path);
        var led = page.QuerySelector("nav.twins a[type='application/atom+xml']")?.GetAttribute("href").ShouldNotBeNull() ?? "";
        var inOrder = page.QuerySelectorAll("ol.reading-order li a").Select(link => link.GetAttribute("href")).ToList();

        var feed = await Xml(demo.Site, led);

        inOrder.Count.ShouldBeGreaterThan(1);
        feed.Elements(Atom + "entry").Select(entry => new Uri(Link(entry, "alternate") ?? "").AbsolutePath).ShouldBe(inOrder);
        feed.Element(Atom + "title")?.Value.ShouldStartWith(title);
        page.QuerySelector("head link[type='application/atom+xml']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Its_pages_lead_to_one_another_under_one_name()
    {
        var first = await Xml(demo.Site, "/fr/articles.atom?taille=1");
        var next = Link(first, "next").ShouldNotBeNull();
        var second = await Xml(demo.Site, new Uri(next).PathAndQuery);

        Link(first, "self").ShouldEndWith("/fr/articles.atom?taille=1");
        Link(first, "first").ShouldBe(Link(first, "self"));
        Link(await Xml(demo.Site, "/fr/articles.atom"), "first").ShouldBeNull();
        Link(second, "first").ShouldBe(Link(first, "self"));
        Link(first, "alternate").ShouldEndWith("/fr/articles?taille=1");
        second.Element(Atom + "id")?.Value.ShouldBe(first.Element(Atom + "id")?.Value);
        (await Json(demo.Site, "/fr/articles.jsonfeed?taille=1")).GetProperty("next_url").GetString().ShouldBe(next.Replace(".atom", ".jsonfeed"));
    }

    [Fact]
    public async Task A_date_is_told_as_far_as_it_is_known()
    {
        await using var site = await ServedRegister.Empty();
        await site.Commit(
            Change.Add(AnEvent.Named("Au mois").Called("month").On("2020-04")),
            Change.Add(AnEvent.Named("Déduit").Called("deduced").With(EventKind.StartDate, Fact<PartialDate>.Deduced(PartialDate.OfYear(2019), "dit ailleurs"))),
            Change.Add(AnEvent.Named("Ambigu").Called("ambiguous").Holding("startDate", """{"certainty":"ambiguous","because":"two sources","candidates":[{"value":"2018"},{"value":"2017"}]}""")));

        var items = (await Json(site, "/fr/evenements.jsonfeed?ordre=nom")).GetProperty("items").EnumerateArray().ToList();

        string? Said(int index, string member) => items[index].GetProperty("_ciel").TryGetProperty(member, out var said) ? said.GetString() : null;
        items.Select(item => item.GetProperty("title").GetString()).ShouldBe(["Ambigu", "Au mois", "Déduit"]);
        (Said(0, "when"), Said(0, "certainty")).ShouldBe((null, "ambiguous"));
        (Said(1, "when"), Said(1, "certainty")).ShouldBe(("2020-04", "certain"));
        (Said(2, "when"), Said(2, "certainty")).ShouldBe(("2019", "deduced"));
        items.Select(item => item.GetProperty("content_html").GetString()).ShouldBe(["<p>date\u00a0: ambigu</p>", "<p>date\u00a0: avril 2020</p>", "<p>date\u00a0: 2019 (déduit)</p>"]);
        var atom = await Xml(site, "/fr/evenements.atom?ordre=nom");
        atom.Descendants().Where(element => element.Name.LocalName == "when").Select(when => (when.Value, (string?)when.Attribute("certainty"))).ShouldBe([("", "ambiguous"), ("2020-04", "certain"), ("2019", "deduced")]);
    }

    [Theory]
    [InlineData("atom")]
    [InlineData("rss")]
    public async Task A_sound_that_it_points_to_goes_with_it_and_a_page_does_not(string extension)
    {
        await using var site = await ServedRegister.Empty();
        await site.Commit(
            Change.Add(AnEvent.Named("Écouter").Called("a").On("2020-04-15").Holding("url", "\"https://sounds.example/a.mp3\"")),
            Change.Add(AnEvent.Named("Voir").Called("b").On("2020-04-14").Holding("url", "\"https://films.example/watch?v=1\"")));

        var entries = (await ReadByOthers(site, $"/fr/evenements.{extension}")).GetProperty("entries");

        var sound = entries[0].GetProperty("enclosures")[0];
        (sound[0].GetString(), sound[1].GetString()).ShouldBe(("https://sounds.example/a.mp3", "audio/mpeg"));
        entries[1].GetProperty("enclosures").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Hostile_texts_come_back_as_they_were()
    {
        await using var site = await ServedRegister.Empty();
        List<string> texts = [.. Hostile.Texts.Where(text => !string.IsNullOrWhiteSpace(text)), "cloche\u0007 finie", new('é', 10_000)];
        await site.Commit([.. texts.Select((text, index) => Change.Add(AnEvent.Named(text).Called($"e-{index}").With(EventKind.OurRole, (Localized)text)))]);
        List<string> readable = [.. texts.Select(text => text.Replace('\u0007', '\uFFFD')).Order(StringComparer.Ordinal)];

        (await Xml(site, "/fr/evenements.atom?taille=1000")).Elements(Atom + "entry").Select(entry => entry.Element(Atom + "title")?.Value).Order(StringComparer.Ordinal).ShouldBe(readable);
        // Most readers take a title of RSS for HTML: it reads as it is, and runs nothing.
        (await Xml(site, "/fr/evenements.rss?taille=1000")).Descendants("item").Select(item => System.Net.WebUtility.HtmlDecode(item.Element("title")?.Value)).Order(StringComparer.Ordinal).ShouldBe(readable);
        (await Json(site, "/fr/evenements.jsonfeed?taille=1000")).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString()).Order(StringComparer.Ordinal).ShouldBe(texts.Order(StringComparer.Ordinal));
        (await ReadByOthers(site, "/fr/evenements.atom?taille=1000")).GetProperty("entries").GetArrayLength().ShouldBe(texts.Count);
        var rss = (await ReadByOthers(site, "/fr/evenements.rss?taille=1000")).GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("title").GetString() ?? "").ToList();
        rss.ShouldContain(title => title.Contains("script") && !title.Contains("<script>"));
    }

    private static string? Link(XElement feed, string relation) => feed.Elements(Atom + "link").SingleOrDefault(link => (string?)link.Attribute("rel") == relation)?.Attribute("href")?.Value;

    private static async Task<XElement> Xml(ServedRegister site, string path) => XDocument.Parse(System.Text.Encoding.UTF8.GetString(await Bytes(site, path)), LoadOptions.PreserveWhitespace).Root.ShouldNotBeNull();

    private static async Task<JsonElement> Json(ServedRegister site, string path) => JsonDocument.Parse(await Bytes(site, path)).RootElement;

    private static async Task<JsonElement> ReadByOthers(ServedRegister site, string path)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, await Bytes(site, path), Stop);
        await Peer.Run("xmllint", ["--noout", file], Stop);
        var said = await Peer.Run(Peer.Python, ["-c", Read, file], Stop);
        File.Delete(file);
        return JsonDocument.Parse(said).RootElement;
    }

    private static async Task<byte[]> Bytes(ServedRegister site, string path)
    {
        using var answer = await site.Get(path);
        answer.IsSuccessStatusCode.ShouldBeTrue($"{path}: {answer.StatusCode} {answer.Headers.Location}");
        return await answer.Content.ReadAsByteArrayAsync(Stop);
    }
}
