using System.Net;
using CielOuvert.Accounts;
using CielOuvert.Accounts.Events;
using CielOuvert.Accounts.Mail;
using CielOuvert.Accounts.Passwords;
using CielOuvert.Tests.Registers;
using CielOuvert.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace CielOuvert.Tests.Accounts;

/// <summary>A password that nobody needs: chosen, used, changed, removed; and what somebody learns who guesses.</summary>
public sealed class ChoosingAPassword : IAsyncLifetime
{
    private const string Page = "/fr/bureau/compte/mot-de-passe";
    private const string SignIn = "/fr/connexion/mot-de-passe";
    private const string Good = "rivière tambour oblique safran";
    private readonly AClock clock = new();
    private ServedRegister? served;

    private ServedRegister Site => served ?? throw new InvalidOperationException("It is not served yet.");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => served = await ServedRegister.Empty(clock);

    public async ValueTask DisposeAsync()
    {
        if (served is not null) await served.DisposeAsync();
    }

    [Fact]
    public async Task It_lets_its_owner_in_under_a_new_session()
    {
        using var ada = await WithPassword();
        using var caller = Caller.Stranger(Site);
        await caller.Page(SignIn);

        using var entered = await caller.Send($"{SignIn}?back=/fr/bureau/compte", SignIn, ("email", " Ada@Example.org "), ("password", Good), ("back", "/fr/bureau/compte"));

        entered.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        entered.Headers.Location?.OriginalString.ShouldBe("/fr/bureau/compte");
        caller.Cookie("ciel-session").ShouldNotBeNull().ShouldNotBe(ada.Cookie("ciel-session"));
        (await caller.Page("/fr/bureau/compte")).QuerySelector(".lede")?.TextContent.ShouldBe("ada@example.org");
        (await Log(Happening.SignedIn)).ShouldContain(one => one.Detail == "password");
    }

    [Theory]
    [InlineData("court", "Il faut au moins 12")]
    [InlineData("motdepasse123", "trop vite")]
    [InlineData("qwertyuiop12", "trop vite")]
    [InlineData("aaaaaaaaaaaaaaaa", "trop vite")]
    [InlineData("ada@example.org", "trop vite")]
    public async Task One_that_is_soon_guessed_is_refused_and_nothing_changes(string wanted, string why)
    {
        using var ada = await Caller.With(Role.Editor, Site, "ada@example.org");

        using var refused = await ada.Send(Page, Page, ("wanted", wanted));

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = ServedRegister.Parse(await refused.Content.ReadAsStringAsync(Stop));
        page.QuerySelector("#wanted-refusal")?.TextContent.ShouldContain(why);
        page.QuerySelector("#wanted")?.GetAttribute("value").ShouldBeNull();
        (await ada.Page(Page)).QuerySelector("#present").ShouldBeNull();
    }

