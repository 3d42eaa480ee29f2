using Microsoft.Playwright;

namespace CielOuvert.Journeys.Accounts;

public sealed class EnteringTheDesk(Doorway door) : IClassFixture<Doorway>
{
    public static TheoryData<string> Visitors => ["phone, French", "without script", "desktop, English"];

    [Theory, MemberData(nameof(Visitors))]
    public async Task By_a_letter_with_the_keyboard_alone(string visitor)
    {
        await using var visit = await door.Program.Visit(Journeys.Visitors.Named(visitor));
        var isFrench = visit.Visitor.Tongue == "fr";
        await visit.Open(isFrench ? "/fr/connexion" : "/en/sign-in");
        await visit.ShouldBeUsableByEveryone();
        await visit.Picture($"sign-in, {visitor}");

        await visit.Page.GetByLabel(isFrench ? "Votre adresse électronique" : "Your e-mail address").FocusAsync();
        await visit.Page.Keyboard.TypeAsync("contributor@example.org");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Arrive(isFrench ? "/lettre" : "/letter");
        await visit.ShouldBeUsableByEveryone();
        await visit.Open(await door.LinkTo("contributor@example.org"));
        await visit.ShouldBeUsableByEveryone();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = isFrench ? "Entrer" : "Sign in", Exact = true }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        await visit.Arrive(isFrench ? "/fr/bureau" : "/en/desk");
    }

    [Theory]
    [InlineData("phone, French")]
    [InlineData("desktop, English")]
    [InlineData("in the dark")]
    [InlineData("320 pixels wide")]
    public async Task Every_page_of_accounts_is_usable_by_everyone(string visitor)
    {
        await using var visit = await door.Visit(Journeys.Visitors.Named(visitor), "administrator");
        foreach (var path in visit.Visitor.Tongue == "fr" ? (string[])["/fr/bureau/compte", "/fr/bureau/comptes", "/fr/bureau/compte/cles"] : ["/en/desk/account", "/en/desk/accounts", "/en/desk/account/passkeys"])
        {
            await visit.Open(path);
            await visit.ShouldBeUsableByEveryone();
            await visit.Picture($"{path.Replace('/', ' ').Trim()}, {visitor}");
        }
    }

    [Fact]
    public async Task What_one_may_not_see_says_why()
    {
        await using var visit = await door.Visit(Journeys.Visitors.DesktopInFrench, "member");

        await visit.Open("/fr/bureau/comptes", 403);

        await visit.ShouldBeUsableByEveryone();
        await visit.Picture("denied");
    }
}
