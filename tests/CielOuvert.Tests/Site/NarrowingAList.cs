using CielOuvert.Formats.Words;
using CielOuvert.Register.Kinds;
using CielOuvert.Site.Addresses;

namespace CielOuvert.Tests.Site;

public sealed class NarrowingAList(ServedDemo demo)
{
    public static IEnumerable<TheoryDataRow<string>> Lists => ["event", "organization", "publication", "link", "person", "initiative"];

    [Theory, MemberData(nameof(Lists))]
    public async Task Each_choice_leads_to_as_many_records_as_it_says(string code)
    {
        var list = await demo.Site.Page(Paths.Of(AllKinds.Find(code) ?? throw new InvalidOperationException(code), Tongue.French));
        var choices = list.QuerySelectorAll(".facet a").Select(link => (Href: link.GetAttribute("href") ?? "", Count: int.Parse(link.QuerySelector(".count")?.TextContent ?? "", System.Globalization.CultureInfo.InvariantCulture))).ToList();

        choices.ShouldNotBeEmpty();
        foreach (var (href, count) in choices) (await demo.Site.Page($"{href}&taille=1000")).QuerySelectorAll(".record").Length.ShouldBe(count, href);
    }

    [Fact]
    public async Task What_was_chosen_can_be_removed()
    {
        var list = await demo.Site.Page("/fr/evenements?type=webinaire");

        list.QuerySelectorAll(".facet a[aria-current=true]").Length.ShouldBe(1);
        list.QuerySelectorAll(".chosen a").Single().GetAttribute("href").ShouldBe("/fr/evenements");
    }

    [Fact]
    public async Task Pages_follow_one_another_without_losing_or_repeating_a_record()
    {
        var titles = new List<string>();
        string? next = "/fr/evenements?taille=7";
        while (next is not null)
        {
            var page = await demo.Site.Page(next);
            titles.AddRange(page.QuerySelectorAll(".record-title a").Select(link => link.GetAttribute("href") ?? ""));
            next = page.QuerySelector(".pager [rel=next]")?.GetAttribute("href");
        }

        titles.Distinct().Count().ShouldBe(titles.Count);
        titles.Count.ShouldBe((await demo.Site.Page("/fr/evenements?taille=1000")).QuerySelectorAll(".record").Length);
    }

    [Fact]
    public async Task A_list_without_a_record_says_what_would_be_there()
    {
        await using var site = await ServedRegister.Empty();

        (await site.Page("/fr/evenements")).QuerySelector(".empty")?.TextContent.ShouldContain("événement");
    }
}
