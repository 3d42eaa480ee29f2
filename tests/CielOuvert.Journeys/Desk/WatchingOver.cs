using Microsoft.Playwright;

namespace CielOuvert.Journeys.Desk;

/// <summary>Who watches over the register: what happened, what changed, what is kept of somebody; on a phone, and without script.</summary>
public sealed class WatchingOver(Office office) : IClassFixture<Office>
{
    [Theory]
    [InlineData("phone, French", "ada@desk.example")]
    [InlineData("without script", "mary@desk.example")]
    public async Task The_security_log_is_narrowed_to_what_is_looked_for(string visitor, string who)
    {
        await using var visit = await office.SignIn(Visitors.Named(visitor), who);
        await visit.Open("/fr/bureau/securite");
        await visit.Page.GetByText("Choisir quoi, qui, quand").ClickAsync();
        await visit.Page.GetByLabel("Quoi", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "compte ouvert" });
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Montrer" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**what=account-added**");
        await visit.Loaded();

        (await visit.Page.Locator(".commit").AllInnerTextsAsync()).ShouldAllBe(one => one.Contains("compte ouvert"));
        (await visit.Page.Locator(".commit").CountAsync()).ShouldBe(3);
        await visit.ShouldBeUsableByEveryone();
        await visit.Picture($"security log, {visitor}");

        await visit.Page.GetByLabel("Quand").FillAsync("un jour");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Montrer" }).ClickAsync();
        await visit.Page.Locator("#period-wrong").WaitForAsync();
        await visit.ShouldBeUsableByEveryone();
    }

    [Theory]
    [InlineData("phone, French", "ada@desk.example")]
    [InlineData("without script", "mary@desk.example")]
    public async Task The_journal_is_narrowed_and_its_feed_with_it(string visitor, string who)
    {
        await using var visit = await office.SignIn(Visitors.Named(visitor), who);
        await visit.Open("/fr/bureau/journal");
        var all = await visit.Page.Locator(".commit").CountAsync();
        all.ShouldBeGreaterThan(0);
        await visit.Page.GetByText("Choisir par qui, sur quoi, quand").ClickAsync();
        await visit.Page.GetByLabel("Sur quoi").SelectOptionAsync(new SelectOptionValue { Label = "événements" });
        await visit.Page.GetByLabel("Quand").FillAsync("1999");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Montrer" }).ClickAsync();
        await visit.Page.GetByText("Aucun changement ne répond à cela.").WaitForAsync();
        (await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Ce journal en flux Atom" }).GetAttributeAsync("href")).ShouldNotBeNull().ShouldContain("1999");
        await visit.ShouldBeUsableByEveryone();
        await visit.Picture($"journal narrowed, {visitor}");
    }

    [Theory]
    [InlineData("phone, French", "ada@desk.example")]
    [InlineData("without script", "mary@desk.example")]
    public async Task What_concerns_a_person_is_found_shown_and_erased(string visitor, string who)
    {
        var (name, slug) = visitor == "phone, French" ? ("Axel Traineau", "axel-traineau") : ("Charles Népote", "charles-nepote");
        await using var visit = await office.SignIn(Visitors.Named(visitor), who);
        await visit.Open("/fr/bureau/donnees-personnelles");
        await visit.Follow("Remettre à une personne ce qui la concerne");
        await visit.Page.GetByLabel("De qui").FillAsync(name);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Chercher", Exact = true }).Last.ClickAsync();
        await visit.Page.GetByLabel($"La fiche {name}").CheckAsync();
        await visit.ShouldBeUsableByEveryone();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Tout montrer" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = name }).First.WaitForAsync();
        await visit.ShouldBeUsableByEveryone();
        await visit.Picture($"what concerns a person, {visitor}");

        await visit.Open($"/fr/bureau/effacer/{slug}");
        await visit.Page.Locator("input[value=name]").CheckAsync();
        await visit.Page.GetByLabel("Pourquoi", new() { Exact = true }).FillAsync("demande de la personne");
        await visit.ShouldBeUsableByEveryone();
        await visit.Picture($"erasing, {visitor}");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Effacer pour toujours" }).ClickAsync();
        await visit.Loaded();
        await visit.Open($"/fr/personnes/{slug}", 410);
    }
}
