using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using CielOuvert.Exchange.Web.Embedding;
using CielOuvert.Exchange.Web.Previews;
using CielOuvert.Register.Access;
using CielOuvert.Register.History;
using CielOuvert.Tests.Registers;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Exchange.Web;

/// <summary>A page shown in another site (oEmbed 1.0): a quotation that runs nothing, within the room that is given.</summary>
public sealed class EmbeddingAPage(ServedDemo demo)
{
    private const string Address = "https://fing-2020.example";
    private const string Reset = $"{Address}/en/initiatives/reset";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_leads_to_what_is_told_of_it_in_both_forms()
    {
        var page = await demo.Site.Page("/en/initiatives/reset");
        async Task<string> Follow(string type)
        {
            var href = page.QuerySelector($"link[rel=alternate][type='{type}']")?.GetAttribute("href") ?? "";
            href.ShouldStartWith(Address);
            using var answer = await demo.Site.Get(href[Address.Length..]);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
            answer.Content.Headers.ContentType?.MediaType.ShouldBe(type.Replace("+oembed", "", StringComparison.Ordinal));
            return await answer.Content.ReadAsStringAsync(Stop);
        }

        var json = JsonDocument.Parse(await Follow("application/json+oembed")).RootElement;
        var xml = XDocument.Parse(await Follow("text/xml+oembed")).Root.ShouldNotBeNull();

        xml.Name.LocalName.ShouldBe("oembed");
        xml.Elements().Select(element => (element.Name.LocalName, element.Value)).ShouldBe(json.EnumerateObject().Select(member => (member.Name, member.Value.ToString())));
        (json.GetProperty("type").GetString(), json.GetProperty("version").GetString(), json.GetProperty("title").GetString(), json.GetProperty("provider_name").GetString()).ShouldBe(("rich", "1.0", "Reset", "Fing"));
    }

