using System.Net;
using System.Text;
using AngleSharp.Dom;
using CielOuvert.Accounts;
using CielOuvert.Accounts.Forms;
using CielOuvert.Register.Access;
using CielOuvert.Register.Files;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds.Works;
using CielOuvert.Register.Records;
using CielOuvert.Register.Selections;
using CielOuvert.Tests.Formats.Files;

namespace CielOuvert.Tests.Desk;

/// <summary>A file sent with a form: taken or refused in words, kept with what was typed, and given to whoever may see its record.</summary>
public sealed class SendingAFile() : AtTheDesk(Role.Editor)
{
    private const string AddPicture = "/fr/bureau/ajouter/images";

    [Fact]
    public async Task A_picture_is_kept_without_its_place_and_shown_with_its_words()
    {
        var sent = await Seated.FillWithFiles(AddPicture,
            [("name~", "Le pont"), ("alternativeText~", "Un pont de pierre"), ("creditText~", "Ada"), ("about.0", "Connecteur recherche 1 (connecteur-recherche-1)"), ("_sight", "public")],
            ("sha256^sent", "../../pont.jpg.html", SomeFile.Photograph()));

        sent.Status.ShouldBe(HttpStatusCode.SeeOther, sent.Page.Body?.TextContent);
        var page = await Served.Page("/fr/images/le-pont");
        var picture = page.QuerySelector("figure.held-picture img").ShouldNotBeNull();
        picture.GetAttribute("alt").ShouldBe("Un pont de pierre");
        (picture.GetAttribute("width"), picture.GetAttribute("height"), picture.GetAttribute("loading")).ShouldBe(("800", "1200", "lazy"));
        (page.QuerySelector("figure.held-picture figcaption")?.TextContent ?? "").ShouldContain("Ada");
        page.QuerySelectorAll("figure.held-picture source").Select(one => one.GetAttribute("type")).ShouldBe(["image/avif", "image/webp"]);
        (await Served.Page("/fr/evenements/connecteur-recherche-1")).QuerySelector("figure.held-picture img")?.GetAttribute("alt").ShouldBe("Un pont de pierre");
        using var file = await Served.Client.GetAsync(picture.GetAttribute("src"));
        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        file.Content.Headers.ContentType?.ToString().ShouldBe("image/jpeg");
        file.Content.Headers.ContentDisposition?.ToString().ShouldBe("inline; filename=\"le-pont.jpg\"");
        (file.Headers.GetValues("X-Content-Type-Options").Single(), file.Headers.GetValues("Content-Security-Policy").Single()).ShouldBe(("nosniff", "default-src 'none'; sandbox; frame-ancestors 'none'"));
        file.Headers.CacheControl?.ToString().ShouldContain("immutable");
        Encoding.Latin1.GetString(await file.Content.ReadAsByteArrayAsync()).ShouldNotContain("Ada Lovelace");
    }

    [Fact]
    public async Task One_that_is_refused_loses_nothing_of_what_was_typed_and_one_that_was_taken_stays()
    {
        var refused = await Seated.FillWithFiles(AddPicture, [("name~", "Une page"), ("creditText~", "Ada")], ("sha256^sent", "photo.jpg", SomeFile.Svg()));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.WrongAt("sha256").ShouldContain("SVG");
        refused.WrongAt("sha256").ShouldContain("photo.jpg");
        refused.ValueOf("name~").ShouldBe("Une page");

        // The file is right and the rest is not: it need not be sent again.
        var pdf = SomeFile.Pdf();
        var again = await Seated.FillWithFiles("/fr/bureau/ajouter/publications", [("name~", "Un livret"), ("numberOfPages", "beaucoup")], ("hasVersion.0.sha256^sent", "livret.pdf", pdf));
        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.ValueOf("hasVersion.0.sha256").ShouldBe(TakenFile.HashOf(pdf));
        (await Seated.FillWithFiles("/fr/bureau/ajouter/publications", [("name~", "Un livret"), ("hasVersion.0.sha256", again.ValueOf("hasVersion.0.sha256")), ("_sight", "public")])).Status.ShouldBe(HttpStatusCode.SeeOther);
        var link = (await Served.Page("/fr/publications/un-livret")).QuerySelector("a.file-link").ShouldNotBeNull();
        link.TextContent.ShouldContain("PDF, 1 page");
        using var file = await Served.Client.GetAsync(link.GetAttribute("href"));
        file.Content.Headers.ContentDisposition?.ToString().ShouldBe("attachment; filename=\"un-livret.pdf\"");
        (await file.Content.ReadAsByteArrayAsync()).ShouldBe(pdf);
    }

    [Fact]
    public async Task A_document_is_found_by_its_words()
    {
        var words = $"Quincampoix {Guid.CreateVersion7():N}"[..24];
        await Seated.FillWithFiles("/fr/bureau/ajouter/publications", [("name~", "Un livret"), ("_sight", "public")], ("hasVersion.0.sha256^sent", "livret.pdf", SomeFile.Pdf(words)));

        var found = await Served.Register.Find(Selection.Everything with { Text = "quincampoix" }, Viewer.Visitor, AsOf.Now, CancellationToken.None);

        found.Value?.Records.Select(record => record.Slug).ShouldBe(["un-livret"]);
        var row = (await Served.Page("/fr/recherche?q=quincampoix")).QuerySelectorAll(".record").ShouldHaveSingleItem();
        row.QuerySelector(".record-lede mark")?.TextContent.ShouldBe("Quincampoix");
        row.QuerySelector(".record-file a")?.TextContent.ShouldContain("PDF, 1 page");
    }

