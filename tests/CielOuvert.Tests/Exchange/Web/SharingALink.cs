using System.Net;
using CielOuvert.Exchange.Web.Previews;
using CielOuvert.Formats.Files;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.History;
using CielOuvert.Register.Records;
using CielOuvert.Site.Addresses;
using CielOuvert.Site.Frames;
using CielOuvert.Tests.Registers;
using CielOuvert.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace CielOuvert.Tests.Exchange.Web;

/// <summary>What others show of a link to a page of the site (Open Graph): its words, and a picture that is really there.</summary>
public sealed class SharingALink(ServedDemo demo)
{
    private const string Address = "https://fing-2020.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Its_words_are_those_of_the_page()
    {
        var page = await demo.Site.Page("/en/initiatives/reset");

        page.QuerySelectorAll("meta[property]").Select(meta => (meta.GetAttribute("property"), meta.GetAttribute("content"))).Where(meta => meta.Item1?.StartsWith("og:image") == false).ShouldBe(
        [
            ("og:type", "article"), ("og:site_name", "Fing"), ("og:title", page.QuerySelector("h1")?.TextContent),
            .. page.QuerySelector("meta[name=description]") is { } description ? [("og:description", description.GetAttribute("content"))] : Array.Empty<(string?, string?)>(),
            ("og:url", page.QuerySelector("link[rel=canonical]")?.GetAttribute("href")), ("og:locale", "en_GB"), ("og:locale:alternate", "fr_FR"),
        ]);
    }

    [Fact]
    public async Task Every_kind_of_page_has_a_picture_of_the_size_that_is_told()
    {
        CanDraw();
        foreach (var path in await OneOfEachSort())
        {
            var page = await demo.Site.Page(path);
            string Said(string property) => page.QuerySelector($"meta[property='og:image{property}']")?.GetAttribute("content") ?? "";

            Said("").ShouldStartWith(Address, Case.Sensitive, path);
            using var answer = await demo.Site.Get(Said("")[Address.Length..]);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            answer.Content.Headers.ContentType?.MediaType.ShouldBe(Said(":type"));
            PictureReading.Read(await answer.Content.ReadAsByteArrayAsync(Stop), FileType.Png).IsDone(out var picture).ShouldBeTrue(path);
            (picture?.Whole.Width.ToString(), picture?.Whole.Height.ToString()).ShouldBe((Said(":width"), Said(":height")), path);
            (Said(":width"), Said(":height")).ShouldBe(("1200", "630"));
        }
    }

    [Fact]
    public async Task A_search_or_an_error_offers_none()
    {
        (await demo.Site.Page("/fr/recherche?q=reset")).QuerySelectorAll("meta[property]").ShouldBeEmpty();
        using var lost = await demo.Site.Get("/fr/nulle-part");
        ServedRegister.Parse(await lost.Content.ReadAsStringAsync(Stop)).QuerySelectorAll("meta[property]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_has_the_picture_is_told_so_until_it_would_be_another()
    {
        CanDraw();
        await using var site = await ServedRegister.Empty();
        await site.Commit(Change.Add(AnEvent.Named("Before").On("2020-05-01")));
        var tag = await TagOf(site, "/previews/en/events/before.png");

        using var again = await site.Get("/previews/en/events/before.png", ("If-None-Match", tag));
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        await site.Commit(Change.Amend(AnEvent.Named("After").Called("before").On("2020-05-01")));
        using var changed = await site.Get("/previews/en/events/before.png", ("If-None-Match", tag));
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/previews/fr/nulle-part.png")]
    [InlineData("/previews/fr/evenements/reset.png")]
    [InlineData("/previews/fr/initiatives/reset.jpg")]
    [InlineData("/previews/de.png")]
    [InlineData("/previews/fr/annees/0.png")]
    [InlineData("/previews/fr/chiffres/interventions/jamais.png")]
    public async Task There_is_none_of_what_is_no_page(string path)
    {
        using var answer = await demo.Site.Get(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_picture_shows_nothing_of_what_its_reader_may_not_see()
    {
        CanDraw();
        await using var site = await ServedRegister.Empty();
        await site.Commit(Change.Add(AnEvent.Named("Seen").On("2020-05-01")), Change.Add(AnEvent.Named("Other").On("2020-07-01")));
        var before = await TagOf(site, "/previews/en/events/seen.png");

        await site.Commit(Change.Add(AnEvent.Named("Hidden").On("2020-06-01").SeenBy(Sight.Desk)));

        (await TagOf(site, "/previews/en/events/seen.png")).ShouldBe(before);
        using var hidden = await site.Get("/previews/en/events/hidden.png");
        hidden.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await site.Commit(Change.Add(AnEvent.Named("Shown").On("2020-06-01")));
        (await TagOf(site, "/previews/en/events/seen.png")).ShouldNotBe(before);
    }

    [Theory]
    [InlineData("<b>&amp; \u0000 <span foreground=\"red\">")]
    [InlineData("\u202Egnorts\u202C שלום عالم")]
    [InlineData("𝒳😀👩‍👩‍👧 漢字")]
    [InlineData("")]
    [InlineData("a\ud800b")]
    public async Task Any_title_is_drawn(string title)
    {
        CanDraw();
        var frame = await demo.Site.Services.GetRequiredService<FrameCache>().Current(Stop);

        foreach (var words in new[] { title, string.Concat(Enumerable.Repeat(title + " ", 80)), string.Concat(Enumerable.Repeat(title, 80)) })
        {
            var drawn = PreviewDrawing.Draw(new(Tongue.French, "/fr", new(words, "fr"), words, words, "sky", PreviewSky.Empty), frame);
            PictureReading.Read(drawn, FileType.Png).IsDone(out var picture).ShouldBeTrue();
            (picture?.Whole.Width, picture?.Whole.Height).ShouldBe((PreviewDrawing.Width, PreviewDrawing.Height));
        }
    }

    [Fact]
    public async Task The_last_year_that_can_be_written_is_drawn()
    {
        CanDraw();
        await using var site = await ServedRegister.Empty();
        await site.Commit(Change.Add(AnEvent.Named("Last").On("9999")));

        foreach (var path in (string[])["/previews/en/events/last.png", "/previews/en/events.png", "/previews/en/years/9999.png"]) await TagOf(site, path);
    }

    private static void CanDraw() => Assert.SkipWhen(!PreviewDrawing.IsPossible, "The letters are not on this machine: ./ciel test brings them.");

    private static async Task<string> TagOf(ServedRegister site, string path)
    {
        using var answer = await site.Get(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return answer.Headers.ETag?.Tag ?? "";
    }

    /// <summary>A page of each sort, and a record of each kind.</summary>
    private async Task<IReadOnlyList<string>> OneOfEachSort()
    {
        var pages = new List<string>();
        await foreach (var page in new PublicPages(demo.Site.Register).All(Stop)) pages.Add(page.Path.Fr);
        return [.. pages.GroupBy(path => string.Join('/', path.Split('?')[0].Split('/').Take(3)) + path.Count(letter => letter == '/')).Select(sort => sort.Last())];
    }
}
