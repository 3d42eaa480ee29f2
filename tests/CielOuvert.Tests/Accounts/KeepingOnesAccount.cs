using System.Net;
using CielOuvert.Accounts;
using CielOuvert.Accounts.SignedIn;
using CielOuvert.Tests.Registers;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Accounts;

public sealed class KeepingOnesAccount : IAsyncLifetime
{
    private const string Page = "/en/desk/account";
    private const string EndAction = "/en/desk/account/sessions";
    private readonly AClock clock = new();
    private ServedRegister? served;

    private ServedRegister Site => served ?? throw new InvalidOperationException("It is not served yet.");

    public async ValueTask InitializeAsync() => served = await ServedRegister.Empty(clock);

    public async ValueTask DisposeAsync()
    {
        if (served is not null) await served.DisposeAsync();
    }

    [Fact]
    public async Task A_session_that_is_ended_opens_nothing_any_more()
    {
        using var here = await Caller.With(Role.Editor, Site, "ada@example.org");
        using var elsewhere = await Again("ada@example.org");
        var sessions = (await here.Page(Page)).QuerySelectorAll(".sessions input[name=session]").Select(input => input.GetAttribute("value") ?? "").ToList();

        using var ended = await here.Send(Page, EndAction, ("session", sessions.ShouldHaveSingleItem()));

        (await elsewhere.Get(Page)).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await here.Get(Page)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task All_the_others_end_together()
    {
        using var here = await Caller.With(Role.Editor, Site, "ada@example.org");
        using var second = await Again("ada@example.org");
        using var third = await Again("ada@example.org");

        using var ended = await here.Post(EndAction, ("ciel-token", Caller.TokenOf(await here.Page(Page), "/en/desk/account/name")));

        (await second.Get(Page)).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await third.Get(Page)).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await here.Page(Page)).QuerySelectorAll(".sessions > li").Length.ShouldBe(1);
    }

    [Fact]
    public async Task The_session_of_somebody_else_is_out_of_reach()
    {
        using var ada = await Caller.With(Role.Editor, Site, "ada@example.org");
        using var second = await Again("ada@example.org");
        using var eve = await Caller.With(Role.Administrator, Site, "eve@example.org");
        var ofAda = (await ada.Page(Page)).QuerySelectorAll(".sessions input[name=session]").Single().GetAttribute("value") ?? "";

        using var tried = await eve.Post(EndAction, ("session", ofAda), ("ciel-token", Caller.TokenOf(await eve.Page(Page), "/en/desk/account/name")));

        (await second.Get(Page)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_not_only_the_cookie()
    {
        using var ada = await Caller.With(Role.Editor, Site, "ada@example.org");
        var secret = ada.Cookie("ciel-session") ?? "";

        using var left = await ada.Send(Page, "/en/sign-out");

        left.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        ada.Cookie("ciel-session").ShouldBeNull();
        using var thief = Caller.Stranger(Site);
        thief.Holds("ciel-session", secret);
        (await thief.Get(Page)).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Theory]
    [InlineData(13, true)]
    [InlineData(15, false)]
    public async Task A_session_is_over_when_nobody_used_it_for_two_weeks(int days, bool isOpen)
    {
        using var ada = await Caller.With(Role.Editor, Site, "ada@example.org");

        clock.Advance(TimeSpan.FromDays(days));

        (await ada.Get(Page)).StatusCode.ShouldBe(isOpen ? HttpStatusCode.OK : HttpStatusCode.Found);
    }

    [Fact]
    public async Task A_session_that_is_used_each_week_is_over_after_two_months()
    {
        using var ada = await Caller.With(Role.Editor, Site, "ada@example.org");
        for (var week = 0; week < 8; week++)
        {
            clock.Advance(TimeSpan.FromDays(7));
            (await ada.Get(Page)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        clock.Advance(Sessions.Longest - TimeSpan.FromDays(55));

        (await ada.Get(Page)).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("a\nb")]
    public async Task A_name_that_is_none_is_refused_beside_its_field(string name)
    {
        using var ada = await Caller.With(Role.Editor, Site, "ada@example.org");

        using var answer = await ada.Send(Page, "/en/desk/account/name", ("name", name));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        ServedRegister.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).QuerySelector("#name-refusal")?.TextContent.ShouldBe(AccountWords.NoName.En);
    }

    [Fact]
    public async Task What_is_for_one_person_is_kept_by_nobody()
    {
        using var ada = await Caller.With(Role.Administrator, Site, "ada@example.org");

        foreach (var path in (string[])[Page, "/en/desk/accounts", "/en/desk/account/passkeys", "/en/desk", "/en/sign-out", "/en/desk/nothing-here"])
        {
            using var answer = await ada.Get(path);
            answer.Headers.ETag.ShouldBeNull(path);
            if (answer.StatusCode == HttpStatusCode.OK) answer.Headers.CacheControl?.ToString().ShouldBe("no-store", path);
        }
    }

    private async Task<Caller> Again(string email)
    {
        var caller = Caller.Stranger(Site);
        using var signedIn = await caller.SignInBy(await caller.AskForLink(email));
        return caller;
    }
}
