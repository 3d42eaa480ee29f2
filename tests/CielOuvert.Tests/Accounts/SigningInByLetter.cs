using System.Net;
using CielOuvert.Accounts;
using CielOuvert.Accounts.Mail;
using CielOuvert.Accounts.SignedIn;
using CielOuvert.Accounts.SignIn;
using CielOuvert.Tests.Registers;
using CielOuvert.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace CielOuvert.Tests.Accounts;

public sealed class SigningInByLetter : IAsyncLifetime
{
    private readonly AClock clock = new();
    private ServedRegister? served;

    private ServedRegister Site => served ?? throw new InvalidOperationException("It is not served yet.");

    public async ValueTask InitializeAsync()
    {
        served = await ServedRegister.Empty(clock);
        await Caller.Given(served, "ada@example.org", Role.Editor);
    }

    public async ValueTask DisposeAsync()
    {
        if (served is not null) await served.DisposeAsync();
    }

    [Theory]
    [InlineData("/fr/connexion", "/fr/bureau", "/fr/bureau/compte", "Rôle : rédaction")]
    [InlineData("/en/sign-in", "/en/desk", "/en/desk/account", "Role: editor")]
    public async Task The_link_of_a_letter_leads_to_the_desk(string form, string desk, string account, string role)
    {
        using var ada = Caller.Stranger(Site);

        using var signedIn = await ada.SignInBy(await ada.AskForLink("ada@example.org", form));

        signedIn.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        signedIn.Headers.Location?.ToString().ShouldBe(desk);
        (await ada.Page(account)).QuerySelector(".lede + p")?.TextContent.ShouldBe(account.StartsWith("/fr", StringComparison.Ordinal) ? WithSpaces(role) : role);
    }

    [Fact]
    public async Task A_program_that_opens_the_link_does_not_use_it_up()
    {
        using var scanner = Caller.Stranger(Site);
        using var ada = Caller.Stranger(Site);
        var link = await ada.AskForLink("ada@example.org");

        await scanner.Page(link);
        await scanner.Page(link);
        using var signedIn = await ada.SignInBy(link);

        scanner.Cookie("ciel-session").ShouldBeNull();
        signedIn.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task A_link_works_once()
    {
        using var ada = Caller.Stranger(Site);
        using var thief = Caller.Stranger(Site);
        var link = await ada.AskForLink("ada@example.org");
        var token = Caller.TokenOf(await thief.Page(link), link);
        using var signedIn = await ada.SignInBy(link);

        using var again = await thief.Post(link, ("ciel-token", token));

        again.StatusCode.ShouldBe(HttpStatusCode.Gone);
        thief.Cookie("ciel-session").ShouldBeNull();
        (await thief.Page(link, HttpStatusCode.Gone)).QuerySelector(".is-refusal")?.TextContent.Trim().ShouldBe(WithSpaces(SignInWords.Over.What.Fr));
    }

    [Fact]
    public async Task A_link_is_over_after_a_quarter_of_an_hour()
    {
        using var ada = Caller.Stranger(Site);
        var link = await ada.AskForLink("ada@example.org");
        var token = Caller.TokenOf(await ada.Page(link), link);
        clock.Advance(Links.Life);

        using var late = await ada.Post(link, ("ciel-token", token));

        late.StatusCode.ShouldBe(HttpStatusCode.Gone);
        ada.Cookie("ciel-session").ShouldBeNull();
    }

    [Fact]
    public async Task Of_two_who_press_at_once_one_enters()
    {
        using var ada = Caller.Stranger(Site);
        var link = await ada.AskForLink("ada@example.org");
        var callers = Enumerable.Range(0, 8).Select(_ => Caller.Stranger(Site)).ToList();
        var tokens = await Task.WhenAll(callers.Select(async caller => Caller.TokenOf(await caller.Page(link), link)));

        var answers = await Task.WhenAll(callers.Zip(tokens, (caller, token) => caller.Post(link, ("ciel-token", token))));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.SeeOther).ShouldBe(1);
        foreach (var caller in callers) caller.Dispose();
    }

