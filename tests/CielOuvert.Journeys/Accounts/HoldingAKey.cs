using Microsoft.Playwright;

namespace CielOuvert.Journeys.Accounts;

/// <summary>A passkey, from the device to the desk: Chromium's own virtual authenticator makes it and signs with it.</summary>
public sealed class HoldingAKey(Doorway door) : IClassFixture<Doorway>
{
    [Fact]
    public async Task A_key_is_added_then_enough_to_enter()
    {
        await using var visit = await door.Program.VisitByName(Visitors.PhoneInFrench);
        await Plug(visit);
        await visit.Hold("ciel-session", await door.SessionOf("director"));
        await visit.Open("/fr/bureau/compte");
        await visit.Follow("Ajouter une clé");
        await visit.Page.GetByLabel("Son nom, pour la reconnaître").FillAsync("Téléphone");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Ajouter la clé" }).ClickAsync();
        await visit.Arrive("/fr/bureau/compte?done=key");
        await visit.ShouldBeUsableByEveryone();
        await visit.Picture("account with a key");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sortir" }).ClickAsync();
        await visit.Arrive("/fr");
        await visit.Open("/fr/bureau", 200);
        await visit.Follow("Entrer avec une clé");
        await visit.ShouldBeUsableByEveryone();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Utiliser ma clé" }).ClickAsync();

        await visit.Arrive("/fr/bureau");
        visit.ShouldHaveMetNothingWrong();
    }

    [Fact]
    public async Task Without_script_the_page_says_to_enter_by_a_letter()
    {
        await using var visit = await door.Program.VisitByName(Visitors.WithoutScript);

        await visit.Open("/fr/connexion/cle");

        (await visit.Page.Locator("noscript p, form .entry-refusal:visible").First.InnerTextAsync()).ShouldContain("JavaScript");
        await visit.ShouldBeUsableByEveryone();
    }

    private static async Task Plug(Visit visit)
    {
        var devices = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true,
                ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
