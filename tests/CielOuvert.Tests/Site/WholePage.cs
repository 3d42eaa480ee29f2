using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CielOuvert.Formats.Words;

namespace CielOuvert.Tests.Site;

/// <summary>What every page of the site is: of one tongue, with one title, headings in order, its twin, and no link to nowhere.</summary>
internal static class WholePage
{
    /// <summary>Scripts that are neither data (JSON-LD) nor files of the site itself, as a selector.</summary>
    public const string ForeignScripts = "script:not([type='application/ld+json']):not([src^='/assets/'])";

    public static void Check(IHtmlDocument page, string path, Tongue tongue, string publicAddress = "https://fing-2020.example")
    {
        page.DocumentElement.GetAttribute("lang").ShouldBe(tongue.Code);
        page.QuerySelectorAll("h1").Length.ShouldBe(1, path);
        page.Title.ShouldNotBeNullOrWhiteSpace();
        page.QuerySelectorAll("[style], style, script:not([type='application/ld+json'])").ShouldBeEmpty(path);
        page.QuerySelectorAll("link[rel=canonical]").Single().GetAttribute("href").ShouldBe(publicAddress + path);
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
