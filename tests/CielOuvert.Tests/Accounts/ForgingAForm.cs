using System.Net;
using CielOuvert.Accounts;
using CielOuvert.Accounts.Denied;
using CielOuvert.Accounts.Forms;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Accounts;

/// <summary>What another site, or another session, sends in the name of somebody who is signed in (CSRF).</summary>
public sealed class ForgingAForm : IAsyncLifetime
{
    private const string Action = "/en/desk/account/name";
    private ServedRegister? served;
    private Caller? signedIn;

    private ServedRegister Site => served ?? throw new InvalidOperationException("It is not served yet.");

    private Caller Ada => signedIn ?? throw new InvalidOperationException("She is not there yet.");

    public async ValueTask InitializeAsync()
    {
        served = await ServedRegister.Empty();
        signedIn = await Caller.With(Role.Administrator, served, "ada@example.org");
    }

    public async ValueTask DisposeAsync()
    {
        signedIn?.Dispose();
        if (served is not null) await served.DisposeAsync();
    }

    [Fact]
    public async Task With_the_token_of_its_page_it_is_done()
    {
        using var answer = await Ada.Send("/en/desk/account", Action, ("name", "Ada King"));

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await Name()).ShouldBe("Ada King");
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    public async Task Without_a_token_nothing_is_done(string token)
    {
        using var none = await Ada.Post(Action, ("name", "Eve"));
        using var wrong = await Ada.Post(Action, ("name", "Eve"), (FormToken.Field, token));

        await Denied(none, Denial.Stale);
        await Denied(wrong, Denial.Stale);
        (await Name()).ShouldBe("ada");
    }

    [Fact]
    public async Task The_token_of_another_session_is_worth_nothing()
    {
        using var eve = await Caller.With(Role.Administrator, Site, "eve@example.org");
        var token = Caller.TokenOf(await eve.Page("/en/desk/account"), Action);

        using var answer = await Ada.Post(Action, ("name", "Eve"), (FormToken.Field, token));

        await Denied(answer, Denial.Stale);
    }

    [Fact]
    public async Task The_token_from_before_signing_in_is_worth_nothing_after()
    {
        using var stranger = Caller.Stranger(Site);
        var token = Caller.TokenOf(await stranger.Page("/en/sign-in"), "/en/sign-in");
        Ada.Holds("ciel-form", stranger.Cookie("ciel-form") ?? "");

        using var answer = await Ada.Post(Action, ("name", "Eve"), (FormToken.Field, token));

        await Denied(answer, Denial.Stale);
    }

    [Fact]
    public async Task A_token_without_its_cookie_does_not_ask_for_a_letter()
    {
        using var attacker = Caller.Stranger(Site);
        using var victim = Caller.Stranger(Site);
        var token = Caller.TokenOf(await attacker.Page("/en/sign-in"), "/en/sign-in");

        using var answer = await victim.Post("/en/sign-in", ("email", "ada@example.org"), (FormToken.Field, token));

        await Denied(answer, Denial.Stale);
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    public async Task When_the_browser_says_that_another_site_asks_nothing_is_done(string site)
    {
        var token = Caller.TokenOf(await Ada.Page("/en/desk/account"), Action);
        using var request = new HttpRequestMessage(HttpMethod.Post, Action) { Content = new FormUrlEncodedContent([new("name", "Eve"), new(FormToken.Field, token)]) };
        request.Headers.Add("Sec-Fetch-Site", site);

        using var answer = await Ada.Send(request);

        await Denied(answer, Denial.Stranger);
        (await Name()).ShouldBe("ada");
    }

    [Theory]
    [InlineData("application/json", "{\"name\":\"Eve\"}", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("text/plain", "name=Eve", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("multipart/form-data", "nothing", HttpStatusCode.BadRequest)]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nEve", HttpStatusCode.BadRequest)]
    public async Task What_is_no_form_is_not_read(string type, string body, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Action) { Content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);

        using var answer = await Ada.Send(request);

        answer.StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task A_form_larger_than_forms_are_is_not_read()
    {
        using var answer = await Ada.Send("/en/desk/account", Action, ("name", new string('a', 600_000)));

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    public async Task No_other_method_does_anything(string method)
    {
        using var request = new HttpRequestMessage(new(method), Action);

        using var answer = await Ada.Send(request);

        ((int)answer.StatusCode).ShouldBeInRange(400, 499);
    }

    [Fact]
    public void A_token_is_never_twice_the_same_and_holds_for_its_secret_only()
    {
        var (mine, theirs) = (Secret.Fresh(), Secret.Fresh());
        var (first, second) = (FormToken.For(mine), FormToken.For(mine));

        first.ShouldNotBe(second);
        FormToken.IsFor(mine, first).ShouldBeTrue();
        FormToken.IsFor(mine, second).ShouldBeTrue();
        FormToken.IsFor(theirs, first).ShouldBeFalse();
        FormToken.IsFor(mine, first[..^1] + (first[^1] == 'A' ? 'B' : 'A')).ShouldBeFalse();
        FormToken.IsFor(mine, null).ShouldBeFalse();
    }

    private async Task<string?> Name() => (await Ada.Page("/en/desk/account")).QuerySelector("#name")?.GetAttribute("value");

    private static async Task Denied(HttpResponseMessage answer, Denial denial)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        answer.Headers.CacheControl?.ToString().ShouldBe("no-store");
        ServedRegister.Parse(await answer.Content.ReadAsStringAsync()).QuerySelector(".lede")?.TextContent.ShouldBe(denial.Why.En);
    }
}