    [Fact]
    public async Task It_runs_nothing_and_leads_to_the_page()
    {
        var card = ServedRegister.Parse((await Json($"url={Reset}")).GetProperty("html").GetString() ?? "");

        card.QuerySelectorAll("script, iframe, style, link, object, form, [style]").ShouldBeEmpty();
        card.All.SelectMany(element => element.Attributes).Where(attribute => attribute.Name.StartsWith("on")).ShouldBeEmpty();
        card.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).Distinct().ShouldBe([Reset]);
        card.QuerySelectorAll("a").ShouldAllBe(link => link.TextContent == "Reset");
    }

    [Theory]
    [InlineData("", 600)]
    [InlineData("&maxwidth=320", 320)]
    [InlineData("&maxwidth=320&maxheight=120", 320)]
    [InlineData("&maxwidth=5000&maxheight=5000", 600)]
    [InlineData("&maxwidth=1&maxheight=1", 1)]
    public async Task It_keeps_within_the_room_that_is_given(string room, int width)
    {
        var json = await Json($"url={Reset}{room}");
        var most = room.Split("maxheight=") is [_, var height] ? int.Parse(height) : int.MaxValue;

        json.GetProperty("width").GetInt32().ShouldBe(width);
        json.GetProperty("height").GetInt32().ShouldBeInRange(1, most);
        if (ServedRegister.Parse(json.GetProperty("html").GetString() ?? "").QuerySelector("img") is { } picture) int.Parse(picture.GetAttribute("width") ?? "").ShouldBe(width);
        json.TryGetProperty("thumbnail_url", out _).ShouldBe(PreviewDrawing.IsPossible && room is "" or "&maxwidth=5000&maxheight=5000");
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("url=", HttpStatusCode.BadRequest)]
    [InlineData($"url={Reset}&url={Reset}", HttpStatusCode.BadRequest)]
    [InlineData($"url={Reset}&maxwidth=0", HttpStatusCode.BadRequest)]
    [InlineData($"url={Reset}&maxheight=wide", HttpStatusCode.BadRequest)]
    [InlineData($"url={Reset}&format=yaml", HttpStatusCode.NotImplemented)]
    [InlineData("url=https://elsewhere.example/en/initiatives/reset", HttpStatusCode.NotFound)]
    [InlineData("url=https://fing-2020.example.elsewhere.example/en", HttpStatusCode.NotFound)]
    [InlineData("url=https://fing-2020.example@elsewhere.example/en", HttpStatusCode.NotFound)]
    [InlineData("url=https://somebody@fing-2020.example/en", HttpStatusCode.NotFound)]
    [InlineData("url=javascript:alert(1)", HttpStatusCode.NotFound)]
    [InlineData("url=/en/initiatives/reset", HttpStatusCode.NotFound)]
    [InlineData($"url={Address}/en/initiatives/nowhere", HttpStatusCode.NotFound)]
    [InlineData($"url={Address}/en/desk", HttpStatusCode.NotFound)]
    [InlineData($"url={Address}/en/events%3Fyear%3D2020", HttpStatusCode.NotFound)]
    public async Task What_is_not_ours_to_show_is_a_problem(string query, HttpStatusCode status)
    {
        using var answer = await demo.Site.Get($"/oembed?{query}");

        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement.GetProperty("status").GetInt32().ShouldBe((int)status);
    }

    [Theory]
    [InlineData(Address)]
    [InlineData($"{Address}/")]
    [InlineData("http://fing-2020.example/en%23part")]
    [InlineData("https://FING-2020.example/fr/rapports/rapport-2020")]
    [InlineData($"{Address}/fr/chiffres/publications/2020")]
    public async Task Any_page_that_can_be_shared_can_be_shown(string url) => (await Json($"url={url}")).GetProperty("html").GetString().ShouldStartWith("<blockquote");

    [Fact]
    public async Task What_only_the_desk_may_see_is_as_what_is_not()
    {
        await using var site = await ServedRegister.Empty();
        await site.Commit(Change.Add(AnEvent.Named("Hidden").On("2020-06-01").SeenBy(Sight.Desk)));

        var hidden = await Refusal(site, "hidden");

        hidden.ShouldBe((await Refusal(site, "absent")).Replace("absent", "hidden", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Hostile_titles_stay_words()
    {
        await using var site = await ServedRegister.Empty();
        var texts = Hostile.Texts.Where(text => !string.IsNullOrWhiteSpace(text)).ToList();
        await site.Commit([.. texts.Select((text, index) => Change.Add(AnEvent.Named(text).Called($"e-{index}")))]);

        for (var index = 0; index < texts.Count; index++)
            foreach (var format in (string[])[EmbedAsked.Json, EmbedAsked.Xml])
            {
                var said = await site.Client.GetStringAsync($"/oembed?format={format}&url={Uri.EscapeDataString(await HomeOf(site))}/en/events/e-{index}", Stop);
                var html = format == EmbedAsked.Json ? JsonDocument.Parse(said).RootElement.GetProperty("html").GetString() : XDocument.Parse(said).Root?.Element("html")?.Value;
                var body = ServedRegister.Parse(html ?? "").Body.ShouldNotBeNull();
                body.QuerySelectorAll("*").Select(element => element.LocalName).Except(["blockquote", "p", "a", "img", "br", "strong"]).ShouldBeEmpty(texts[index]);
                body.QuerySelectorAll("*").SelectMany(element => element.Attributes).Select(attribute => attribute.Name).Except(["lang", "cite", "href", "src", "width", "height", "alt"]).ShouldBeEmpty(texts[index]);
            }
    }

    private async Task<JsonElement> Json(string query) => JsonDocument.Parse(await demo.Site.Client.GetStringAsync($"/oembed?{query}", Stop)).RootElement;

    private static async Task<string> Refusal(ServedRegister site, string slug)
    {
        using var answer = await site.Get($"/oembed?url={Uri.EscapeDataString(await HomeOf(site))}/en/events/{slug}");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        return await answer.Content.ReadAsStringAsync(Stop);
    }

    private static async Task<string> HomeOf(ServedRegister site) => (await site.Page("/en")).QuerySelector("link[rel=canonical]")?.GetAttribute("href")?[..^"/en".Length] ?? "";
}
