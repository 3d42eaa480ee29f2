using Microsoft.Playwright;

namespace CielOuvert.Journeys.Desk;

/// <summary>A year is composed, attested, approved and frozen: on a phone, with the keyboard alone, by two people.</summary>
public sealed class SealingAYear(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task On_a_phone_with_the_keyboard_a_report_is_composed_attested_approved_and_frozen()
    {
        await using var director = await office.SignIn(Visitors.PhoneInFrench, "ada@desk.example");
        await Compose(director);
        await NameTheLead(director);

        await using (var lead = await office.SignIn(Visitors.PhoneInFrench, "grace@desk.example"))
        {
            await lead.Open("/fr/bureau/attester/reset?period=2020");
            await lead.ShouldBeUsableByEveryone();
            await Tab(lead, "input[value=yes]");
            await lead.Page.Keyboard.PressAsync("Space");
            await Press(lead, "Attester");
            (await lead.Page.Locator(".attested-line").TextContentAsync() ?? "").ShouldContain("attesté par Grace Hopper");
            lead.ShouldHaveMetNothingWrong();
        }

        await director.Open("/fr/bureau/approuver/attestation-2020-reset");
        await director.ShouldBeUsableByEveryone();
        await Press(director, "Approuver");
        await director.Open("/fr/bureau/figer/rapport-2020");
        await director.ShouldBeUsableByEveryone();
        await Tab(director, "[name=_why]");
        await director.Page.Keyboard.TypeAsync("adopté par l’assemblée");
        await Press(director, "Figer");

        await director.Open("/fr/rapports/rapport-2020");
        (await director.Page.Locator(".report-proof").TextContentAsync() ?? "").ShouldContain("vérifiée");
        (await director.Page.Locator("#attestations").TextContentAsync() ?? "").ShouldContain("approuvé par Ada Lovelace");
        await director.ShouldBeUsableByEveryone();
        director.ShouldHaveMetNothingWrong();
    }

    private static async Task Compose(Visit visit)
    {
        await visit.Open("/fr/bureau/composer/rapport-2020");
        await visit.ShouldBeUsableByEveryone();
        await Tab(visit, "button[name=_up][value=section-auditions]");
        await Enter(visit);
        await visit.Open("/fr/bureau/bloc/section-auditions");
        await visit.ShouldBeUsableByEveryone();
        await Tab(visit, "button[value=sign]");
        await Enter(visit);
        await visit.Open("/fr/bureau/apercu/rapport-2020");
        (await visit.Page.Locator("#section-auditions .signature").TextContentAsync() ?? "").ShouldContain("Ada Lovelace");
    }

    private static async Task NameTheLead(Visit visit)
    {
        await visit.Open("/fr/bureau/menee-par/reset");
        await visit.Page.GetByLabel("Grace Hopper").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Space");
        await Press(visit, "Enregistrer");
    }

    private static async Task Press(Visit visit, string button)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).FocusAsync();
        await Enter(visit);
    }

    private static async Task Enter(Visit visit)
    {
        var loaded = new TaskCompletionSource();
        void Loaded(object? sender, IPage page) => loaded.TrySetResult();
        visit.Page.Load += Loaded;
        await visit.Page.Keyboard.PressAsync("Enter");
        await loaded.Task.WaitAsync(TimeSpan.FromSeconds(30));
        visit.Page.Load -= Loaded;
        visit.ShouldHaveMetNothingWrong();
    }

    private static async Task Tab(Visit visit, string selector)
    {
        for (var step = 0; step < 150; step++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            if (await visit.Page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector)) return;
        }

        Assert.Fail($"Tab does not lead to {selector}.");
    }
}
