using System.Net;
using CielOuvert.Accounts;
using CielOuvert.Accounts.Events;
using CielOuvert.Accounts.Mail;
using CielOuvert.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace CielOuvert.Tests.Accounts;

/// <summary>What the security log keeps, who reads it, and the letters that go with it.</summary>
public sealed class TellingWhatHappened : IAsyncLifetime
{
    private const string Account = "/fr/bureau/compte";
    private const string Accounts = "/fr/bureau/comptes";
    private const string Log = "/fr/bureau/securite";
    private ServedRegister? served;

    private ServedRegister Site => served ?? throw new InvalidOperationException("It is not served yet.");

    public async ValueTask InitializeAsync() => served = await ServedRegister.Empty();

    public async ValueTask DisposeAsync()
    {
        if (served is not null) await served.DisposeAsync();
    }

    [Fact]
    public async Task Signing_in_and_out_is_told_without_anything_that_opens()
    {
        await Caller.Given(Site, "ada@example.org");
        using var ada = Caller.Stranger(Site);
        var link = await ada.AskForLink("ada@example.org");
        using var entered = await ada.SignInBy(link);
        using var twice = await ada.Post(link, ("ciel-token", Caller.TokenOf(await ada.Page(Account), "/fr/deconnexion")));
        using var left = await ada.Send(Account, "/fr/deconnexion");

        var told = await Told();
        told.Select(one => (one.What, one.Name)).ShouldBe(
            [("account-added", "ada"), ("letter-sent", "ada"), ("signed-in", "ada"), ("sign-in-refused", "ada"), ("signed-out", "ada")]);
        string.Concat(told.Select(one => $"{one.Detail} {one.Network} {one.Doer} {one.Name} ")).ShouldNotContain(link.Split('/')[^1]);
        told[0].Doer.ShouldBe("ciel");
    }

    [Fact]
    public async Task What_an_administrator_changes_is_told_with_their_name_and_its_holder_gets_a_letter()
    {
        var ada = await Caller.Given(Site, "ada@example.org", Role.Editor);
        using var admin = await Caller.With(Role.Administrator, Site);

        using var raised = await admin.Send(Accounts, $"{Accounts}/role", ("account", $"{ada.Id}"), ("role", "registrar"));
        using var closed = await admin.Send(Accounts, $"{Accounts}/fermer", ("account", $"{ada.Id}"));
        using var opened = await admin.Send(Accounts, $"{Accounts}/rouvrir", ("account", $"{ada.Id}"));

        (await Told()).Where(one => one.Account == ada.Id).Select(one => (one.What, one.Doer, one.Detail)).ShouldBe(
            [("account-added", "ciel", "editor"), ("role-given", "administrator", "registrar"), ("account-closed", "administrator", ""), ("account-reopened", "administrator", "")]);
        var letter = await Letter();
        letter.To.Text.ShouldBe("ada@example.org");
        letter.Text.ShouldContain("greffe");
        letter.Text.ShouldContain("registrar");
    }

    [Fact]
    public async Task Who_tries_what_they_may_not_do_is_told_by_the_kind_of_page_and_not_its_address()
    {
        using var editor = await Caller.With(Role.Editor, Site);

        using var refused = await editor.Get("/fr/bureau/renommer/un-nom-secret");

        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var told = (await Told())[^1];
        (told.What, told.Name, told.Detail).ShouldBe(("denied", "editor", "GET /fr/bureau/renommer/{slug}"));
    }

    [Fact]
    public async Task A_storm_of_refusals_fills_nothing()
    {
        using var stranger = Caller.Stranger(Site);
        for (var time = 0; time < SecurityLog.MostRefusals + 10; time++) (await stranger.Post("/fr/deconnexion")).Dispose();

        (await Told()).Count.ShouldBe(SecurityLog.MostRefusals);
    }

    [Fact]
    public async Task Only_administrators_read_it_and_find_in_it_by_what_who_and_when()
    {
        using var director = await Caller.With(Role.Director, Site);
        using var admin = await Caller.With(Role.Administrator, Site);
        (await director.Get(Log)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        (await admin.Page(Log)).QuerySelectorAll(".commit").Length.ShouldBe(3);
        (await admin.Page($"{Log}?what=denied")).QuerySelectorAll(".commit").ShouldHaveSingleItem().TextContent.ShouldContain("director");
        (await admin.Page($"{Log}?who=administrator")).QuerySelectorAll(".commit").Length.ShouldBe(1);
        (await admin.Page($"{Log}?period=1999")).QuerySelectorAll(".commit").ShouldBeEmpty();
        (await admin.Page($"{Log}?period=hier-ou-demain")).QuerySelector("#period-wrong").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_name_that_somebody_else_has_or_signed_is_not_taken()
    {
        await Caller.Given(Site, "ida@example.org", Role.Editor);
        using var eve = await Caller.With(Role.Contributor, Site, "eve@example.org");

        using var other = await eve.Send(Account, $"{Account}/nom", ("name", "ida"));
        using var own = await eve.Send(Account, $"{Account}/nom", ("name", "Ève Durand"));

        (other.StatusCode, own.StatusCode).ShouldBe((HttpStatusCode.UnprocessableEntity, HttpStatusCode.SeeOther));
        var told = (await Told())[^1];
        (told.What, told.Name, told.Detail, told.Doer).ShouldBe(("renamed", "eve", "Ève Durand", null));
    }

    private async Task<IReadOnlyList<SecurityEvent>> Told() =>
        [.. (await Site.Services.GetRequiredService<SecurityLog>().Find(EventFilter.Everything, 200, CancellationToken.None)).Reverse()];

    private async Task<Letter> Letter()
    {
        var mailbox = Site.Services.GetRequiredService<Mailbox>();
        for (var tries = 0; tries < 200 && mailbox.Letters.Count == 0; tries++) await Task.Delay(25);
        return mailbox.Letters[0].Letter;
    }
}