    [Fact]
    public async Task It_is_seen_by_those_who_see_a_record_that_holds_it_and_by_nobody_else()
    {
        await Seated.FillWithFiles(AddPicture, [("name~", "Le pont"), ("_sight", "desk")], ("sha256^sent", "pont.png", SomeFile.Png()));
        var record = await Read("le-pont");
        var path = $"/files/{PictureKind.Hash.Or(record, "")}.png";
        using var member = await Seat.Of(Served, Role.Member, "Grace");

        (await Served.Client.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await member.Get(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var own = await Seated.Get(path);
        (own.StatusCode, own.Headers.CacheControl?.ToString()).ShouldBe((HttpStatusCode.OK, "no-store, private"));
        // Its smaller ones follow it.
        var small = (await Served.Register.Files.Find(PictureKind.Hash.Or(record, ""), CancellationToken.None))?.Sizes[0].ShouldNotBeNull();
        (await Served.Client.GetAsync($"/files/{small?.Hash}{small?.Type.Extension}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await Served.Register.Commit(Change.Amend(Draft.From(record) with { Sight = Sight.Public }), new("Ada"), "public", CancellationToken.None);
        (await Served.Client.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Served.Client.GetAsync($"/files/{small?.Hash}{small?.Type.Extension}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Served.Client.GetAsync(path.Replace(".png", ".pdf", StringComparison.Ordinal))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/files/..%2f..%2fetc%2fpasswd")]
    [InlineData("/files/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.png.html")]
    [InlineData("/files/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.png")]
    [InlineData("/files/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.png")]
    public async Task Nothing_else_is_there(string path) => (await Served.Client.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task A_script_sends_it_alone_with_the_token_of_its_page_and_to_no_other_place()
    {
        var token = (await Seated.Page(AddPicture)).QuerySelector($"input[name={FormToken.Field}]")?.GetAttribute("value") ?? "";

        (await Seated.Post("/fr/bureau/fichier", Alone("wrong", "sha256"))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await Seated.Post("/fr/bureau/fichier", Alone(token, "name"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Seated.Post("/fr/bureau/fichier", Alone(token, "sha256", SomeFile.GifAndScript()))).Page.QuerySelector(".wrong")?.TextContent.ShouldContain("abîmée");
        var taken = await Seated.Post("/fr/bureau/fichier", Alone(token, "sha256"));
        taken.Status.ShouldBe(HttpStatusCode.OK);
        var held = taken.Page.QuerySelector(".file-held img").ShouldNotBeNull();
        (await Seated.Get(held.GetAttribute("src") ?? "")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Served.Client.GetAsync(held.GetAttribute("src"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Several_at_once_become_records_that_the_desk_alone_sees()
    {
        var sent = await Seated.FillWithFiles("/fr/bureau/deposer", [], ("files", "un_pont.png", SomeFile.Png()), ("files", "livret.pdf", SomeFile.Pdf()), ("files", "page.pdf", SomeFile.Svg()), ("files", "tout.zip", SomeFile.Zip()));

        sent.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        sent.Page.QuerySelectorAll(".notice.is-refusal li").Select(one => one.TextContent.Contains("page.pdf", StringComparison.Ordinal) || one.TextContent.Contains("tout.zip", StringComparison.Ordinal)).ShouldBe([true, true]);
        sent.Page.QuerySelectorAll(".notice.is-done a").Select(one => one.TextContent).ShouldBe(["un pont", "livret"]);
        ((await Read("un-pont")).Sight, (await Read("livret")).Sight).ShouldBe((Sight.Desk, Sight.Desk));
        var twice = await Seated.FillWithFiles("/fr/bureau/deposer", [], ("files", "copie.png", SomeFile.Png()));
        twice.Page.QuerySelector(".notice.is-refusal li")?.TextContent.ShouldContain("déjà");
    }

    [Fact]
    public async Task It_is_taken_away_by_a_box()
    {
        await Seated.FillWithFiles(AddPicture, [("name~", "Le pont")], ("sha256^sent", "pont.png", SomeFile.Png()));

        (await Seated.FillWithFiles("/fr/bureau/modifier/le-pont", [("sha256^gone", "yes"), ("_why", "floue")])).Status.ShouldBe(HttpStatusCode.SeeOther);

        PictureKind.Hash.IsSaidIn(await Read("le-pont")).ShouldBeFalse();
    }

    private static MultipartFormDataContent Alone(string token, string path, byte[]? bytes = null) => new()
    {
        { new StringContent(token), FormToken.Field },
        { new StringContent("picture"), "kind" },
        { new StringContent(path), "path" },
        { new ByteArrayContent(bytes ?? SomeFile.Png(44, 31)), "file", "pont.png" },
    };
}
