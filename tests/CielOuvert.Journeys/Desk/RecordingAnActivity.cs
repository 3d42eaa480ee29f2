using Microsoft.Playwright;

namespace CielOuvert.Journeys.Desk;

/// <summary>« J’y étais »: an activity recorded on a phone by somebody who has never seen the form, with the keyboard alone.</summary>
public sealed class RecordingAnActivity(Office office) : IClassFixture<Office>
{
    private const int MostFields = 6;
    private const int MostKeys = 120;

    [Fact]
    public async Task On_a_phone_it_takes_few_fields_and_few_steps()
    {
        await using var visit = await office.SignIn(Visitors.PhoneInFrench, "grace@desk.example");
        await visit.Open("/fr/bureau");
        await visit.Follow("J’y étais");
        (await visit.Page.Locator(".record-form > .field").CountAsync()).ShouldBeLessThanOrEqualTo(MostFields);
        await visit.ShouldBeUsableByEveryone();

        var pressed = 0;
        await visit.Page.Locator("[name='name~']").FocusAsync();
        await Type("Table ronde au Sénat");
        await TabTo("startDate");
        await Type("12/11/2026");
        await TabTo("performer.0");
        await Type("Rennes Métropole");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Arrive("/versions/table-ronde-au-senat");

        (await visit.Page.Locator("h1").TextContentAsync()).ShouldBe("Table ronde au Sénat");
        pressed.ShouldBeLessThanOrEqualTo(MostKeys, "A minute holds so many keys on a phone.");
        visit.ShouldHaveMetNothingWrong();

        async Task Type(string words)
        {
            pressed += words.Length;
            await visit.Page.Keyboard.TypeAsync(words);
        }

        async Task TabTo(string name)
        {
            for (var step = 0; step < 20; step++)
            {
                await visit.Page.Keyboard.PressAsync("Tab");
                pressed++;
                if (await visit.Page.EvaluateAsync<string>("() => document.activeElement?.getAttribute('name') ?? ''") == name) return;
            }

            Assert.Fail($"Twenty times Tab and no {name}.");
        }
    }

    [Fact]
    public async Task Without_script_it_goes_the_same_way()
    {
        await using var visit = await office.SignIn(Visitors.WithoutScript, "grace@desk.example");
        await visit.Open("/fr/bureau/j-y-etais?ligne=webinaire%20sans%20script%20hier%20avec%20Rennes%20M%C3%A9tropole");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).Last.ClickAsync();
        await visit.Arrive("/versions/webinaire-sans-script");
        visit.ShouldHaveMetNothingWrong();
    }
}
