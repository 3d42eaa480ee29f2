using Microsoft.Playwright;

namespace CielOuvert.Journeys.Desk;

/// <summary>A picture put into the register: dragged where there is script, chosen where there is none, and seen by everybody after.</summary>
public sealed class SendingPictures(Office office) : IClassFixture<Office>
{
    private const string Held = ".file-held img";

    private const string Drop = """
        ([bytes, name]) => {
            const data = new DataTransfer();
            data.items.add(new File([Uint8Array.from(atob(bytes), one => one.charCodeAt(0))], name));
            document.querySelector('.file-input').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
        }
        """;

    [Fact]
    public async Task On_a_phone_it_is_dragged_refused_in_words_then_shown_to_everybody()
    {
        await using var visit = await office.SignIn(Visitors.PhoneInFrench, "ada@desk.example");
        await visit.Open("/fr/bureau/ajouter/images");
        await visit.Page.Locator("[name='name~']").FillAsync("Le bureau, un soir");
        visit.Expect("/fr/bureau/fichier", 422);
        await Dropped(visit, "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), "photo.png");
        await visit.Page.GetByText("Ce fichier peut contenir des programmes").WaitForAsync();

        visit.Expect("/fr/bureau/fichier", 200);
        await Dropped(visit, await visit.Page.ScreenshotAsync(), "bureau.png");
        await visit.Page.Locator(Held).WaitForAsync();
        (await visit.Page.Locator("[data-said]").TextContentAsync()).ShouldBe("");
        await visit.ShouldBeUsableByEveryone();
        await visit.Picture("file-form-phone");
        await visit.Page.GetByText("Autres champs").ClickAsync();
        await visit.Page.Locator("[name='alternativeText~']").FillAsync("L’écran du bureau");
        await visit.Page.GetByLabel("tout le monde").CheckAsync();
        await visit.Page.Locator("[name='name~']").PressAsync("Enter");
        await visit.Arrive("/versions/le-bureau-un-soir");

        await visit.Open("/fr/images/le-bureau-un-soir");
        await ShouldShow(visit, "L’écran du bureau");
        await visit.ShouldBeUsableByEveryone();
        await visit.Picture("picture-phone");
        await visit.Open("/fr/bureau/modifier/le-bureau-un-soir");
        await visit.Picture("amend-phone");
    }

    [Fact]
    public async Task Without_script_several_are_chosen_and_one_by_its_field()
    {
        await using var visit = await office.SignIn(Visitors.WithoutScript, "ada@desk.example");
        await visit.Open("/fr/bureau/ajouter/images");
        await visit.Page.Locator("[name='name~']").FillAsync("Sans script");
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "a.png", MimeType = "image/png", Buffer = await visit.Page.ScreenshotAsync() });
        await visit.Page.Locator("[name='name~']").PressAsync("Enter");
        await visit.Arrive("/versions/sans-script");

        await visit.Open("/fr/bureau/deposer");
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync([
            new FilePayload { Name = "un soir.png", MimeType = "image/png", Buffer = await visit.Page.ScreenshotAsync() },
            new FilePayload { Name = "un matin.png", MimeType = "image/png", Buffer = await visit.Page.ScreenshotAsync(new() { FullPage = true }) }]);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Déposer" }).ClickAsync();
        await visit.Page.Locator(".notice.is-done a").First.WaitForAsync();
        (await visit.Page.Locator(".notice.is-done a").AllTextContentsAsync()).ShouldBe(["un soir", "un matin"]);
        await visit.Picture("files-brought");
    }

    private static Task Dropped(Visit visit, byte[] bytes, string name) => visit.Page.EvaluateAsync(Drop, new[] { Convert.ToBase64String(bytes), name });

    /// <summary>The picture is there, decoded, at its place: an answer alone would not tell.</summary>
    private static async Task ShouldShow(Visit visit, string words)
    {
        var picture = visit.Page.GetByAltText(words);
        await picture.ScrollIntoViewIfNeededAsync();
        (await picture.EvaluateAsync<bool>("async one => { await one.decode(); return one.naturalWidth > 0 && one.currentSrc.endsWith('.avif'); }")).ShouldBeTrue();
    }
}