    [Theory]
    [InlineData("not an address")]
    [InlineData("ada@example.org\r\nBcc: everybody@example.org")]
    [InlineData("ada@example.org,eve@example.org")]
    [InlineData("<ada@example.org>")]
    [InlineData("\"ada\"@example.org")]
    [InlineData("àda@example.org")]
    [InlineData("")]
    public async Task What_is_no_plain_address_is_refused_and_kept_in_its_field(string typed)
    {
        using var caller = Caller.Stranger(Site);

        using var answer = await caller.Send("/fr/connexion", "/fr/connexion", ("email", typed));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = ServedRegister.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        page.QuerySelector("#email-refusal")?.TextContent.ShouldBe(WithSpaces(AccountWords.NoAddress.Fr));
        page.QuerySelector("#email")?.GetAttribute("aria-describedby").ShouldBe("email-refusal");
        Site.Services.GetRequiredService<Mailbox>().Letters.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_session_that_somebody_planted_is_not_the_one_that_begins()
    {
        using var ada = Caller.Stranger(Site);
        var planted = Secret.Fresh().Text;
        ada.Holds("ciel-session", planted);

        using var signedIn = await ada.SignInBy(await ada.AskForLink("ada@example.org"));

        ada.Cookie("ciel-session").ShouldNotBeNull().ShouldNotBe(planted);
        using var thief = Caller.Stranger(Site);
        thief.Holds("ciel-session", planted);
        (await thief.Get("/fr/bureau/compte")).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task Signing_in_again_ends_the_session_before()
    {
        using var ada = Caller.Stranger(Site);
        using var first = await ada.SignInBy(await ada.AskForLink("ada@example.org"));
        var before = ada.Cookie("ciel-session") ?? "";
        using var other = Caller.Stranger(Site);
        var link = await other.AskForLink("ada@example.org");

        using var second = await ada.SignInBy(link);

        using var thief = Caller.Stranger(Site);
        thief.Holds("ciel-session", before);
        (await thief.Get("/fr/bureau/compte")).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Theory]
    [InlineData("/fr/evenements?annee=2020", "/fr/evenements?annee=2020")]
    [InlineData("//evil.example/fr", "/fr/bureau")]
    [InlineData("/\\evil.example", "/fr/bureau")]
    [InlineData("https://evil.example/fr/", "/fr/bureau")]
    [InlineData("/fr/\t/evil.example", "/fr/bureau")]
    [InlineData("/fr/..//evil.example\\", "/fr/bureau")]
    [InlineData("javascript:alert(1)", "/fr/bureau")]
    public async Task One_comes_back_to_a_page_of_this_site_only(string back, string leadsTo)
    {
        using var ada = Caller.Stranger(Site);
        var link = await ada.AskForLink("ada@example.org", $"/fr/connexion?back={Uri.EscapeDataString(back)}");

        using var signedIn = await ada.SignInBy(link);
        using var forged = await ada.Get($"/fr/connexion?back={Uri.EscapeDataString(back)}");

        signedIn.Headers.Location?.ToString().ShouldBe(leadsTo);
        forged.Headers.Location?.ToString().ShouldBe(leadsTo);
    }

    [Fact]
    public async Task A_page_one_may_not_see_yet_is_where_signing_in_leads()
    {
        using var ada = Caller.Stranger(Site);
        using var refused = await ada.Get("/en/desk/account?done=name");
        refused.Headers.Location?.ToString().ShouldBe("/en/sign-in?back=%2Fen%2Fdesk%2Faccount%3Fdone%3Dname");

        using var signedIn = await ada.SignInBy(await ada.AskForLink("ada@example.org", refused.Headers.Location?.ToString() ?? ""));

        signedIn.Headers.Location?.ToString().ShouldBe("/en/desk/account?done=name");
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        using var ada = Caller.Stranger(Site);

        using var signedIn = await ada.SignInBy(await ada.AskForLink("ada@example.org"));

        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single(line => line.StartsWith("ciel-session=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
        cookie.ShouldContain("path=/;");
    }

    [Fact]
    public async Task Behind_a_proxy_with_tls_the_cookie_is_tied_to_the_host_and_sent_in_secret()
    {
        using var ada = Caller.Stranger(Site);
        var link = await ada.AskForLink("ada@example.org");
        using var page = await ada.Send(Through(HttpMethod.Get, link));
        var form = page.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        var token = Caller.TokenOf(ServedRegister.Parse(await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), link);
        using var press = Through(HttpMethod.Post, link);
        press.Headers.Add("Cookie", form);
        press.Content = new FormUrlEncodedContent([new("ciel-token", token)]);

        using var signedIn = await ada.Send(press);

        form.ShouldStartWith("__Host-ciel-form=");
        signedIn.Headers.GetValues("Set-Cookie").ShouldContain(line => line.StartsWith("__Host-ciel-session=", StringComparison.Ordinal) && line.Contains("; secure"));
    }

    [Fact]
    public async Task Nothing_that_opens_an_account_is_in_the_register()
    {
        using var ada = Caller.Stranger(Site);
        var link = await ada.AskForLink("ada@example.org");
        var linkSecret = link.Split('/')[^1];
        using var signedIn = await ada.SignInBy(link);
        var sessionSecret = ada.Cookie("ciel-session") ?? "";

        var stored = await Stored("SELECT hash FROM sign_in_links UNION ALL SELECT hash FROM sessions");

        stored.Count.ShouldBe(2);
        stored.ShouldBe([Convert.ToHexString(Secret.Shown(linkSecret)?.Hash ?? []), Convert.ToHexString(Secret.Shown(sessionSecret)?.Hash ?? [])], ignoreOrder: true);
    }

    private async Task<IReadOnlyList<string>> Stored(string sql)
    {
        await using var connection = await Site.Register.Engine.Open(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync()) rows.Add(Convert.ToHexString((byte[])reader.GetValue(0)));
        return rows;
    }

    private static HttpRequestMessage Through(HttpMethod method, string path) =>
        new(method, path) { Headers = { { "X-Forwarded-Proto", "https" }, { "X-Forwarded-For", "192.0.2.7" } } };

    private static string WithSpaces(string french) => CielOuvert.Formats.Text.FrenchTypography.Apply(french, "fr");
}
