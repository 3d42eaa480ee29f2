namespace CielOuvert.Journeys.Desk;

/// <summary>Every page of the desk, seen by those who see it least alike.</summary>
public sealed class SeeingTheDesk(Office office) : IClassFixture<Office>
{
    private static readonly string[] French =
    [
        "/fr/bureau", "/fr/bureau/j-y-etais", "/fr/bureau/a-completer", "/fr/bureau/ajouter", "/fr/bureau/ajouter/evenements", "/fr/bureau/ajouter/publications", "/fr/bureau/ajouter/images", "/fr/bureau/deposer",
        "/fr/bureau/modifier/connecteur-recherche-1", "/fr/bureau/completer/connecteur-recherche-1", "/fr/bureau/versions/connecteur-recherche-1",
        "/fr/bureau/retirer/connecteur-recherche-1", "/fr/bureau/renommer/connecteur-recherche-1", "/fr/bureau/fiches/evenements", "/fr/bureau/attester", "/fr/bureau/composer/rapport-2020", "/fr/bureau/bloc/section-auditions", "/fr/bureau/reprendre/rapport-2020", "/fr/bureau/journal", "/fr/bureau/compte", "/fr/bureau/comptes",
        "/fr/bureau/liens", "/fr/bureau/doublons", "/fr/bureau/signalements", "/fr/bureau/importer", "/fr/bureau/figer/rapport-2020", "/fr/bureau/donnees-personnelles", "/fr/bureau/securite",
    ];

    private static readonly string[] English =
    [
        "/en/desk", "/en/desk/i-was-there", "/en/desk/add/events", "/en/desk/add/pictures", "/en/desk/send-files", "/en/desk/amend/connecteur-recherche-1", "/en/desk/versions/connecteur-recherche-1", "/en/desk/journal",
    ];

    [Fact]
    public Task On_a_phone_in_french_it_shuts_nobody_out() => Everywhere(Visitors.PhoneInFrench, French, Usability.ShouldBeUsableByEveryone);

    [Fact]
    public Task On_a_desk_in_english_it_shuts_nobody_out() => Everywhere(Visitors.DesktopInEnglish, English, Usability.ShouldBeUsableByEveryone);

    [Fact]
    public Task In_the_dark_its_words_are_read() => Everywhere(Visitors.InTheDark, French, Usability.ShouldHaveContrast);

    [Fact]
    public Task On_the_narrowest_it_scrolls_one_way() => Everywhere(Visitors.OnTheNarrowestScreen, French, Usability.ShouldFitItsScreen);

    [Fact]
    public Task With_the_keyboard_all_is_reached() => Everywhere(Visitors.DesktopInFrench, [.. French.Take(4), "/fr/bureau/versions/connecteur-recherche-1", "/fr/bureau/ajouter/images", "/fr/bureau/deposer"], KeyboardWalk.ShouldBeWalkableByKeyboard);

    private async Task Everywhere(Visitor visitor, IReadOnlyList<string> paths, Func<Visit, Task> check)
    {
        var wrong = new List<string>();
        await using var visit = await office.SignIn(visitor, "ada@desk.example");
        foreach (var path in paths)
        {
            await visit.Open(path);
            if (await Record.ExceptionAsync(() => check(visit)) is { } objection) wrong.Add($"{path}: {objection.Message}");
        }

        Assert.True(wrong.Count == 0, $"{visitor.Name}, {wrong.Count} to mend:\n\n{string.Join("\n\n", wrong)}");
    }
}
