using System.Net;
using CielOuvert.Register.Facts;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Records;

namespace CielOuvert.Tests.Site;

public sealed class FollowingAnAddress(ServedDemo demo)
{
    [Theory]
    [InlineData("fr-CA, en;q=0.8", "/fr")]
    [InlineData("en-GB,en;q=0.9,fr;q=0.8", "/en")]
    [InlineData("de, en;q=0.5", "/en")]
    [InlineData("de", "/fr")]
    public async Task The_front_door_opens_in_the_language_of_the_reader(string languages, string home)
    {
        using var answer = await demo.Site.Get("/", ("Accept-Language", languages));

        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.Location?.ToString().ShouldBe(home);
        answer.Headers.Vary.ShouldContain("Accept-Language");
    }

    [Theory]
    [InlineData("/fr/organisations/reset", "/fr/initiatives/reset")]
    [InlineData("/fr/events", "/fr/evenements")]
    [InlineData("/en/evenements?type=webinar", "/en/events?type=webinar")]
    [InlineData("/fr/initiatives/reset?utm_source=x", "/fr/initiatives/reset")]
    [InlineData("/fr/recherche?q=", "/fr/recherche")]
    public async Task What_is_elsewhere_redirects_for_ever(string asked, string there)
    {
        using var answer = await demo.Site.Get(asked);

        answer.StatusCode.ShouldBe(HttpStatusCode.PermanentRedirect);
        answer.Headers.Location?.ToString().ShouldBe(there);
    }

    [Theory]
    [InlineData("/fr/initiatives/resett", "/fr/initiatives/reset")]
    [InlineData("/en/nothing-here", null)]
    [InlineData("/fr/a/b/c/d", null)]
    [InlineData("/nowhere", null)]
    public async Task What_never_was_is_not_found_and_says_where_to_go(string asked, string? near)
    {
        using var answer = await demo.Site.Get(asked);
        var page = ServedRegister.Parse(await answer.Content.ReadAsStringAsync());

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
        page.QuerySelectorAll("main form[role=search]").Length.ShouldBe(1);
        if (near is not null) page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).ShouldContain(near);
    }

    [Theory]
    [InlineData("/fr/evenements?typ=webinaire")]
    [InlineData("/fr/evenements?annee=20x")]
    [InlineData("/en/events?size=100000")]
    [InlineData("/en/search?kind=nothing")]
    public async Task A_question_that_means_nothing_is_refused_in_words(string asked)
    {
        using var answer = await demo.Site.Get(asked);
        var page = ServedRegister.Parse(await answer.Content.ReadAsStringAsync());

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        page.QuerySelectorAll(".notice.is-refusal p").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_renamed_record_redirects_for_ever_and_a_withdrawn_one_keeps_its_tombstone()
    {
        await using var site = await ServedRegister.Empty();
        var draft = Draft.Of(InitiativeKind.Kind, "old-name").With(Common.Name, (Localized)"An initiative");
        await site.Commit(Change.Add(draft), Change.Add(draft with { Slug = "mistake" }));
        await site.Commit(Change.Rename("old-name", "new-name"), Change.Withdraw("mistake"));

        using var renamed = await site.Get("/en/initiatives/old-name");
        using var withdrawn = await site.Get("/en/initiatives/mistake");

        renamed.StatusCode.ShouldBe(HttpStatusCode.PermanentRedirect);
        renamed.Headers.Location?.ToString().ShouldBe("/en/initiatives/new-name");
        withdrawn.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await withdrawn.Content.ReadAsStringAsync()).ShouldContain("for a test");
    }
}
