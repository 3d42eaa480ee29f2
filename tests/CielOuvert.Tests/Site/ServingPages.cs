using System.IO.Compression;
using System.Net;
using System.Text;
using CielOuvert.Register.Facts;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Records;
using CielOuvert.Site.Hosting;

namespace CielOuvert.Tests.Site;

public sealed class ServingPages(ServedDemo demo)
{
    [Theory]
    [InlineData("/fr")]
    [InlineData("/fr/evenements")]
    [InlineData("/fr/rien")]
    [InlineData("/")]
    public async Task Every_answer_forbids_what_no_page_needs(string path)
    {
        using var answer = await demo.Site.Get(path);

        answer.Headers.GetValues("Content-Security-Policy").ShouldBe([SecurityHeaders.Policy]);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        answer.Headers.GetValues("Permissions-Policy").ShouldBe([SecurityHeaders.Permissions]);
        SecurityHeaders.Policy.ShouldNotContain("unsafe");
        answer.Headers.Contains("Server").ShouldBeFalse();
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task Pages_are_the_same_however_they_are_compressed()
    {
        using var plain = await demo.Site.Get("/fr/initiatives/reset");
        using var brotli = await demo.Site.Get("/fr/initiatives/reset", ("Accept-Encoding", "gzip, deflate, br"));
        using var gzip = await demo.Site.Get("/fr/initiatives/reset", ("Accept-Encoding", "gzip;q=1, br;q=0"));

        plain.Content.Headers.ContentEncoding.ShouldBeEmpty();
        brotli.Content.Headers.ContentEncoding.ShouldBe(["br"]);
        gzip.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
        var html = await plain.Content.ReadAsStringAsync();
        (await Read(new BrotliStream(await brotli.Content.ReadAsStreamAsync(), CompressionMode.Decompress))).ShouldBe(html);
        (await Read(new GZipStream(await gzip.Content.ReadAsStreamAsync(), CompressionMode.Decompress))).ShouldBe(html);
        plain.Headers.Vary.ShouldContain("Accept-Encoding");
    }

    [Fact]
    public async Task A_page_the_browser_has_is_not_sent_again_until_a_commit()
    {
        await using var site = await ServedRegister.Empty();
        await site.Commit(Change.Add(Draft.Of(InitiativeKind.Kind, "first").With(Common.Name, (Localized)"First")));
        using var before = await site.Get("/en/initiatives");
        var tag = before.Headers.ETag?.ToString() ?? "";

        using var same = await site.Get("/en/initiatives", ("If-None-Match", tag));
        await site.Commit(Change.Add(Draft.Of(InitiativeKind.Kind, "second").With(Common.Name, (Localized)"Second")));
        using var after = await site.Get("/en/initiatives", ("If-None-Match", tag));

        same.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        after.StatusCode.ShouldBe(HttpStatusCode.OK);
        after.Headers.ETag?.ToString().ShouldNotBe(tag);
        (await after.Content.ReadAsStringAsync()).ShouldContain("Second");
    }

    [Fact]
    public async Task A_commit_of_another_process_is_seen_in_a_moment()
    {
        await using var site = await ServedRegister.Empty();
        (await site.Page("/en/initiatives")).QuerySelectorAll(".record").ShouldBeEmpty();
        var opened = await CielOuvert.Register.Register.Open(site.Location, TimeProvider.System, default);
        await using var other = opened.IsDone(out var register) ? register : throw new InvalidOperationException(opened.Refusals[0].What.En);

        await other.Commit(Change.Add(Draft.Of(InitiativeKind.Kind, "theirs").With(Common.Name, (Localized)"Theirs")), Author.Keeper, "elsewhere", default);

        for (var tries = 0; tries < 50; tries++)
        {
            if ((await site.Page("/en/initiatives")).QuerySelectorAll(".record").Length == 1) return;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Fail("The commit of the other process was never seen.");
    }

    [Fact]
    public async Task A_question_about_a_page_has_its_headers_and_no_body()
    {
        using var answer = await demo.Site.Client.SendAsync(new(HttpMethod.Head, "/fr/evenements"), TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentLength.ShouldNotBeNull().ShouldBeGreaterThan(1000);
        (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Style_and_fonts_are_served_once_for_ever()
    {
        var page = await demo.Site.Page("/fr");
        var sheet = page.QuerySelectorAll("link[rel=stylesheet]").Single().GetAttribute("href") ?? "";

        using var style = await demo.Site.Get(sheet);
        var css = await style.Content.ReadAsStringAsync();

        style.Headers.CacheControl?.ToString().ShouldContain("immutable");
        css.ShouldContain("@layer");
        css.ShouldNotContain("http:");
        css.ShouldNotContain("../fonts");
        foreach (var font in page.QuerySelectorAll("link[rel=preload]").Select(link => link.GetAttribute("href") ?? ""))
        {
            using var file = await demo.Site.Get(font);
            file.Content.Headers.ContentType?.MediaType.ShouldBe("font/woff2");
        }
    }

    [Fact]
    public async Task Nothing_on_a_page_is_asked_of_another_site()
    {
        foreach (var path in (string[])["/fr", "/en", "/fr/evenements", "/fr/initiatives/reset", "/fr/recherche?q=reset"])
        {
            var page = await demo.Site.Page(path);

            page.QuerySelectorAll("img, iframe, link:not([rel=canonical]):not([rel=alternate]):not([rel=license]), form, source, object")
                .Select(element => element.GetAttribute("src") ?? element.GetAttribute("href") ?? element.GetAttribute("action") ?? "")
                .Where(address => !address.StartsWith('/')).ShouldBeEmpty(path);
            page.QuerySelectorAll("a[href^=http]").Where(link => link.GetAttribute("rel") != "noopener noreferrer").ShouldBeEmpty(path);
        }
    }

    private static async Task<string> Read(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
