using System.Net;
using System.Text.RegularExpressions;

namespace CielOuvert.Journeys.Everywhere;

/// <summary>The whole site, gone through link by link.</summary>
public sealed partial class FollowingEveryLink(RunningProgram ciel)
{
    [Fact]
    public async Task It_leads_to_a_page_with_one_title_in_the_language_of_its_address()
    {
        var pages = await ciel.Pages();

        var wrong = pages.Select(page => (page, Why: WhatIsWrong(page))).Where(one => one.Why is not null).Select(one => $"{one.page.Path} (from {one.page.From}): {one.Why}").ToList();

        pages.Count.ShouldBeGreaterThan(100, "The register holds hundreds of records, and each has a page.");
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {pages.Count} pages:\n{string.Join('\n', wrong)}");
    }

    private static string? WhatIsWrong(SitePage page) =>
        page.Status != HttpStatusCode.OK ? $"answers {(int)page.Status}"
        : page.Html == "" ? null
        : TopHeading().Count(page.Html) != 1 ? $"has {TopHeading().Count(page.Html)} h1"
        : !page.Html.Contains($"<html lang=\"{page.Tongue}\"", StringComparison.Ordinal) ? "does not say its language"
        : null;

    [GeneratedRegex("<h1[ >]")]
    private static partial Regex TopHeading();
}
