using System.Net;
using AngleSharp.Html.Dom;
using CielOuvert.Accounts;
using CielOuvert.Accounts.Keys;
using CielOuvert.Site.Hosting;
using CielOuvert.Tests.Registers;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Accounts;

public sealed class SigningInWithAPasskey : IAsyncLifetime
{
    private const string Add = "/en/desk/account/passkeys";
    private const string Enter = "/en/sign-in/passkey";
    private readonly AClock clock = new();
    private ServedRegister? served;

    private ServedRegister Site => served ?? throw new InvalidOperationException("It is not served yet.");

    public async ValueTask InitializeAsync() => served = await ServedRegister.Empty(clock);

    public async ValueTask DisposeAsync()
    {
        if (served is not null) await served.DisposeAsync();
    }

    [Fact]
    public async Task A_key_that_was_added_is_enough()
    {
        using var ada = await Caller.With(Role.Editor, Site, "ada@example.org");
        var device = await Given(ada);
        using var elsewhere = Caller.Stranger(Site);

        using var entered = await Sign(elsewhere, device);

        entered.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        entered.Headers.Location?.ToString().ShouldBe("/en/desk");
        (await elsewhere.Page("/en/desk/account")).QuerySelector(".lede")?.TextContent.ShouldBe("ada@example.org");
        (await ada.Page("/en/desk/account")).QuerySelectorAll(".session-when")[0].TextContent.ShouldContain("used 1 January 2021 at 09:00 UTC");
    }

    [Fact]
    public async Task A_key_that_was_removed_opens_nothing()
    {
        using var ada = await Caller.With(Role.Editor, Site, "ada@example.org");
        var device = await Given(ada);
        var id = (await ada.Page("/en/desk/account")).QuerySelectorAll("input[name=passkey]").Single().GetAttribute("value") ?? "";
        using var removed = await ada.Send("/en/desk/account", $"{Add}/remove", ("passkey", id));
        using var elsewhere = Caller.Stranger(Site);

        using var refused = await Sign(elsewhere, device);

        await Refused(refused, elsewhere);
    }

