using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using CielOuvert.Exchange.Web.Finding;
using CielOuvert.Formats.Files;
using CielOuvert.Register.History;
using CielOuvert.Tests.Registers;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Exchange.Web;

/// <summary>What programs ask of the site itself: who it is of, whom to warn, how to search it, how to keep it.</summary>
public sealed class MeetingTheOrganisation(ServedDemo demo)
{
    private const string Address = "https://fing-2020.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("acct:fing@fing-2020.example")]
    [InlineData("https://fing-2020.example")]
    [InlineData("https://fing-2020.example/")]
    [InlineData("https://fing-2020.example/en")]
    public async Task Who_knows_its_account_or_its_site_is_told_who_it_is(string resource)
    {
        using var response = await demo.Site.Get($"/.well-known/webfinger?resource={Uri.EscapeDataString(resource)}");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/jrd+json");
        response.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        var jrd = await Json(response);
        jrd.GetProperty("subject").GetString().ShouldBe(resource);
        jrd.GetProperty("aliases").EnumerateArray().Select(alias => alias.GetString()).ShouldNotContain(resource);
        var links = jrd.GetProperty("links").EnumerateArray().Select(link => (link.GetProperty("rel").GetString(), link.GetProperty("href").GetString() ?? "")).ToList();
        links.Select(link => link.Item1).Distinct().ShouldBe(["http://webfinger.net/rel/profile-page", "http://webfinger.net/rel/avatar", "alternate"]);
        foreach (var (_, href) in links)
        {
            using var there = await demo.Site.Get(href[Address.Length..]);
            there.StatusCode.ShouldBe(HttpStatusCode.OK, href);
        }
    }

