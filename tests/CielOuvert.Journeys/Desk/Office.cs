using Microsoft.Playwright;

namespace CielOuvert.Journeys.Desk;

/// <summary>A program of its own, with an account of each role: what is written there disturbs no other journey.</summary>
public sealed class Office : IAsyncLifetime
{
    private readonly RunningProgram program = new();

    public async ValueTask InitializeAsync()
    {
        await program.Mailbox();
        await program.Do("user", "add", "ada@desk.example", "--name", "Ada Lovelace", "--role", "administrator");
        // Letters to one address are few in a quarter of an hour.
        await program.Do("user", "add", "mary@desk.example", "--name", "Mary Somerville", "--role", "administrator");
        await program.Do("user", "add", "grace@desk.example", "--name", "Grace Hopper", "--role", "contributor");
    }

    /// <summary>Somebody signs in by the letter that the site sends them, as they would.</summary>
    public async Task<Visit> SignIn(Visitor visitor, string email)
    {
        var visit = await program.Visit(visitor);
        var isFrench = visitor.Tongue == "fr";
        await visit.Open(isFrench ? "/fr/connexion" : "/en/sign-in");
        await visit.Page.Locator("#email").FillAsync(email);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = isFrench ? "Recevoir le lien" : "Send me the link" }).ClickAsync();
        var letter = visit.Page.Locator("article.letter", new() { HasText = email }).First;
        // It leaves a moment after it was asked for.
        for (var look = 0; look < 60 && await letter.CountAsync() == 0; look++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(250));
            await visit.Open((await program.Mailbox()).PathAndQuery);
        }

        await letter.GetByRole(AriaRole.Link).ClickAsync();
        await visit.Page.Locator("main form button").First.ClickAsync();
        await visit.Loaded();
        visit.ShouldHaveMetNothingWrong();
        return visit;
    }

    /// <summary>Runs a verb on its register, and waits for its end.</summary>
    public Task Do(params string[] words) => program.Do(words);

    public ValueTask DisposeAsync() => program.DisposeAsync();
}
