using System.Net;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Works;
using CielOuvert.Tests.Formats.WordPress;

namespace CielOuvert.Tests.Desk.Imports;

/// <summary>A WordPress site brought to the desk: its articles, their authors, and its old addresses that lead on.</summary>
public sealed class BringingASite : IAsyncLifetime
{
    private ImportDesk? opened;

    private ImportDesk Desk => opened ?? throw new InvalidOperationException("The desk is not open yet.");

    public async ValueTask InitializeAsync() => opened = await ImportDesk.Open();

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    [Fact]
    public async Task Posts_become_articles_with_their_text_author_date_series_and_files()
    {
        await Bring([
            AnExport.Post(7, "Coincés &amp; libres", "<!-- wp:paragraph --><p>Un <em>mot</em>.</p><!-- /wp:paragraph --><script>alert(1)</script>"),
            AnExport.Post(8, "plan.pdf", "", "attachment", "inherit", more: "<wp:attachment_url>https://revue.example/plan.pdf</wp:attachment_url>").Replace("<wp:post_parent>0", "<wp:post_parent>7"),
            AnExport.Post(9, "Une page", "x", "page")], ("series", "yes"));

        var article = await Desk.Read("coinces-libres");
        ArticleKind.Body.In(article).IsKnown(out var body).ShouldBeTrue();
        body?.OriginalWording.Text.ShouldBe("Un *mot*.");
        ArticleKind.DatePublished.In(article).IsKnown(out var date).ShouldBeTrue();
        date?.ToString().ShouldBe("2020-11-20");
        ArticleKind.Author.Or(article, []).ShouldBe(["ada-lovelace"]);
        ArticleKind.IsPartOf.Or(article, "").ShouldBe("coinces-dans-zoom");
        Common.OtherUrls.Or(article, []).Single().Printed.ShouldBe("https://revue.example/plan.pdf");
        (await Desk.Read("ada-lovelace")).Sight.ShouldBe(Sight.Desk);
        (await Desk.Has("une-page")).ShouldBeFalse();

        var page = await Desk.Served.Page("/fr/articles/coinces-libres");
        page.QuerySelector(".prose em")?.TextContent.ShouldBe("mot");
        page.QuerySelectorAll("script:not([type='application/ld+json'])").ShouldBeEmpty();
    }

    [Fact]
    public async Task Its_old_addresses_lead_to_the_articles_for_ever()
    {
        await Bring([
            AnExport.Post(7, "Un pont", "x"),
            AnExport.Post(8, "Une rive", "x", link: "https://revue.example/archives/rive.html"),
            AnExport.Post(9, "Un secret", "x", status: "draft", link: "https://revue.example/?p=9")]);

        foreach (var (old, now) in ((string, string)[])[
            ("/2020/11/20/article-7/", "/fr/articles/un-pont"), ("/2020/11/20/article-7", "/fr/articles/un-pont"), ("/2020/11/20/article-7/?utm_source=x", "/fr/articles/un-pont"),
            ("/?p=7", "/fr/articles/un-pont"), ("/archives/rive.html", "/fr/articles/une-rive")])
        {
            using var moved = await Desk.Served.Get(old, ("Accept-Language", "fr"));
            (moved.StatusCode, moved.Headers.Location?.ToString()).ShouldBe((HttpStatusCode.PermanentRedirect, now), old);
        }

        using var secret = await Desk.Served.Get("/?p=9", ("Accept-Language", "fr"));
        secret.Headers.Location?.ToString().ShouldBe("/fr");
        using var nothing = await Desk.Served.Get("/2020/11/20/rien/");
        nothing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_draft_stays_at_the_desk_and_undoing_takes_all_of_it_back()
    {
        var path = await Bring([AnExport.Post(7, "Un pont", "x"), AnExport.Post(8, "Un brouillon", "x", status: "draft", date: "0000-00-00 00:00:00")]);
        (await Desk.Read("un-brouillon")).Sight.ShouldBe(Sight.Desk);

        await Desk.Editor.Fill(path, ("_do", "undo"));

        (await Desk.Has("un-pont"), await Desk.Has("un-brouillon"), await Desk.Has("ada-lovelace")).ShouldBe((false, false, false));
        using var gone = await Desk.Served.Get("/2020/11/20/article-7/");
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<string> Bring(IReadOnlyList<string> items, params IReadOnlyList<(string Name, string Value)> chosen)
    {
        var sent = await Desk.Editor.Bring("/fr/bureau/importer", "revue.xml", AnExport.Of(items));
        var path = sent.To ?? throw new InvalidOperationException(sent.Page.QuerySelector(".notice")?.TextContent);
        var ended = await Desk.Run(path, chosen);
        ended.LeftOut.ShouldBe("[]");
        return path;
    }
}
