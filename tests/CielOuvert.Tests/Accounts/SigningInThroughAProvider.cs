using System.Net;
using CielOuvert.Accounts;
using CielOuvert.Accounts.Provider;
using CielOuvert.Formats.Text;
using CielOuvert.Formats.Words;
using CielOuvert.Tests.Registers;
using CielOuvert.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace CielOuvert.Tests.Accounts;

public sealed class SigningInThroughAProvider
{
    private const string Start = "/fr/connexion/organisation";

    [Fact]
    public async Task An_address_that_it_verified_opens_the_account_of_that_address()
    {
        await using var provider = await AProvider.Start();
        await using var site = await ServedRegister.Empty(TimeProvider.System, provider: provider.Settings);
        await Caller.Given(site, "ada@example.org", Role.Editor);
        Says(provider, "Ada@Example.org");
        using var ada = Caller.Stranger(site);
        (await ada.Page("/fr/connexion")).QuerySelectorAll("main .more a").Select(link => link.TextContent).ShouldContain("Entrer avec ProConnect");

        using var back = await GoThere(ada, $"{Start}?back=%2Ffr%2Fbureau%2Fcompte");

        back.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        back.Headers.Location?.ToString().ShouldBe("/fr/bureau/compte");
        // Nobody had given the account a name: it takes the one that ProConnect writes in two claims.
        (await ada.Page("/fr/bureau/compte")).QuerySelector("#name")?.GetAttribute("value").ShouldBe("Ada Lovelace");
    }

