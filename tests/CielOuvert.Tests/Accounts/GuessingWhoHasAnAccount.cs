using System.Net;
using CielOuvert.Accounts;
using CielOuvert.Accounts.Mail;
using CielOuvert.Tests.Registers;
using CielOuvert.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace CielOuvert.Tests.Accounts;

/// <summary>What somebody learns who tries addresses and links one after the other: nothing, and then to wait.</summary>
public sealed class GuessingWhoHasAnAccount : IAsyncLifetime
{
    private readonly AClock clock = new();
    private ServedRegister? served;

    private ServedRegister Site => served ?? throw new InvalidOperationException("It is not served yet.");

    public async ValueTask InitializeAsync()
    {
        served = await ServedRegister.Empty(clock);
        await Caller.Given(served, "ada@example.org", Role.Editor);
    }

    public async ValueTask DisposeAsync()
    {
        if (served is not null) await served.DisposeAsync();
    }

    [Fact]
    public async Task An_address_without_account_gets_the_same_answer_and_no_letter()
    {
        using var known = Caller.Stranger(Site);
        using var unknown = Caller.Stranger(Site);
        await Caller.Given(Site, "closed@example.org");
        var book = Site.Services.GetRequiredService<AccountBook>();
        await book.Close((await book.Find(Caller.Address("closed@example.org"), default) ?? throw new InvalidOperationException()).Id, default);

        using var nobody = await unknown.Send("/fr/connexion", "/fr/connexion", ("email", "nobody@example.org"));
        using var closed = await unknown.Send("/fr/connexion", "/fr/connexion", ("email", "closed@example.org"));
        using var ada = await known.Send("/fr/connexion", "/fr/connexion", ("email", "ada@example.org"));

        Seen(nobody).ShouldBe(Seen(ada));
        Seen(closed).ShouldBe(Seen(ada));
        var mailbox = Site.Services.GetRequiredService<Mailbox>();
        for (var tries = 0; tries < 200 && mailbox.Letters.Count == 0; tries++) await Task.Delay(25, TestContext.Current.CancellationToken);
        mailbox.Letters.Select(kept => kept.Letter.To.Text).ShouldBe(["ada@example.org"]);
    }

    [Fact]
    public async Task Who_asks_too_often_waits_whether_or_not_the_address_has_an_account()
    {
        foreach (var email in (string[])["ada@example.org", "nobody@example.org"])
        {
            using var caller = Caller.Stranger(Site);
            for (var times = 0; times < 5; times++) (await caller.Send("/en/sign-in", "/en/sign-in", ("email", email))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

            using var refused = await caller.Send("/en/sign-in", "/en/sign-in", ("email", email));

            refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
            refused.Headers.RetryAfter?.Delta.ShouldBe(TimeSpan.FromMinutes(15));
        }

        clock.Advance(TimeSpan.FromMinutes(16));
        using var later = Caller.Stranger(Site);
        (await later.Send("/en/sign-in", "/en/sign-in", ("email", "ada@example.org"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task The_answer_waits_for_nothing_that_depends_on_the_account()
    {
        await using (var connection = await Site.Register.Engine.Open(CancellationToken.None))
        {
            await using var command = connection.CreateCommand();
            // Whoever looked for the account while the person waits would fall here.
            command.CommandText = "ALTER TABLE accounts RENAME TO elsewhere";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        using var caller = Caller.Stranger(Site);
        using var known = await caller.Send("/fr/connexion", "/fr/connexion", ("email", "ada@example.org"));
        using var unknown = await caller.Send("/fr/connexion", "/fr/connexion", ("email", "nobody@example.org"));

        Seen(known).ShouldBe(Seen(unknown));
        known.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task Who_guesses_links_is_stopped()
    {
        using var thief = Caller.Stranger(Site);
        for (var guess = 0; guess < 30; guess++) (await thief.Get($"/en/sign-in/{Secret.Fresh().Text}")).StatusCode.ShouldBe(HttpStatusCode.Gone);

        using var stopped = await thief.Get($"/en/sign-in/{Secret.Fresh().Text}");

        stopped.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Who_asks_for_many_addresses_is_stopped()
    {
        using var caller = Caller.Stranger(Site);
        for (var times = 0; times < 20; times++) (await caller.Send("/en/sign-in", "/en/sign-in", ("email", $"somebody{times}@example.org"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        using var stopped = await caller.Send("/en/sign-in", "/en/sign-in", ("email", "another@example.org"));

        stopped.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    private static (HttpStatusCode, string, string) Seen(HttpResponseMessage answer) =>
        (answer.StatusCode, $"{answer.Headers.Location}", string.Join('\n', answer.Headers.Where(header => header.Key is not ("Date" or "Set-Cookie")).Select(header => $"{header.Key}: {string.Join(',', header.Value)}")));
}
