using Microsoft.Playwright;

namespace CielOuvert.Journeys.Everywhere;

/// <summary>The list of what a word may become, by the keyboard, by touch, for a screen reader, and without any script.</summary>
public sealed class TypingASearch(RunningProgram program)
{
    private const string Options = "[role=option]";

    [Fact]
    public async Task The_arrows_choose_among_what_a_word_may_become_and_escape_leaves_what_was_typed()
    {
        await using var visit = await program.Visit(Visitors.DesktopInFrench);
        await visit.Open("/fr/recherche");
        var field = visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "Mots à chercher" });
        await field.PressSequentiallyAsync("mediat");
        await Assertions.Expect(visit.Page.Locator(Options).First).ToHaveTextAsync("médiation");
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-expanded", "true");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("suites possibles");
        await visit.ShouldBeUsableByEveryone();
        await visit.Picture("search with endings");

        await field.PressAsync("ArrowDown");
        await Assertions.Expect(visit.Page.Locator($"{Options}[aria-selected=true]")).ToHaveTextAsync("médiation");
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-activedescendant", "words-completions-0");
        await field.PressAsync("Escape");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();
        await Assertions.Expect(field).ToHaveValueAsync("mediat");

        await field.PressAsync("ArrowDown");
        await field.PressAsync("ArrowDown");
        await field.PressAsync("Enter");
        await visit.Arrive("/fr/recherche?q=m%C3%A9diation");
        visit.ShouldHaveMetNothingWrong();
    }

    [Fact]
    public async Task A_finger_takes_one_and_goes()
    {
        await using var visit = await program.Visit(Visitors.PhoneInFrench);
        await visit.Open("/fr/recherche");
        await visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "Mots à chercher" }).PressSequentiallyAsync("mediat");
        await visit.Page.Locator(Options).First.ClickAsync();

        await visit.Arrive("/fr/recherche?q=m%C3%A9diation");
        visit.ShouldHaveMetNothingWrong();
    }

    [Fact]
    public async Task Without_script_the_beginning_of_a_word_finds_it()
    {
        await using var visit = await program.Visit(Visitors.WithoutScript);
        await visit.Open("/fr/recherche");
        await visit.Page.Locator("#words").FillAsync("mediat");
        await visit.Page.Locator("#words").PressAsync("Enter");

        await visit.Arrive("/fr/recherche?q=mediat");
        await Assertions.Expect(visit.Page.Locator(".record-title").First).ToContainTextAsync("Médiation");
        visit.ShouldHaveMetNothingWrong();
    }
}