    [Fact]
    public async Task What_it_signs_of_somebody_is_taken_as_it_is_and_no_forgery()
    {
        await using var provider = await AProvider.Start();
        await using var site = await ServedRegister.Empty(TimeProvider.System, provider: provider.Settings);
        await Caller.Given(site, "ada@example.org", Role.Editor);
        Says(provider, "ada@example.org");
        foreach (var word in (SignedWord[])[new(IsForged: true), new(Audience: "another-site"), new(Issuer: "https://elsewhere.example/"), new(Subject: "43")])
        {
            provider.Signs = word;
            using var eve = Caller.Stranger(site);
            await ShouldBeRefused(await GoThere(eve, Start), ProviderWords.NotConfirmed, eve);
        }

        provider.Signs = new();
        using var ada = Caller.Stranger(site);
        using var back = await GoThere(ada, Start);

        back.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await ada.Page("/fr/bureau/compte")).QuerySelector("#name")?.GetAttribute("value").ShouldBe("Ada Lovelace");
    }

    [Fact]
    public async Task An_address_that_nobody_verified_opens_nothing()
    {
        await using var provider = await AProvider.Start();
        await using var site = await ServedRegister.Empty(TimeProvider.System, provider: provider.Settings);
        await Caller.Given(site, "ada@example.org", Role.Administrator);
        using var eve = Caller.Stranger(site);

        foreach (var verified in new object?[] { false, null, "no" })
        {
            Says(provider, "ada@example.org", verified);
            await ShouldBeRefused(await GoThere(eve, Start), ProviderWords.NotVerified, eve);
        }
    }

    [Fact]
    public async Task It_makes_no_account_and_opens_none_that_is_closed()
    {
        await using var provider = await AProvider.Start();
        await using var site = await ServedRegister.Empty(TimeProvider.System, provider: provider.Settings);
        var closed = await Caller.Given(site, "closed@example.org");
        await site.Services.GetRequiredService<AccountBook>().Close(closed.Id, TestContext.Current.CancellationToken);
        using var eve = Caller.Stranger(site);

        foreach (var email in (string[])["nobody@example.org", "closed@example.org"])
        {
            Says(provider, email);
            await ShouldBeRefused(await GoThere(eve, Start), ProviderWords.NoAccount, eve);
        }

        (await site.Services.GetRequiredService<AccountBook>().All(TestContext.Current.CancellationToken)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Somebody_who_changes_their_mind_is_back_at_the_form()
    {
        await using var provider = await AProvider.Start();
        await using var site = await ServedRegister.Empty(TimeProvider.System, provider: provider.Settings);
        await Caller.Given(site, "ada@example.org");
        Says(provider, "ada@example.org");
        provider.IsRefused = true;
        using var ada = Caller.Stranger(site);

        await ShouldBeRefused(await GoThere(ada, Start), ProviderWords.NotConfirmed, ada);
    }

    [Fact]
    public async Task The_way_back_is_worth_nothing_in_another_browser_nor_when_it_is_changed()
    {
        await using var provider = await AProvider.Start();
        await using var site = await ServedRegister.Empty(TimeProvider.System, provider: provider.Settings);
        await Caller.Given(site, "ada@example.org");
        Says(provider, "ada@example.org");
        using var ada = Caller.Stranger(site);
        using var victim = Caller.Stranger(site);
        var path = await WayBack(ada, Start);

        await ShouldBeRefused(await victim.Get(path), ProviderWords.NotConfirmed, victim);
        await ShouldBeRefused(await ada.Get(path.Replace("state=", "state=A", StringComparison.Ordinal)), ProviderWords.NotConfirmed, ada);
        await ShouldBeRefused(await ada.Get("/oidc?code=anything"), ProviderWords.NotConfirmed, ada);
        await ShouldBeRefused(await ada.Get("/oidc"), ProviderWords.NotConfirmed, ada);
    }

    [Fact]
    public async Task It_leads_to_no_other_site()
    {
        await using var provider = await AProvider.Start();
        await using var site = await ServedRegister.Empty(TimeProvider.System, provider: provider.Settings);
        await Caller.Given(site, "ada@example.org", Role.Editor);
        Says(provider, "ada@example.org");
        using var ada = Caller.Stranger(site);

        using var back = await GoThere(ada, $"{Start}?back={Uri.EscapeDataString("https://evil.example/fr")}");

        back.Headers.Location?.ToString().ShouldBe("/fr/bureau");
    }

    [Fact]
    public async Task Where_none_is_named_there_is_no_such_way()
    {
        await using var site = await ServedRegister.Empty();
        using var ada = Caller.Stranger(site);

        await ada.Page(Start, HttpStatusCode.NotFound);
        await ada.Page("/oidc", HttpStatusCode.NotFound);
        (await ada.Page("/fr/connexion")).QuerySelectorAll("main .more a").Length.ShouldBe(2);
    }

    [Fact]
    public void It_is_named_by_the_environment_and_its_secret_is_never_printed()
    {
        var environment = new Dictionary<string, string?>
        {
            ["CIEL_OIDC_ISSUER"] = "https://auth.example.org/api/v2", ["CIEL_OIDC_CLIENT_ID"] = "ciel", ["CIEL_OIDC_SECRET"] = "sesame-sesame", ["CIEL_OIDC_SIRET"] = "13002526500013",
        };

        var settings = ARegister.Done(ProviderSettings.From(environment.GetValueOrDefault) ?? throw new InvalidOperationException("It is named."));

        settings.ToString().ShouldBe("auth.example.org, https://auth.example.org/api/v2");
        settings.Siret.ShouldBe("13002526500013");
        ProviderSettings.From(_ => null).ShouldBeNull();
        foreach (var (name, value) in ((string, string?)[])[("CIEL_OIDC_ISSUER", "http://auth.example.org"), ("CIEL_OIDC_SECRET", null), ("CIEL_OIDC_CLIENT_ID", "")])
            ProviderSettings.From(asked => asked == name ? value : environment.GetValueOrDefault(asked))?.Refusals.ShouldHaveSingleItem().In(Tongue.English).ShouldNotContain("sesame");
    }

    [Fact]
    public async Task People_of_another_establishment_may_be_left_outside()
    {
        await using var provider = await AProvider.Start();
        await using var site = await ServedRegister.Empty(TimeProvider.System, provider: provider.Settings with { Siret = "13002526500013" });
        await Caller.Given(site, "ada@example.org", Role.Editor);
        using var ada = Caller.Stranger(site);

        Says(provider, "ada@example.org");
        await ShouldBeRefused(await GoThere(ada, Start), ProviderWords.Elsewhere, ada);
        provider.Says["siret"] = "13002526500013";
        using var back = await GoThere(ada, Start);

        back.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    private static void Says(AProvider provider, string email) => Says(provider, email, verified: true);

    /// <param name="verified">Null says nothing of it.</param>
    private static void Says(AProvider provider, string email, object? verified)
    {
        (provider.Says["email"], provider.Says["given_name"], provider.Says["usual_name"]) = (email, "Ada", "Lovelace");
        provider.Says.Remove("email_verified");
        if (verified is not null) provider.Says["email_verified"] = verified;
    }

    private static async Task<string> WayBack(Caller caller, string start)
    {
        using var there = await caller.Get(start);
        var asked = there.Headers.Location ?? throw new InvalidOperationException($"{there.StatusCode} {await there.Content.ReadAsStringAsync()}");
        asked.Query.ShouldContain("code_challenge_method=S256");
        return new Uri(await AProvider.Visit(asked)).PathAndQuery;
    }

    private static async Task<HttpResponseMessage> GoThere(Caller caller, string start) => await caller.Get(await WayBack(caller, start));

    private static async Task ShouldBeRefused(HttpResponseMessage answer, Refusal why, Caller caller)
    {
        using (answer)
        {
            var page = ServedRegister.Parse(await answer.Content.ReadAsStringAsync());
            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, page.Body?.TextContent);
            page.QuerySelector(".is-refusal")?.TextContent.Trim().ShouldBe(FrenchTypography.Apply(why.What.Fr, "fr"));
            caller.Cookie("ciel-session").ShouldBeNull();
        }
    }
}
