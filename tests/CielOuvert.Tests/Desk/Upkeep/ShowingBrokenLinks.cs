using CielOuvert.Accounts;
using CielOuvert.Accounts.Tables;
using CielOuvert.Desk.Upkeep.Links;
using Microsoft.Extensions.Logging.Abstractions;

namespace CielOuvert.Tests.Desk.Upkeep;

/// <summary>The desk shows which links lead nowhere any more, and who gives them.</summary>
public sealed class ShowingBrokenLinks(WebOfOurOwn web) : AtTheDesk(Role.Editor), IClassFixture<WebOfOurOwn>
{
    [Fact]
    public async Task What_is_gone_twice_is_shown_at_the_desk_with_its_record_and_what_is_well_is_not()
    {
        var stop = TestContext.Current.CancellationToken;
        await Seated.Fill("/fr/bureau/ajouter/organisations", ("name~", "La Maison"), ("url", new Uri(web.Site, "/gone").AbsoluteUri), ("relatedLink", new Uri(web.Site, "/here").AbsoluteUri));
        await Seated.Fill("/fr/bureau/ajouter/organisations", ("name~", "En secret"), ("url", new Uri(web.Site, "/secret").AbsoluteUri), ("_sight", "desk"));
        var clock = new Ahead();
        var book = new LinkBook(Served.Register, new AccountRoom(Served.Register), clock);
        using var outside = web.OnlyThere();
        var patrol = new LinkPatrol(book, outside, clock, NullLogger<LinkPatrol>.Instance);

        await patrol.Round(TimeSpan.Zero, stop);
        (await Seated.Page("/fr/bureau/liens")).QuerySelectorAll("li.commit").ShouldBeEmpty("Once may be an accident.");
        clock.By = TimeSpan.FromDays(2);
        await patrol.Round(TimeSpan.Zero, stop);

        var page = await Seated.Page("/fr/bureau/liens");
        var shown = page.QuerySelectorAll("li.commit").Select(line => line.TextContent).ToList();
        shown.ShouldContain(line => line.Contains("/gone", StringComparison.Ordinal) && line.Contains("La Maison", StringComparison.Ordinal) && line.Contains("404", StringComparison.Ordinal));
        shown.ShouldNotContain(line => line.Contains("/here", StringComparison.Ordinal));
        (await book.Due(1000, stop)).ShouldNotContain(address => address.EndsWith("/secret", StringComparison.Ordinal), "What only the desk sees is not told to the web.");
    }

    private sealed class Ahead : TimeProvider
    {
        public TimeSpan By { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + By;
    }
}
