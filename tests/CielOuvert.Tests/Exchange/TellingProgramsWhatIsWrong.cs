using System.Net;
using System.Text.Json;
using CielOuvert.Register.Facts;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Register.Records;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Exchange;

/// <summary>Whatever goes wrong at an address for programs is said as problem details (RFC 9457), that scripts of any site may read.</summary>
public sealed class TellingProgramsWhatIsWrong(ServedDemo demo)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/fr/rien.json")]
    [InlineData("/fr/evenements/rien-de-tel.json")]
    [InlineData("/fr/evenements/rien-de-tel.ttl")]
    [InlineData("/en/reports/nothing.json")]
    [InlineData("/en/figures/nothing/2020.json")]
    [InlineData("/en/a/b/c/d.json")]
    [InlineData("/schemas/nothing.json")]
    public async Task What_is_not_there_is_a_problem(string path)
    {
        using var answer = await demo.Site.Get(path);

        await IsProblem(answer, HttpStatusCode.NotFound, path);
    }

    [Fact]
    public async Task What_is_not_there_stays_a_page_for_people()
    {
        using var answer = await demo.Site.Get("/fr/evenements/rien-de-tel");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("text/html");
    }

    [Fact]
    public async Task Nothing_is_written_there()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/fr/evenements.json") { Content = new StringContent("{}") };
        using var answer = await demo.Site.Client.SendAsync(request, Stop);

        await IsProblem(answer, HttpStatusCode.MethodNotAllowed, "/fr/evenements.json");
        answer.Content.Headers.Allow.ShouldBe(["GET", "HEAD", "OPTIONS"]);
    }

    /// <summary>Figures and reports have forms of their own, which follow a name that changed as the others do.</summary>
    [Fact]
    public async Task A_form_of_what_was_renamed_leads_to_the_same_form_and_that_of_what_was_withdrawn_says_so()
    {
        await using var site = await ServedRegister.Empty();
        Kind[] kinds = [InitiativeKind.Kind, EditionKind.Kind, FigureKind.Kind];
        foreach (var kind in kinds)
        {
            var draft = Draft.Of(kind, $"{kind.Code}-old").With(Common.Name, (Localized)"A name");
            await site.Commit(Change.Add(draft), Change.Add(draft with { Slug = $"{kind.Code}-mistake" }));
            await site.Commit(Change.Rename($"{kind.Code}-old", $"{kind.Code}-new"), Change.Withdraw($"{kind.Code}-mistake"));

            using var moved = await site.Get($"/en/{kind.Path.En}/{kind.Code}-old.json");
            using var gone = await site.Get($"/en/{kind.Path.En}/{kind.Code}-mistake.json");

            moved.StatusCode.ShouldBe(HttpStatusCode.PermanentRedirect);
            moved.Headers.Location?.OriginalString.ShouldBe($"/en/{kind.Path.En}/{kind.Code}-new.json");
            await IsProblem(gone, HttpStatusCode.Gone, $"/en/{kind.Path.En}/{kind.Code}-mistake.json");
        }
    }

    internal static async Task IsProblem(HttpResponseMessage answer, HttpStatusCode status, string instance)
    {
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement;
        problem.GetProperty("status").GetInt32().ShouldBe((int)status);
        problem.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
        problem.GetProperty("instance").GetString().ShouldBe(instance);
    }
}
