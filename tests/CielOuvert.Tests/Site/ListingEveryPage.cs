using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Addresses;
using CielOuvert.Tests.Registers;

namespace CielOuvert.Tests.Site;

/// <summary>The one list of all public pages, which the sitemap and the archive read.</summary>
public sealed class ListingEveryPage(ServedDemo demo)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_is_there_in_both_tongues_and_is_its_own_canonical_page()
    {
        var pages = await All(demo.Site);

        pages.Count.ShouldBeGreaterThan(450);
        pages.Select(page => page.Path).ShouldBeUnique();
        foreach (var page in Some(pages))
        {
            foreach (var tongue in Tongues.All)
            {
                var html = await demo.Site.Page(page.Path.In(tongue));
                html.QuerySelectorAll("link[rel=canonical]").Single().GetAttribute("href").ShouldBe($"https://fing-2020.example{page.Path.In(tongue)}");
                html.QuerySelectorAll("meta[name=robots]").ShouldBeEmpty();
            }
        }
    }

    [Fact]
    public async Task Every_record_that_anybody_sees_is_in_it_and_no_other()
    {
        var paths = (await All(demo.Site)).Select(page => page.Path.Fr).ToHashSet();

        foreach (var kind in AllKinds.InOrder)
        {
            var seen = await demo.Site.Register.Find(Selection.Of(kind.Code) with { Size = 1000 }, Viewer.Visitor, AsOf.Now, Stop);
            var every = await demo.Site.Register.Find(Selection.Of(kind.Code) with { Size = 1000 }, Viewer.Keeper, AsOf.Now, Stop);
            var shown = (seen.Value?.Records ?? []).Select(record => record.Slug).ToHashSet();
            foreach (var record in every.Value?.Records ?? []) paths.Contains(Paths.Of(record, Tongue.French)).ShouldBe(shown.Contains(record.Slug), record.Slug);
        }
    }

    [Fact]
    public async Task Its_record_says_when_it_last_changed_and_its_list_when_one_was_withdrawn()
    {
        var clock = new AClock();
        await using var site = await ServedRegister.Empty(clock);
        await site.Commit(Change.Add(AnEvent.Named("First")), Change.Add(AnEvent.Named("Second")));
        clock.Advance(TimeSpan.FromDays(1));
        await site.Commit(Change.Withdraw("second"));

        var pages = await All(site);

        pages.Single(page => page.Path.En == "/en/events/first").Modified.ShouldBe(AClock.Beginning);
        pages.Single(page => page.Path.En == Paths.Of(EventKind.Kind, Tongue.English)).Modified.ShouldBe(AClock.Beginning.AddDays(1));
        pages.ShouldNotContain(page => page.Path.En == "/en/events/second");
    }

    private static async Task<IReadOnlyList<PublicPage>> All(ServedRegister site)
    {
        var pages = new List<PublicPage>();
        await foreach (var page in new PublicPages(site.Register).All(Stop)) pages.Add(page);
        return pages;
    }

    /// <summary>One in thirty, and all that are no record.</summary>
    private static IEnumerable<PublicPage> Some(IReadOnlyList<PublicPage> pages) => pages.Take(70).Concat(pages.Where((_, index) => index % 30 == 0));
}
