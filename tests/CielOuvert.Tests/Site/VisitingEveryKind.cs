using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CielOuvert.Formats.Words;
using CielOuvert.Register.Access;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Selections;
using CielOuvert.Site.Addresses;

namespace CielOuvert.Tests.Site;

public sealed class VisitingEveryKind(ServedDemo demo)
{
    public static IEnumerable<TheoryDataRow<string, Tongue>> KindsInBothTongues =>
        AllKinds.InOrder.SelectMany(kind => Tongues.All.Select(tongue => new TheoryDataRow<string, Tongue>(kind.Code, tongue)));

    [Theory, MemberData(nameof(KindsInBothTongues))]
    public async Task Its_list_is_a_whole_page_in_both_languages(string code, Tongue tongue) =>
        Check(await demo.Site.Page(Paths.Of(KindOf(code), tongue)), Paths.Of(KindOf(code), tongue), tongue);

    [Theory, MemberData(nameof(KindsInBothTongues))]
    public async Task Its_records_are_whole_pages_in_both_languages(string code, Tongue tongue)
    {
        var found = await demo.Site.Register.Find(Selection.Of(code) with { Size = 12 }, Viewer.Visitor, AsOf.Now, default);
        foreach (var record in found.Value?.Records ?? []) Check(await demo.Site.Page(Paths.Of(record, tongue)), Paths.Of(record, tongue), tongue);
    }

    [Theory, MemberData(nameof(KindsInBothTongues))]
    public async Task Its_list_counts_what_the_register_counts(string code, Tongue tongue)
    {
        var page = await demo.Site.Page(Paths.Of(KindOf(code), tongue) + $"?{ParameterNames.Size.In(tongue)}=1000");
        var count = await demo.Site.Register.Count(Selection.Of(code), Viewer.Visitor, AsOf.Now, default);

        page.QuerySelectorAll(".record").Length.ShouldBe((int)count);
    }

    private static Kind KindOf(string code) => AllKinds.Find(code) ?? throw new InvalidOperationException(code);

    private static void Check(IHtmlDocument page, string path, Tongue tongue)
    {
        page.DocumentElement.GetAttribute("lang").ShouldBe(tongue.Code);
        page.QuerySelectorAll("h1").Length.ShouldBe(1, path);
        page.Title.ShouldNotBeNullOrWhiteSpace();
        page.QuerySelectorAll("[style], style, script").ShouldBeEmpty(path);
        page.QuerySelectorAll("link[rel=canonical]").Single().GetAttribute("href").ShouldBe("https://fing-2020.example" + path);
        page.QuerySelectorAll($"link[rel=alternate][hreflang={tongue.Other.Code}]").Length.ShouldBe(1);
        page.QuerySelectorAll("a.tongue").Single().GetAttribute("href").ShouldStartWith($"/{tongue.Other.Code}/");
        page.QuerySelectorAll("form[role=search] label").ShouldNotBeEmpty(path);
        page.QuerySelectorAll("[id]").Select(element => element.Id).GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty(path);
        page.QuerySelectorAll("a[href=''], a:not([href])").Where(link => link.Closest("svg") is null).ShouldBeEmpty(path);
        HeadingsAreInOrder(page).ShouldBeTrue(path);
    }

    private static bool HeadingsAreInOrder(IHtmlDocument page)
    {
        var levels = page.QuerySelectorAll("main h1, main h2, main h3, main h4").Select(heading => heading.LocalName[1] - '0').ToList();
        return levels.Zip(levels.Skip(1)).All(pair => pair.Second <= pair.First + 1);
    }
}