    [Fact]
    public async Task The_key_of_somebody_else_is_out_of_reach()
    {
        using var ada = await Caller.With(Role.Editor, Site, "ada@example.org");
        var device = await Given(ada);
        var id = (await ada.Page("/en/desk/account")).QuerySelectorAll("input[name=passkey]").Single().GetAttribute("value") ?? "";
        using var eve = await Caller.With(Role.Administrator, Site, "eve@example.org");

        using var removed = await eve.Post($"{Add}/remove", ("passkey", id), ("ciel-token", Caller.TokenOf(await eve.Page("/en/desk/account"), "/en/desk/account/name")));

        using var elsewhere = Caller.Stranger(Site);
        (await Sign(elsewhere, device)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task The_key_of_a_closed_account_opens_nothing()
    {
        using var ada = await Caller.With(Role.Editor, Site, "ada@example.org");
        var device = await Given(ada);
        using var admin = await Caller.With(Role.Administrator, Site);
        var id = (await admin.Page("/en/desk/accounts")).QuerySelectorAll(".accounts > li").First(line => line.TextContent.Contains("ada@", StringComparison.Ordinal)).QuerySelector("input[name=account]")?.GetAttribute("value") ?? "";
        using var closed = await admin.Send("/en/desk/accounts", "/en/desk/accounts/close", ("account", id));
        using var elsewhere = Caller.Stranger(Site);

        using var refused = await Sign(elsewhere, device);

        await Refused(refused, elsewhere);
    }

    [Fact]
    public async Task An_answer_is_worth_nothing_the_second_time()
    {
        using var ada = await Caller.With(Role.Editor, Site, "ada@example.org");
        var device = await Given(ada);
        using var elsewhere = Caller.Stranger(Site);
        var (challenge, options, token) = Asked(await elsewhere.Page(Enter), Enter);
        var answer = device.Sign(options);
        using var entered = await elsewhere.Post(Enter, Fields(challenge, answer, token));
        using var thief = Caller.Stranger(Site);
        var (fresh, _, theirs) = Asked(await thief.Page(Enter), Enter);

        using var replayed = await thief.Post(Enter, Fields(challenge, answer, theirs));
        using var moved = await thief.Post(Enter, Fields(fresh, answer, theirs));

        entered.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        await Refused(replayed, thief);
        await Refused(moved, thief);
    }

    [Fact]
    public async Task An_answer_that_comes_too_late_is_worth_nothing()
    {
        using var ada = await Caller.With(Role.Editor, Site, "ada@example.org");
        var device = await Given(ada);
        using var elsewhere = Caller.Stranger(Site);
        var (challenge, options, token) = Asked(await elsewhere.Page(Enter), Enter);
        clock.Advance(TimeSpan.FromMinutes(6));

        using var late = await elsewhere.Post(Enter, Fields(challenge, device.Sign(options), token));

        await Refused(late, elsewhere);
    }

    [Fact]
    public async Task A_signature_that_is_not_of_the_key_opens_nothing()
    {
        using var ada = await Caller.With(Role.Editor, Site, "ada@example.org");
        var device = await Given(ada);
        using var thief = Caller.Stranger(Site);
        var (challenge, options, token) = Asked(await thief.Page(Enter), Enter);

        using var forged = await thief.Post(Enter, Fields(challenge, device.Sign(options, signature => signature[^1] ^= 1), token));

        await Refused(forged, thief);
    }

    [Theory]
    [InlineData("https://evil.example", "localhost", true)]
    [InlineData(null, "evil.example", true)]
    [InlineData(null, "localhost", false)]
    public async Task A_key_made_for_another_site_or_by_nobody_is_not_added(string? origin, string domain, bool looks)
    {
        using var ada = await Caller.With(Role.Editor, Site, "ada@example.org");
        var device = new Authenticator(ada.Root) { Origin = origin ?? ada.Root.GetLeftPart(UriPartial.Authority), Domain = domain, LooksAtItsHolder = looks };
        var (challenge, options, token) = Asked(await ada.Page(Add), Add);

        using var refused = await ada.Post(Add, [("name", "Mine"), .. Fields(challenge, device.Create(options), token)]);

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await ada.Page("/en/desk/account")).QuerySelectorAll("input[name=passkey]").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_key_made_for_one_account_is_not_added_to_another()
    {
        using var ada = await Caller.With(Role.Administrator, Site, "ada@example.org");
        using var eve = await Caller.With(Role.Editor, Site, "eve@example.org");
        var device = new Authenticator(ada.Root);
        var (challenge, options, _) = Asked(await eve.Page(Add), Add);
        var (_, _, token) = Asked(await ada.Page(Add), Add);

        using var refused = await ada.Post(Add, [("name", "Mine"), .. Fields(challenge, device.Create(options), token)]);

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("nothing like it")]
    [InlineData("{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{},\"clientExtensionResults\":{}}")]
    public async Task What_is_no_key_is_refused_in_words(string credential)
    {
        using var stranger = Caller.Stranger(Site);
        var (challenge, _, token) = Asked(await stranger.Page(Enter), Enter);

        using var refused = await stranger.Post(Enter, Fields(challenge, credential, token));

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        ServedRegister.Parse(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).QuerySelector(".is-refusal")?.TextContent.Trim()
            .ShouldBe((credential.Length == 0 ? PasskeyWords.NoScript : PasskeyWords.NotTaken).What.En);
    }

    [Fact]
    public async Task Only_the_pages_of_keys_run_a_script_and_it_is_ours()
    {
        using var ada = await Caller.With(Role.Editor, Site, "ada@example.org");

        foreach (var (path, policy) in ((string, string)[])[(Add, SecurityHeaders.PolicyWithOurScript), ("/en/desk/account", SecurityHeaders.Policy), ("/en", SecurityHeaders.Policy)])
        {
            using var answer = await ada.Get(path);
            answer.Headers.GetValues("Content-Security-Policy").ShouldBe([policy], path);
        }

        (await ada.Page(Add)).QuerySelectorAll("script").Single().GetAttribute("src").ShouldStartWith("/assets/passkey.");
    }

    private static async Task<Authenticator> Given(Caller caller)
    {
        var device = new Authenticator(caller.Root);
        var (challenge, options, token) = Asked(await caller.Page(Add), Add);
        using var added = await caller.Post(Add, [("name", "My telephone"), .. Fields(challenge, device.Create(options), token)]);
        added.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await added.Content.ReadAsStringAsync());
        return device;
    }

    private static async Task<HttpResponseMessage> Sign(Caller caller, Authenticator device)
    {
        var (challenge, options, token) = Asked(await caller.Page(Enter), Enter);
        return await caller.Post(Enter, Fields(challenge, device.Sign(options), token));
    }

    private static (string Challenge, string Options, string Token) Asked(IHtmlDocument page, string action)
    {
        var form = page.QuerySelectorAll("form[data-passkey]").Single();
        return (form.QuerySelector("input[name=challenge]")?.GetAttribute("value") ?? "", form.GetAttribute("data-options") ?? "", Caller.TokenOf(page, action));
    }

    private static (string, string)[] Fields(string challenge, string credential, string token) => [("challenge", challenge), ("credential", credential), ("ciel-token", token)];

    private static async Task Refused(HttpResponseMessage answer, Caller caller)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        ServedRegister.Parse(await answer.Content.ReadAsStringAsync()).QuerySelector(".is-refusal")?.TextContent.Trim().ShouldBe(PasskeyWords.NotTaken.What.En);
        caller.Cookie("ciel-session").ShouldBeNull();
    }
}
