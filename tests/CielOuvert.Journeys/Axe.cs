using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace CielOuvert.Journeys;

/// <summary>
/// axe-core, run in the page itself and asked for what is wrong only. Deque's runner for Playwright opens one window more for each page and
/// sends all that is right across: on our pages, which have no frames, that finds nothing else and takes many times as long.
/// </summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>The violations of some rules in a page. On a disk, style sheets cannot be read by a script, and axe does not try.</summary>
    /// <param name="options">As <c>axe.run</c> takes them (axe-core, doc/API.md).</param>
    public static async Task<IReadOnlyList<AxeViolation>> Run(IPage page, object options)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<AxeViolation[]>(
            """
            async options => (await axe.run(document, { ...options, resultTypes: ['violations'], preload: location.protocol !== 'file:' })).violations
                .map(({ id, help, nodes }) => ({ id, help, elements: nodes.slice(0, 5).map(node => node.html) }))
            """,
            options);
    }
}

/// <summary>A rule that a page breaks, and the first elements that break it; a class with setters because Playwright fills it so.</summary>
internal sealed class AxeViolation
{
    public string Id { get; set; } = "";

    public string Help { get; set; } = "";

    public string[] Elements { get; set; } = [];
}
