using System.Globalization;
using System.Net;
using CielOuvert.Register.Facts;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Records;
using CielOuvert.Site.Limits;
using CielOuvert.Tests.Registers;

namespace CielOuvert.Tests.Site.Limits;

/// <summary>One address cannot ask so much that others wait, and is told what is left to it.</summary>
public sealed class AskingTooMuch : IAsyncLifetime
{
    private const int Pages = 60;
    private const string Somebody = "203.0.113.7";
    private const string Other = "203.0.113.8";

    // Never kept by the site: each is made anew.
    private const string Page = "/fr/rien-de-tel";
    private const string Twin = "/fr/rien-de-tel.json";
    private const string Whole = "/fr/initiatives.csv";

    private readonly AClock clock = new();
    private ServedRegister? served;

    private ServedRegister Site => served ?? throw new InvalidOperationException("It is not served yet.");

    public async ValueTask InitializeAsync()
    {
        served = await ServedRegister.Empty(clock, limits: new(Pages));
        await Site.Commit(Change.Add(Draft.Of(InitiativeKind.Kind, "one").With(Common.Name, (Localized)"One")));
    }

    public async ValueTask DisposeAsync()
    {
        if (served is not null) await served.DisposeAsync();
    }

    [Fact]
    public async Task Each_answer_says_what_is_left_and_the_one_too_many_when_to_come_back()
    {
        var first = await Ask(Twin, Somebody);
        for (var more = 2; more <= Pages; more++) (await Ask(Twin, Somebody)).Status.ShouldBe(HttpStatusCode.NotFound);
        var refused = await Ask(Twin, Somebody);

        first.Policy.ShouldBe("\"address\";q=60;w=60");
        first.Left.ShouldBe("\"address\";r=59;t=1");
        refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Type.ShouldBe("application/problem+json");
        refused.Left.ShouldBe("\"address\";r=0;t=60");
        refused.RetryAfter.ShouldBe("1");
        clock.Advance(TimeSpan.FromSeconds(1));
        (await Ask(Twin, Somebody)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Ask(Twin, Somebody)).Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    /// <summary>OAI-PMH 2.0, 3.1.2.2: they wait, and go on from there.</summary>
    [Fact]
    public async Task Harvesters_are_told_by_the_status_that_they_know()
    {
        await AskForAll(Somebody);

        var refused = await Ask("/oai?verb=Identify", Somebody);

        (refused.Status, refused.RetryAfter).ShouldBe((HttpStatusCode.ServiceUnavailable, "1"));
    }

    [Fact]
    public async Task People_are_told_in_their_language_and_others_are_served()
    {
        await AskForAll(Somebody);

        var french = await Ask(Page, Somebody);
        var english = await Ask("/en/nothing-of-the-kind", Somebody);

        french.Type.ShouldBe("text/html");
        french.Text.ShouldContain("<h1>Trop de demandes à la fois</h1>");
        english.Text.ShouldContain("<h1>Too many requests at once</h1>");
        (await Ask(Page, Other)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_whole_list_costs_as_much_as_many_pages()
    {
        (await Ask(Whole, Somebody)).Left.ShouldBe("\"address\";r=30;t=30");
        (await Ask(Page, Somebody)).Left.ShouldBe("\"address\";r=29;t=31");

        var refused = await Ask(Whole, Somebody);

        refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Type.ShouldBe("application/problem+json");
        refused.RetryAfter.ShouldBe("1");
        refused.Tag.ShouldBeNull();
        clock.Advance(TimeSpan.FromSeconds(1));
        (await Ask(Whole, Somebody)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_print_costs_as_much_whoever_looks_at_the_health_nothing()
    {
        (await Ask("/fr/rapports/aucun.pdf", Somebody)).Left.ShouldBe("\"address\";r=30;t=30");

        for (var times = 0; times < Pages; times++) (await Ask("/health", Somebody)).Status.ShouldBe(HttpStatusCode.OK);

        (await Ask(Page, Somebody)).Left.ShouldBe("\"address\";r=29;t=31");
    }

    [Fact]
    public async Task All_of_one_IPv6_network_are_one()
    {
        await AskForAll("2001:db8:1:2::a");

        (await Ask(Page, "2001:db8:1:2::b")).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        (await Ask(Page, "2001:db8:1:3::a")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>It may be a proxy that does not say for whom it asks: everybody would share one allowance.</summary>
    [Fact]
    public async Task This_machine_is_not_counted()
    {
        for (var times = 0; times <= Pages; times++)
        {
            using var answer = await Site.Get(Page);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            answer.Headers.Contains(Limiting.Left).ShouldBeFalse();
        }
    }

    [Fact]
    public void One_reads_a_few_whole_lists_at_a_time()
    {
        var allowance = new Allowance(1000, clock.GetUtcNow());
        bool Begins() => allowance.Takes(1, clock.GetUtcNow()) && allowance.Begins(LimitSettings.WholeList, most: 2, clock.GetUtcNow());

        (Begins(), Begins(), Begins()).ShouldBe((true, true, false));
        allowance.Left(clock.GetUtcNow()).Pages.ShouldBe(1000 - (2 * LimitSettings.WholeList));
        allowance.Ends();
        Begins().ShouldBeTrue();
    }

    [Theory]
    [InlineData(null, 600)]
    [InlineData("0", 0)]
    [InlineData("1200", 1200)]
    [InlineData("12", null)]
    [InlineData("many", null)]
    public void The_environment_says_how_much(string? typed, int? pages) =>
        (LimitSettings.From(_ => typed).IsDone(out var settings) ? settings.PerMinute : (int?)null).ShouldBe(pages);

    private async Task AskForAll(string address)
    {
        for (var times = 0; times < Pages; times++) (await Ask(Page, address)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<Answered> Ask(string path, string address)
    {
        using var answer = await Site.Get(path, ("X-Forwarded-For", address));
        return new(
            answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, Header(answer, Limiting.Policy), Header(answer, Limiting.Left),
            answer.Headers.RetryAfter?.Delta?.TotalSeconds.ToString(CultureInfo.InvariantCulture), answer.Headers.ETag?.Tag, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static string? Header(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? values.Single() : null;

    private sealed record Answered(HttpStatusCode Status, string? Type, string? Policy, string? Left, string? RetryAfter, string? Tag, string Text);
}
