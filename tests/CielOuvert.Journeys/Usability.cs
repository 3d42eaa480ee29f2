namespace CielOuvert.Journeys;

/// <summary>What a page owes to everyone, as far as a program can tell.</summary>
public static class Usability
{
    private static readonly object Contrast = new { runOnly = new { type = "rule", values = new[] { "color-contrast", "link-in-text-block" } } };

    private static readonly object Wcag22AA = new
    {
        runOnly = new { type = "tag", values = new[] { "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa" } },
        // Of level AA since WCAG 2.2, and asleep in axe unless called.
        rules = new Dictionary<string, object> { ["target-size"] = new { enabled = true } },
    };

    /// <summary>No violation of WCAG 2.2 AA that axe sees, nothing to scroll sideways, one title, its language said, and no incident so far.</summary>
    public static async Task ShouldBeUsableByEveryone(this Visit visit)
    {
        await visit.ShouldFitItsScreen();
        (await visit.Page.Locator("h1").CountAsync()).ShouldBe(1, "A page has one h1.");
        (await visit.Page.Locator("html").GetAttributeAsync("lang")).ShouldNotBeNullOrEmpty("A page says its language.");
        if (visit.Visitor.HasScript)
        {
            await visit.ShouldBreakNone(Wcag22AA);
        }

        visit.ShouldHaveMetNothingWrong();
    }

    /// <summary>WCAG 1.4.10: whatever the screen and the size, one direction to scroll.</summary>
    public static async Task ShouldFitItsScreen(this Visit visit)
    {
        var beyond = await visit.Page.EvaluateAsync<string[]>("""
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
                [...document.querySelectorAll('body *')]
                    .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                    .map(e => `${e.tagName.toLowerCase()}.${e.className}: ${(e.textContent ?? '').trim().slice(0, 40)}`)
                    .slice(0, 5).concat('(the page is wider than its screen)')
            """);
        beyond.ShouldBeEmpty($"Past the right edge at {visit.Visitor.Name}, {visit.Page.Url}");
    }

    /// <summary>WCAG 1.4.1 and 1.4.3: what depends on the colours alone, for who sees the same page in others.</summary>
    public static Task ShouldHaveContrast(this Visit visit) => visit.ShouldBreakNone(Contrast);

    private static async Task ShouldBreakNone(this Visit visit, object rules)
    {
        var violations = (await Axe.Run(visit.Page, rules)).Select(violation =>
            $"{violation.Id}: {violation.Help}\n{string.Join('\n', violation.Elements.Select(element => $"    {element}"))}").ToList();
        Assert.True(violations.Count == 0, $"{visit.Page.Url} ({visit.Visitor.Name}) shuts someone out:\n{string.Join('\n', violations)}");
    }
}
