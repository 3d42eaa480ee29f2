using Microsoft.Playwright;

namespace CielOuvert.Journeys.Desk;

/// <summary>Somebody brings the table they have: seen before it is written, written, then undone whole.</summary>
public sealed class BringingAFile(Office office) : IClassFixture<Office>
{
    private const string Table = """
        Intitulé;Date;Adresse
        Atelier des données voisines;12/03/2021;https://exemple.org/atelier
        Rencontre des tiers-lieux du Rhône;avril 2021;
        Une date impossible;31/02/2021;
        """;

    [Fact]
    public Task On_a_phone() => Bring(Visitors.PhoneInFrench);

    [Fact]
    public Task Without_script() => Bring(Visitors.WithoutScript);

    private async Task Bring(Visitor visitor)
    {
        await using var visit = await office.SignIn(visitor, "ada@desk.example");
        await visit.Open("/fr/bureau/importer");
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = $"agenda {visitor.Name}.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(Table) });
        await visit.Page.Locator("main form button").First.ClickAsync();
        await visit.Page.Locator("#kind").SelectOptionAsync("event");
        await Press(visit, "look");
        await visit.Page.Locator("#column-0").SelectOptionAsync("name");
        await visit.Page.Locator("#column-1").SelectOptionAsync("startDate");
        await visit.Page.Locator("#column-2").SelectOptionAsync("url");
        await Press(visit, "look");

        (await visit.Page.Locator("li.import-row.is-refused").AllTextContentsAsync()).ShouldHaveSingleItem().ShouldContain("Une date impossible");
        await visit.ShouldBeUsableByEveryone();
        await visit.ShouldFitItsScreen();
        await visit.Picture($"import-preview-{visitor.Name.Replace(' ', '-')}");
        await Press(visit, "run");
        await Finished(visit);
        await visit.ShouldBeUsableByEveryone();
        await visit.Picture($"import-done-{visitor.Name.Replace(' ', '-')}");

        (await visit.Page.Locator("main").TextContentAsync()).ShouldNotBeNull().ShouldContain("Une date impossible");
        await Press(visit, "undo");
        (await visit.Page.Locator(".overline").First.TextContentAsync()).ShouldBe("défait");
    }

    private static async Task Press(Visit visit, string act)
    {
        await visit.Page.Locator($"button[name='_do'][value='{act}']:not([aria-hidden])").First.ClickAsync();
        await visit.Loaded();
    }

    /// <summary>The import goes on by itself; one looks again, as the page says.</summary>
    private static async Task Finished(Visit visit)
    {
        for (var look = 0; look < 60 && await visit.Page.Locator("button[value='undo']").CountAsync() == 0; look++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(500));
            await visit.Page.ReloadAsync();
        }
    }
}
