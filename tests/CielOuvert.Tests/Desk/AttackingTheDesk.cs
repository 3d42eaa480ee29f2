using System.Net;
using CielOuvert.Accounts;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.House;

namespace CielOuvert.Tests.Desk;

/// <summary>What somebody signed in tries who knows the forms: others' things, more than a form offers, other people's browsers.</summary>
public sealed class AttackingTheDesk() : AtTheDesk(Role.Contributor)
{
    private const string Record = "/fr/bureau/modifier/connecteur-recherche-1";

    [Fact]
    public async Task Every_form_of_the_site_does_nothing_without_the_token_of_its_page()
    {
        using var admin = await Seat.Of(Served, Role.Administrator, "Administratrice");
        var before = await Served.Register.JournalNumber(CancellationToken.None);
        // But those that only ask what is public.
        var posts = Served.Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Routing.IHttpMethodMetadata>()?.HttpMethods.Contains("POST") == true && endpoint.Metadata.GetMetadata<ReadByForm>() is null)
            .Select(endpoint => "/" + (endpoint.RoutePattern.RawText ?? "").TrimStart('/')).Select(Filled).ToList();
        posts.Count.ShouldBeGreaterThan(50);

        foreach (var path in posts)
        {
            using var answer = await admin.Post(path, ("name~", "Forgé"), ("_why", "forgé"), ("account", "1"), ("role", "member"), ("who", "ada"));
            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
        }

        (await Served.Register.JournalNumber(CancellationToken.None)).ShouldBe(before);
    }

    [Fact]
    public async Task The_draft_of_somebody_else_is_neither_read_nor_thrown_away()
    {
        using var ada = await Seat.Of(Served, Role.Contributor, "Ada");
        await ada.Fill("/fr/bureau/ajouter/evenements", ("name~", "Le secret d’Ada"), ("_do", "keep"));
        var link = (await ada.Page("/fr/bureau")).QuerySelector("a[href*='brouillon=']")?.GetAttribute("href") ?? "";

        (await Seated.Page(link)).DocumentElement.OuterHtml.ShouldNotContain("Le secret d’Ada");
        await Seated.Post("/fr/bureau", ("ciel-token", await Token()), ("_draft", link.Split('=')[^1]));

        (await ada.Page("/fr/bureau")).Body?.TextContent.ShouldContain("Le secret d’Ada");
    }

    [Fact]
    public async Task A_contributor_changes_no_record_of_somebody_else_by_any_address()
    {
        var token = await Token();
        string[] acts = [Record, Record.Replace("modifier", "retirer"), Record.Replace("modifier", "renommer"), Record.Replace("modifier", "fusionner"), Record.Replace("modifier", "effacer"), Record.Replace("modifier", "versions"), "/fr/bureau/figer/rapport-2020"];
        foreach (var act in acts)
        {
            using var answer = await Seated.Post(act, ("ciel-token", token), ("attendance", "666"), ("_why", "pour voir"), ("_slug", "autre"), ("_field", "name"), ("_version", "1"));
            answer.StatusCode.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
        }

        (await Read("connecteur-recherche-1")).Version.ShouldBe(1);
    }

    [Fact]
    public async Task A_form_takes_no_more_than_it_offers()
    {
        var sent = await Seated.Fill("/fr/bureau/ajouter/evenements",
            ("name~", "Trop demandé"), ("_sight", "public"), ("version", "99"), ("key", "1"), ("slug", "reset"), ("x-secret", "1"), ("frozen", "1"), ("role", "administrator"));
        sent.Status.ShouldBe(HttpStatusCode.SeeOther, sent.Page.Body?.TextContent);
        var record = await Read("trop-demande");
        (record.Sight, record.Version, EventKind.Attendance.IsSaidIn(record)).ShouldBe((Sight.Desk, 1, false));
        record.Document.GetRawText().ShouldNotContain("secret");

        using var renamed = await Seated.Post("/fr/bureau/compte/nom", ("ciel-token", await Token()), ("name", "Autre Nom"), ("role", "administrator"), ("account", "1"), ("email", "eve@example.org"));
        renamed.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await Seated.Get("/fr/bureau/comptes")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        using var director = await Seat.Of(Served, Role.Director, "Directrice");
        await director.Fill("/fr/bureau/modifier/rapport-2020", ("state", "frozen"), ("frozen.hash", "00"), ("published.0.figure", "articles"), ("_why", "par la porte de derrière"));
        EditionKind.Frozen.IsSaidIn(await Read("rapport-2020")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("/fr/evenements/x%0d%0aSet-Cookie:%20ciel-session=volee")]
    [InlineData("/fr/connexion?back=/fr/%0d%0aSet-Cookie:%20a=b")]
    [InlineData("/fr/evenements?doute=%0d%0aLocation:%20https://ailleurs.example")]
    [InlineData("/fr/bureau/journal?auteur=%0d%0aX-Mal:%201")]
    public async Task A_line_end_in_an_address_begins_no_header(string path)
    {
        using var answer = await Served.Get(path);

        answer.Headers.Concat(answer.Content.Headers).SelectMany(header => header.Value.Append(header.Key)).ShouldAllBe(text => !text.Contains('\n') && !text.Contains("volee") && text != "X-Mal");
        answer.Headers.Location?.ToString().ShouldStartWith("/");
    }

    [Fact]
    public async Task Who_asks_for_the_letters_of_somebody_else_keeps_only_themselves_waiting()
    {
        using var thief = Seat.OfNobody(Served);
        for (var time = 0; time < 5; time++) (await thief.Fill("/fr/connexion", ("email", "ada@example.org"))).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await thief.Fill("/fr/connexion", ("email", "ada@example.org"))).Status.ShouldBe(HttpStatusCode.TooManyRequests);

        using var ada = Seat.OfNobody(Served, from: "203.0.113.7");

        (await ada.Fill("/fr/connexion", ("email", "ada@example.org"))).Status.ShouldBe(HttpStatusCode.SeeOther);
    }

    private async Task<string> Token() => (await Seated.Page("/fr/bureau/compte")).QuerySelector("input[name=ciel-token]")?.GetAttribute("value") ?? "";

    /// <summary>An address of the pattern, where something is.</summary>
    private static string Filled(string pattern) => System.Text.RegularExpressions.Regex.Replace(pattern, @"\{[^}]*\}", match => match.Value switch
    {
        "{segment}" => "evenements",
        "{number:long}" or "{number}" => "1",
        "{token}" or "{secret}" => Secret.Fresh().Text,
        _ => "connecteur-recherche-1",
    });
}