    [Fact]
    public async Task It_tells_the_relations_that_are_asked_for_alone()
    {
        using var response = await demo.Site.Get("/.well-known/webfinger?resource=acct:fing@fing-2020.example&rel=alternate&rel=unknown");

        (await Json(response)).GetProperty("links").EnumerateArray().Select(link => link.GetProperty("rel").GetString()).Distinct().ShouldBe(["alternate"]);
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("?resource=", HttpStatusCode.BadRequest)]
    [InlineData("?resource=a&resource=b", HttpStatusCode.BadRequest)]
    [InlineData("?resource=acct:somebody@fing-2020.example", HttpStatusCode.NotFound)]
    [InlineData("?resource=https://elsewhere.example", HttpStatusCode.NotFound)]
    public async Task It_speaks_of_nobody_else(string query, HttpStatusCode status)
    {
        using var response = await demo.Site.Get($"/.well-known/webfinger{query}");

        response.StatusCode.ShouldBe(status);
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Whom_to_tell_of_a_hole_is_said_for_less_than_a_year()
    {
        var clock = new AClock();
        await using var site = await ServedRegister.Empty(clock, contact: "security@example.org");

        var lines = (await site.Client.GetStringAsync("/.well-known/security.txt", Stop)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": ", 2)).ToDictionary(line => line[0], line => line[1]);

        lines["Contact"].ShouldBe("mailto:security@example.org");
        lines["Canonical"].ShouldEndWith("/.well-known/security.txt");
        var expires = DateTime.Parse(lines["Expires"], CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
        expires.ShouldBeInRange(clock.Now.AddDays(30), clock.Now.AddDays(364));
    }

    [Fact]
    public async Task While_nobody_is_named_there_is_none()
    {
        using var response = await demo.Site.Get("/.well-known/security.txt");

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("security@example.org", "mailto:security@example.org")]
    [InlineData("mailto:security@example.org", "mailto:security@example.org")]
    [InlineData("https://example.org/security", "https://example.org/security")]
    [InlineData("tel:+33123456789", "tel:+33123456789")]
    [InlineData("http://example.org/security", null)]
    [InlineData("somebody", null)]
    [InlineData("https://example.org/\nExpires: never", null)]
    public void A_contact_is_an_address_that_may_be_written_to(string typed, string? read) =>
        (SecurityText.Parse(typed) is { } parsed && parsed.IsDone(out var contact) ? contact.AbsoluteUri : null).ShouldBe(read);

    [Theory]
    [InlineData("/fr/manifest.webmanifest", "fr", "/fr")]
    [InlineData("/en/manifest.webmanifest", "en", "/en")]
    [InlineData("/manifest.webmanifest", "fr", "/fr")]
    public async Task A_telephone_may_keep_it(string path, string language, string start)
    {
        using var response = await demo.Site.Get(path);
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/manifest+json");
        var manifest = await Json(response);

        (manifest.GetProperty("lang").GetString(), manifest.GetProperty("start_url").GetString(), manifest.GetProperty("name").GetString()).ShouldBe((language, start, "Fing"));
        foreach (var icon in manifest.GetProperty("icons").EnumerateArray().Where(icon => icon.GetProperty("type").GetString() == "image/png"))
        {
            var bytes = await demo.Site.Client.GetByteArrayAsync(icon.GetProperty("src").GetString(), Stop);
            PictureReading.Read(bytes, FileType.Png).IsDone(out var picture).ShouldBeTrue();
            $"{picture?.Whole.Width}x{picture?.Whole.Height}".ShouldBe(icon.GetProperty("sizes").GetString());
        }

        manifest.GetProperty("icons").EnumerateArray().Select(icon => (icon.GetProperty("sizes").GetString(), icon.GetProperty("purpose").GetString()))
            .ShouldBe([("any", "any"), ("192x192", "any"), ("512x512", "any"), ("192x192", "maskable"), ("512x512", "maskable")]);
    }

    [Theory]
    [InlineData("/favicon.ico", "image/x-icon")]
    [InlineData("/apple-touch-icon.png", "image/png")]
    public async Task Its_icon_is_where_programs_look_for_it(string path, string type)
    {
        using var response = await demo.Site.Get(path);

        (response.StatusCode, response.Content.Headers.ContentType?.MediaType).ShouldBe((HttpStatusCode.OK, type));
    }

    [Theory]
    [InlineData("fr", "/fr/recherche?q=rudi")]
    [InlineData("en", "/en/search?q=rudi")]
    public async Task A_browser_searches_it_from_its_own_bar(string language, string search)
    {
        var page = await demo.Site.Page($"/{language}/");
        var link = page.QuerySelectorAll("link[rel=search]").Single();
        link.GetAttribute("type").ShouldBe("application/opensearchdescription+xml");

        using var response = await demo.Site.Get(link.GetAttribute("href") ?? "");
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/opensearchdescription+xml");
        XNamespace space = "http://a9.com/-/spec/opensearch/1.1/";
        var description = XDocument.Parse(await response.Content.ReadAsStringAsync(Stop)).Root ?? throw new InvalidOperationException("It is empty.");

        (description.Element(space + "ShortName")?.Value.Length ?? 99).ShouldBeLessThanOrEqualTo(16);
        var templates = description.Elements(space + "Url").Where(url => url.Attribute("rel")?.Value == "results").ToDictionary(url => url.Attribute("type")?.Value ?? "", url => url.Attribute("template")?.Value.Replace("{searchTerms}", "rudi") ?? "");
        templates["text/html"].ShouldBe(Address + search);
        foreach (var (type, address) in templates)
        {
            using var found = await demo.Site.Get(address[Address.Length..]);
            found.Content.Headers.ContentType?.MediaType.ShouldBe(type);
        }
    }

    [Fact]
    public async Task A_long_name_is_cut_between_two_characters()
    {
        await using var site = await ServedRegister.Empty();
        ARegister.Done(await site.Register.Commit(new(new Dictionary<string, string> { ["fr"] = "Les amis du ci🌍🌍" }, ["fr"], new("https://register.example"), null), [], Author.Keeper, "begun", AClock.Beginning, Stop));

        using var response = await site.Get("/fr/opensearch.xml");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync(Stop)).ShouldContain("<ShortName>Les amis du ci…</ShortName>");
    }

    private static async Task<JsonElement> Json(HttpResponseMessage response) => JsonDocument.Parse(await response.Content.ReadAsStringAsync(Stop)).RootElement;
}
