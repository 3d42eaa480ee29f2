using Microsoft.Playwright;

namespace CielOuvert.Journeys.Still;

/// <summary>An archive, opened from a disk by double-clicking: nobody serves it, and nothing is asked of the network.</summary>
public sealed class ReadingFromADisk(StillSite archive) : IClassFixture<StillSite>
{
    private static readonly string[] French =
    [
        "fr/index.html", "fr/fiches/index.html", "fr/initiatives/index.html", "fr/initiatives/reset-renamed.html", "fr/evenements/_annee=2020.html", "fr/chiffres/index.html",
        "fr/annees/2020.html", "fr/rapports/rapport-2020.html", "fr/images/le-bureau-un-soir.html", "fr/recherche/index.html", "fr/cette-archive/index.html", "fr/evenements/human-tech-days.html",
    ];

    private static readonly string[] English = ["en/index.html", "en/initiatives/reset-renamed.html", "en/reports/rapport-2020.html", "en/this-archive/index.html"];

    [Fact]
    public async Task The_door_leads_in_and_links_lead_on_in_both_languages()
    {
        await using var visit = await archive.Visit(Visitors.DesktopInFrench);
        await visit.Page.GotoAsync(At("index.html"));
        await visit.Arrive("fr/index.html");
        await visit.Picture("archive-home", whole: false);

        await visit.Page.Locator("main a[href]").First.ClickAsync();
        await visit.Loaded();
        visit.Page.Url.ShouldStartWith(archive.Address.AbsoluteUri);
        await visit.Page.GotoAsync(At("fr/initiatives/reset-renamed.html"));
        await visit.Page.Locator("header a[hreflang=en]").First.ClickAsync();
        await visit.Arrive("en/initiatives/reset-renamed.html");

        (await visit.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe("en");
    }

    [Fact]
    public async Task It_is_dressed()
    {
        await using var visit = await archive.Visit(Visitors.DesktopInFrench);

        await visit.Page.GotoAsync(At("fr/index.html"));

        (await visit.Page.EvaluateAsync<bool>("async () => { await document.fonts.ready; return [...document.fonts].some(font => font.status === 'loaded') && getComputedStyle(document.body).fontFamily !== 'serif'; }")).ShouldBeTrue();
    }

    [Fact]
    public async Task The_search_finds_in_the_browser_and_leads_to_the_page()
    {
        await using var visit = await archive.Visit(Visitors.PhoneInFrench);
        await visit.Page.GotoAsync(At("fr/recherche/index.html"));
        await visit.Page.Locator("main input[name=q]").FillAsync("numerique");
        await visit.Page.Locator("main input[name=q]").PressAsync("Enter");
        await visit.Page.Locator("[data-answered]").WaitForAsync(new() { State = WaitForSelectorState.Attached });

        (await visit.Page.Locator(".found .record").CountAsync()).ShouldBeGreaterThan(5);
        await visit.ShouldBeUsableByEveryone();
        await visit.Picture("archive-search-phone");
        await visit.Page.Locator(".found .record-title a").First.ClickAsync();
        await visit.Loaded();

        visit.Page.Url.ShouldStartWith(archive.Address.AbsoluteUri);
        (await visit.Page.Locator("h1").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_renamed_leads_on_and_what_was_withdrawn_says_so()
    {
        await using var visit = await archive.Visit(Visitors.WithoutScript);

        await visit.Page.GotoAsync(At("fr/initiatives/reset.html"));
        await visit.Arrive("fr/initiatives/reset-renamed.html");
        await visit.Page.GotoAsync(At("fr/evenements/human-tech-days.html"));

        (await visit.Page.Locator("main").InnerTextAsync()).ShouldContain("Pour une épreuve");
    }

    [Fact]
    public async Task Its_files_are_there_the_picture_and_the_report_as_pdf()
    {
        await using var visit = await archive.Visit(Visitors.DesktopInFrench);
        await visit.Page.GotoAsync(At("fr/images/le-bureau-un-soir.html"));
        (await visit.Page.GetByAltText("L’écran du bureau").EvaluateAsync<bool>("async one => { await one.decode(); return one.naturalWidth > 0; }")).ShouldBeTrue();
        await visit.Page.GotoAsync(At("fr/rapports/rapport-2020.html"));

        var pdf = await visit.Page.Locator("a[href$='.pdf']").First.EvaluateAsync<string>("link => link.href");

        (await File.ReadAllBytesAsync(new Uri(pdf).LocalPath, TestContext.Current.CancellationToken)).AsSpan(0, 5).SequenceEqual("%PDF-"u8).ShouldBeTrue();
    }

    [Fact]
    public Task On_a_phone_in_french_it_shuts_nobody_out() => Everywhere(Visitors.PhoneInFrench, French, Usability.ShouldBeUsableByEveryone);

    [Fact]
    public Task On_a_desk_in_english_it_shuts_nobody_out() => Everywhere(Visitors.DesktopInEnglish, English, Usability.ShouldBeUsableByEveryone);

    [Fact]
    public Task Without_script_it_is_all_there() => Everywhere(Visitors.WithoutScript, French, Usability.ShouldBeUsableByEveryone);

    [Fact]
    public Task In_the_dark_its_words_are_read() => Everywhere(Visitors.PhoneInTheDark, French, Usability.ShouldHaveContrast);

    private async Task Everywhere(Visitor visitor, IReadOnlyList<string> files, Func<Visit, Task> check)
    {
        var wrong = new List<string>();
        await using var visit = await archive.Visit(visitor);
        foreach (var file in files)
        {
            await visit.Page.GotoAsync(At(file));
            if (await Record.ExceptionAsync(() => check(visit)) is { } objection) wrong.Add($"{file}: {objection.Message}");
            if (file.Contains("archive", StringComparison.Ordinal) || file.EndsWith("renamed.html", StringComparison.Ordinal)) await visit.Picture($"archive-{Path.GetFileName(Path.GetDirectoryName(file))}-{visitor.Name.Replace(' ', '-').Replace(",", "", StringComparison.Ordinal)}");
        }

        Assert.True(wrong.Count == 0, $"{visitor.Name}, {wrong.Count} to mend:\n\n{string.Join("\n\n", wrong)}");
    }

    private string At(string file) => new Uri(archive.Address, file).AbsoluteUri;
}
