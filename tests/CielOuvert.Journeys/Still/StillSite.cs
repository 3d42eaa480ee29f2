using CielOuvert.Journeys.Desk;
using Microsoft.Playwright;

namespace CielOuvert.Journeys.Still;

/// <summary>An archive on this disk, and nothing that serves it: of a register in which a record was renamed, one withdrawn, and a picture brought.</summary>
public sealed class StillSite : IAsyncLifetime
{
    private readonly Office office = new();
    private readonly Chromium chromium = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ciel-still-");

    /// <summary>Where it is, as a browser says it.</summary>
    public Uri Address => new(folder.FullName + "/");

    public async ValueTask InitializeAsync()
    {
        await office.InitializeAsync();
        await using (var visit = await office.SignIn(Visitors.WithoutScript, "ada@desk.example"))
        {
            await visit.Open("/fr/bureau/renommer/reset");
            await visit.Page.Locator("#slug").FillAsync("reset-renamed");
            await Act(visit, "Changer l’adresse");
            await visit.Open("/fr/bureau/retirer/human-tech-days");
            await Act(visit, "Retirer");
            await visit.Open("/fr/bureau/ajouter/images");
            await visit.Page.Locator("[name='name~']").FillAsync("Le bureau, un soir");
            await visit.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "a.png", MimeType = "image/png", Buffer = await visit.Page.ScreenshotAsync() });
            await visit.Page.GetByText("Autres champs").ClickAsync();
            await visit.Page.Locator("[name='alternativeText~']").FillAsync("L’écran du bureau");
            await visit.Page.GetByLabel("tout le monde").CheckAsync();
            await visit.Page.Locator("[name='name~']").PressAsync("Enter");
            await visit.Arrive("/versions/le-bureau-un-soir");
        }

        await office.Do("archive", folder.FullName, "--holder", "Archives de l’Épreuve", "--holder-url", "https://archives.example/");
        await office.DisposeAsync();
    }

    public Task<Visit> Visit(Visitor visitor) => chromium.Visit(Address, visitor);

    public async ValueTask DisposeAsync()
    {
        await chromium.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static async Task Act(Visit visit, string button)
    {
        await visit.Page.Locator("#why").FillAsync("Pour une épreuve");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await visit.Loaded();
        visit.ShouldHaveMetNothingWrong();
    }
}