    [Theory]
    [InlineData("  rivière  tambour oblique  ")]
    [InlineData("日本語のながいことば秘密")]
    [InlineData("👩‍👩‍👧 trois pommes et un vélo")]
    public async Task Any_letters_make_one_and_none_is_cut_or_changed(string wanted)
    {
        using var ada = await WithPassword(wanted);
        using var caller = Caller.Stranger(Site);

        (await caller.Send(SignIn, SignIn, ("email", "ada@example.org"), ("password", $" {wanted}"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await caller.Send(SignIn, SignIn, ("email", "ada@example.org"), ("password", wanted))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task To_change_it_one_gives_the_present_one_and_other_browsers_sign_in_again()
    {
        using var ada = await WithPassword();
        using var elsewhere = Caller.Stranger(Site);
        (await elsewhere.Send(SignIn, SignIn, ("email", "ada@example.org"), ("password", Good))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await ada.Send(Page, Page, ("present", "autre chose"), ("wanted", "ombrelle citron wagon pluie"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await elsewhere.Get("/fr/bureau/compte")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ada.Send(Page, Page, ("present", Good), ("wanted", "ombrelle citron wagon pluie"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await elsewhere.Get("/fr/bureau/compte")).StatusCode.ShouldNotBe(HttpStatusCode.OK);
        (await ada.Get("/fr/bureau/compte")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var caller = Caller.Stranger(Site);
        (await caller.Send(SignIn, SignIn, ("email", "ada@example.org"), ("password", Good))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Letters()).Count(subject => subject.StartsWith("Un mot de passe est choisi")).ShouldBe(2);
    }

    [Fact]
    public async Task One_that_is_forgotten_is_removed_after_signing_in_by_another_way()
    {
        using var ada = await WithPassword();
        clock.Advance(TimeSpan.FromMinutes(20));

        (await ada.Send(Page, $"{Page}/retirer")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var fresh = Caller.Stranger(Site);
        (await fresh.SignInBy(await fresh.AskForLink("ada@example.org"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await fresh.Send(Page, $"{Page}/retirer")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        using var caller = Caller.Stranger(Site);
        (await caller.Send(SignIn, SignIn, ("email", "ada@example.org"), ("password", Good))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Log(Happening.PasswordRemoved)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_tells_an_unknown_address_from_a_wrong_password()
    {
        using var ada = await WithPassword();
        await Caller.Given(Site, "none@example.org");
        var seen = new List<string>();
        foreach (var email in (string[])["ada@example.org", "none@example.org", "nobody@example.org"])
        {
            using var caller = Caller.Stranger(Site);
            using var refused = await caller.Send(SignIn, SignIn, ("email", email), ("password", "pas celui-là du tout"));
            var page = ServedRegister.Parse(await refused.Content.ReadAsStringAsync(Stop));
            seen.Add($"{refused.StatusCode} {page.QuerySelector("main")?.TextContent}");
        }

        seen.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Nor_does_the_time_that_it_takes()
    {
        using var ada = await WithPassword();
        var book = Site.Services.GetRequiredService<PasswordBook>();
        async Task<double> Median(string email)
        {
            var times = new List<double>();
            for (var run = 0; run < 9; run++)
            {
                var began = System.Diagnostics.Stopwatch.GetTimestamp();
                (await book.Owner(Caller.Address(email), "pas celui-là du tout", Stop)).ShouldBeNull();
                times.Add(System.Diagnostics.Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

            return times.Order().ElementAt(4);
        }

        await Median("ada@example.org");
        var (known, unknown) = (await Median("ada@example.org"), await Median("nobody@example.org"));

        // Without the hash, an unknown address would be answered fifty times sooner.
        (unknown / known).ShouldBeInRange(0.3, 3);
    }

    [Fact]
    public async Task Who_guesses_waits_and_its_owner_still_enters_by_a_letter()
    {
        using var ada = await WithPassword();
        using var caller = Caller.Stranger(Site);
        for (var times = 0; times < 5; times++) (await caller.Send(SignIn, SignIn, ("email", "ada@example.org"), ("password", $"essai {times}"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        using var right = await caller.Send(SignIn, SignIn, ("email", "ada@example.org"), ("password", Good));

        right.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        right.Headers.RetryAfter?.Delta.ShouldBe(TimeSpan.FromMinutes(15));
        (await caller.SignInBy(await caller.AskForLink("ada@example.org"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task A_closed_account_is_not_opened_by_it()
    {
        using var ada = await WithPassword();
        var book = Site.Services.GetRequiredService<AccountBook>();
        await Caller.Given(Site, "admin@example.org", Role.Administrator);
        ARegister.Done(await book.Close((await book.Find(Caller.Address("ada@example.org"), Stop) ?? throw new InvalidOperationException("No such account.")).Id, Stop));
        using var caller = Caller.Stranger(Site);

        (await caller.Send(SignIn, SignIn, ("email", "ada@example.org"), ("password", Good))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task What_is_kept_is_slow_to_try_and_never_twice_the_same()
    {
        using var ada = await WithPassword();
        using var eve = await WithPassword(Good, "eve@example.org");
        var hashes = new List<string>();
        await using (var connection = await Site.Register.Engine.Open(Stop))
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = "SELECT hash FROM passwords ORDER BY account";
            await using var reader = await command.ExecuteReaderAsync(Stop);
            while (await reader.ReadAsync(Stop)) hashes.Add(reader.GetString(0));
        }

        hashes.Distinct().Count().ShouldBe(2);
        var bytes = Convert.FromBase64String(hashes[0]);
        // Identity's third form: 1, then the function (2: HMAC-SHA-512), then the rounds.
        (bytes[0], bytes[4], System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(5))).ShouldBe(((byte)1, (byte)2, 210_000u));
    }

    private async Task<Caller> WithPassword(string password = Good, string email = "ada@example.org")
    {
        var caller = await Caller.With(Role.Editor, Site, email);
        using var chosen = await caller.Send(Page, Page, ("wanted", password));
        chosen.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await chosen.Content.ReadAsStringAsync(Stop));
        return caller;
    }

    private async Task<IReadOnlyList<SecurityEvent>> Log(Happening what) => await Site.Services.GetRequiredService<SecurityLog>().Find(new(What: what), 50, Stop);

    private async Task<IReadOnlyList<string>> Letters()
    {
        var mailbox = Site.Services.GetRequiredService<Mailbox>();
        for (var tries = 0; tries < 100 && mailbox.Letters.Count < 2; tries++) await Task.Delay(25, Stop);
        return [.. mailbox.Letters.Select(kept => kept.Letter.Subject)];
    }
}
