using Xunit.Sdk;

namespace CielOuvert.Journeys.Walking;

/// <summary>The tools of the journeys, seen to work and seen to fail.</summary>
public sealed class WalkingThroughAPage(TinySite site, Chromium chromium) : IClassFixture<TinySite>, IClassFixture<Chromium>
{
    [Theory, MemberData(nameof(Visitors.All), MemberType = typeof(Visitors))]
    public async Task A_good_page_is_usable_by_everyone(string visitor)
    {
        await using var visit = await chromium.Visit(site.Address, Visitors.Named(visitor));

        await visit.Open("/good");

        await visit.ShouldBeUsableByEveryone();
        await visit.ShouldBeWalkableByKeyboard();
    }

    [Fact]
    public async Task A_link_leads_to_its_page()
    {
        await using var visit = await Desktop();
        await visit.Open("/good");

        await visit.Follow("Next page");

        (await visit.Page.Locator("h1").TextContentAsync()).ShouldBe("Next");
    }

    [Fact]
    public async Task The_keyboard_stops_at_each_thing_in_order()
    {
        await using var visit = await Desktop();
        await visit.Open("/good");

        (await visit.WalkByKeyboard()).Select(stop => stop.Element).ShouldBe(["a: Skip", "a: Next page", "input: ", "input: ", "button: Go"]);
    }

    [Fact]
    public async Task What_axe_objects_to_is_told_with_the_element()
    {
        await using var visit = await Desktop();
        await visit.Open("/pale");

        var told = await Assert.ThrowsAnyAsync<XunitException>(visit.ShouldBeUsableByEveryone);

        told.Message.ShouldContain("color-contrast");
        told.Message.ShouldContain("image-alt");
        told.Message.ShouldContain("<img src=\"/dot.svg\">");
    }

    [Fact]
    public async Task A_page_wider_than_its_screen_is_told_with_what_sticks_out()
    {
        await using var visit = await chromium.Visit(site.Address, Visitors.PhoneInEnglish);
        await visit.Open("/wide");

        (await Assert.ThrowsAsync<ShouldAssertException>(visit.ShouldFitItsScreen)).Message.ShouldContain("div.wide");
    }

    [Fact]
    public async Task Focus_that_nothing_shows_is_told()
    {
        await using var visit = await Desktop();
        await visit.Open("/blind");

        (await Assert.ThrowsAsync<ShouldAssertException>(visit.ShouldBeWalkableByKeyboard)).Message.ShouldContain("Next page");
    }

    [Fact]
    public async Task What_the_keyboard_never_reaches_is_told()
    {
        await using var visit = await Desktop();
        await visit.Open("/letting-go");

        (await Assert.ThrowsAsync<ShouldAssertException>(visit.ShouldBeWalkableByKeyboard)).Message.ShouldContain("Never reached");
    }

    [Theory]
    [InlineData("/noisy", "something fell")]
    [InlineData("/chatty", "a third party is asked")]
    [InlineData("/inline", "content security policy")]
    [InlineData("/missing", "answered 404")]
    public async Task What_a_visit_may_not_meet_is_told(string path, string words)
    {
        var told = await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await using var visit = await Desktop();
            await visit.Page.GotoAsync(new Uri(site.Address, path).ToString());
            await visit.Loaded(Microsoft.Playwright.LoadState.NetworkIdle);
        });

        told.Message.ShouldContain(words, Case.Insensitive);
    }

    [Fact]
    public async Task An_error_page_that_was_expected_is_no_incident()
    {
        await using var visit = await Desktop();

        await visit.Open("/missing", status: 404);

        await visit.ShouldBeUsableByEveryone();
    }

    private Task<Visit> Desktop() => chromium.Visit(site.Address, Visitors.DesktopInEnglish);
}
