using Microsoft.Playwright;

namespace CielOuvert.Journeys.Accounts;

/// <summary>A password from the account page to the desk: on a phone, and without script.</summary>
public sealed class ChoosingAPassword(Doorway door) : IClassFixture<Doorway>
{
    private const string Password = "rivière tambour oblique safran";

    [Theory]
    [InlineData("phone, French", "contributor")]
    [InlineData("without script", "director")]
    public async Task It_is_chosen_then_enough_to_enter(string visitor, string role)
    {
        await using var visit = await door.Visit(Visitors.Named(visitor), role);
        await visit.Open("/fr/bureau/compte");
        await visit.Follow("En choisir un");
        await visit.ShouldBeUsableByEveryone();
        visit.Expect("/fr/bureau/compte/mot-de-passe", 422);
        await visit.Page.GetByLabel("Le nouveau").FillAsync("motdepasse123");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Choisir ce mot de passe" }).ClickAsync();
        await visit.Page.Locator("#wanted-refusal").WaitForAsync();
        await visit.ShouldBeUsableByEveryone();
        await visit.Picture($"password refused, {visitor}");

        await visit.Page.GetByLabel("Le nouveau").FillAsync(Password);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Choisir ce mot de passe" }).ClickAsync();
        await visit.Arrive("/fr/bureau/compte?done=password");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sortir" }).ClickAsync();
        await visit.Arrive("/fr");

        await visit.Open("/fr/connexion");
        await visit.Follow("Entrer avec un mot de passe");
        await visit.ShouldBeUsableByEveryone();
        await visit.Picture($"sign in with a password, {visitor}");
        await visit.Page.GetByLabel("Votre adresse électronique").FillAsync($"{role}@example.org");
        await visit.Page.GetByLabel("Votre mot de passe").FillAsync(Password);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Arrive("/fr/bureau");
    }
}
