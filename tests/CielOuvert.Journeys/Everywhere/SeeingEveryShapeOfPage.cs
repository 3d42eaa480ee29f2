namespace CielOuvert.Journeys.Everywhere;

/// <summary>One page of each shape that the site has, seen by those who see it least alike. All that is wrong is told at once.</summary>
public abstract class SeeingEveryShapeOfPage(RunningProgram program)
{
    protected RunningProgram Program => program;

    protected async Task Everywhere(Visitor visitor, params Func<Visit, Task>[] checks)
    {
        var wrong = new List<string>();
        await using var visit = await Program.Visit(visitor);
        foreach (var page in (await Program.Pages()).OneOfEachShape(visitor.Tongue).Where(page => page.Html != ""))
        {
            await visit.Open(page.Path);
            foreach (var check in checks)
            {
                if (await Record.ExceptionAsync(() => check(visit)) is { } objection)
                {
                    wrong.Add($"{page.Path}: {objection.Message}");
                }
            }
        }

        Assert.True(wrong.Count == 0, $"{visitor.Name}, {wrong.Count} to mend:\n\n{string.Join("\n\n", wrong)}");
    }
}

public sealed class OnAPhone(RunningProgram ciel) : SeeingEveryShapeOfPage(ciel)
{
    [Fact]
    public Task In_french_it_shuts_nobody_out() => Everywhere(Visitors.PhoneInFrench, Usability.ShouldBeUsableByEveryone);

    [Fact]
    public Task On_the_narrowest_it_scrolls_one_way() => Everywhere(Visitors.OnTheNarrowestScreen, Usability.ShouldFitItsScreen);
}

public sealed class OnADesk(RunningProgram ciel) : SeeingEveryShapeOfPage(ciel)
{
    [Fact]
    public Task In_english_it_shuts_nobody_out() => Everywhere(Visitors.DesktopInEnglish, Usability.ShouldBeUsableByEveryone);

    [Fact]
    public Task In_the_dark_its_words_are_read() => Everywhere(Visitors.InTheDark, Usability.ShouldHaveContrast);

    [Fact]
    public Task At_twice_the_size_it_scrolls_one_way() => Everywhere(Visitors.AtTwiceTheSize, Usability.ShouldFitItsScreen);

    [Fact]
    public Task Without_script_it_is_all_there() => Everywhere(Visitors.WithoutScript, Usability.ShouldBeUsableByEveryone);
}

public sealed class WithTheKeyboard(RunningProgram ciel) : SeeingEveryShapeOfPage(ciel)
{
    [Fact]
    public Task All_one_can_act_on_is_reached_and_seen() => Everywhere(Visitors.DesktopInFrench, KeyboardWalk.ShouldBeWalkableByKeyboard);

    [Fact]
    public async Task The_first_stop_skips_to_the_content()
    {
        await using var visit = await Program.Visit(Visitors.DesktopInFrench);
        await visit.Open("/fr");

        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");

        (await visit.Page.EvaluateAsync<bool>("() => document.querySelector('main').id !== '' && location.hash === '#' + document.querySelector('main').id")).ShouldBeTrue();
    }
}
