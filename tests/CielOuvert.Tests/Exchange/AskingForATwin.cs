using System.Net;
using System.Text.Json;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Exchange;

/// <summary>How a program gets a twin: by its address, or by asking the page for what it reads (RFC 9110, 12.5.1).</summary>
public sealed class AskingForATwin(ServedDemo demo)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("application/json", "application/json")]
    [InlineData("application/json, text/html;q=0.5", "application/json")]
    [InlineData("text/html, application/json;q=0.9", "text/html")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8", "text/html")]
    [InlineData("*/*", "text/html")]
    [InlineData("application/*", "application/json")]
    [InlineData("application/json;q=0, */*", "text/html")]
    [InlineData("nonsense", "text/html")]
    [InlineData("text/html;q=0.1, application/json", "application/json")]
    [InlineData("text/htmlish, application/json", "application/json")]
    public async Task The_most_wanted_form_is_given(string accept, string given)
    {
        foreach (var path in (string[])["/fr/evenements?annee=2020", "/fr/recherche?q=rudi", "/fr/initiatives/reset"])
        {
            using var response = await demo.Site.Get(path, ("Accept", accept));
            response.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            response.Content.Headers.ContentType?.MediaType.ShouldBe(given, path);
            response.Headers.Vary.ShouldBe(["Accept", "Accept-Encoding"]);
        }
    }

    /// <summary>A form that is not there is no reason to say that nothing is.</summary>
    [Theory]
    [InlineData("/fr/initiatives/reset", "application/atom+xml")]
    [InlineData("/fr/initiatives/reset", "text/csv")]
    [InlineData("/fr/initiatives/reset", "application/x-bibtex")]
    [InlineData("/fr/organisations", "text/calendar")]
    [InlineData("/fr/rapports/rapport-2020", "text/csv")]
    [InlineData("/fr/chiffres/evenements", "text/turtle")]
    public async Task Where_the_form_that_is_wanted_is_not_there_the_page_is_given(string path, string accept)
    {
        using var response = await demo.Site.Get(path, ("Accept", accept));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType?.MediaType.ShouldBe("text/html");
    }

    [Theory]
    [InlineData("/fr/rapports/rapport-2020")]
    [InlineData("/fr/chiffres/evenements")]
    public async Task Figures_and_reports_are_given_in_their_own_json(string path)
    {
        using var response = await demo.Site.Get(path, ("Accept", "application/json"));

        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/json");
    }

    /// <summary>RFC 9110, 13.1.2.</summary>
    [Fact]
    public async Task Whoever_has_any_form_is_told_that_they_have_it()
    {
        using var response = await demo.Site.Get("/fr/initiatives/reset.json", ("If-None-Match", "*"));

        response.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task A_page_without_twins_stays_a_page()
    {
        using var response = await demo.Site.Get("/fr/a-propos", ("Accept", "application/json"));

        response.Content.Headers.ContentType?.MediaType.ShouldBe("text/html");
    }

    [Fact]
    public async Task It_says_where_it_is_and_what_it_is_a_twin_of()
    {
        using var response = await demo.Site.Get("/fr/evenements?annee=2020", ("Accept", "application/json"));

        response.Content.Headers.ContentLocation?.OriginalString.ShouldBe("/fr/evenements.json?annee=2020");
        response.Headers.GetValues("Link").ShouldContain(link => link.EndsWith("/fr/evenements?annee=2020>; rel=\"alternate\"; type=\"text/html\""));
    }

    [Fact]
    public async Task Who_has_it_is_told_so()
    {
        var tag = await Tag("/fr/evenements.json");

        using var again = await demo.Site.Get("/fr/evenements.json", ("If-None-Match", tag));

        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await again.Content.ReadAsByteArrayAsync(Stop)).ShouldBeEmpty();
    }

    /// <summary>While the last commit is not known (PostgreSQL may be busy for a moment), an answer has none: see JournalWatch.</summary>
    private async Task<string> Tag(string path)
    {
        string? tag = null;
        for (var tries = 0; tries < 100 && tag is null; tries++)
        {
            using var answer = await demo.Site.Get(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            tag = answer.Headers.ETag?.ToString();
            if (tag is null) await Task.Delay(100, Stop);
        }

        return tag.ShouldNotBeNull();
    }

    [Fact]
    public async Task Scripts_of_any_site_may_read_it_and_no_page()
    {
        using var twin = await demo.Site.Get("/fr/evenements.json", ("Origin", "https://elsewhere.example"));
        using var page = await demo.Site.Get("/fr/evenements", ("Origin", "https://elsewhere.example"));

        using var again = await demo.Site.Get("/fr/evenements.json", ("Origin", "https://elsewhere.example"));
        using var whole = await demo.Site.Get("/fr/evenements.csv", ("Origin", "https://elsewhere.example"));
        var before = new HttpRequestMessage(HttpMethod.Options, "/fr/evenements.json") { Headers = { { "Origin", "https://elsewhere.example" }, { "Access-Control-Request-Method", "GET" }, { "Access-Control-Request-Headers", "if-none-match" } } };
        using var asked = await demo.Site.Client.SendAsync(before, Stop);

        foreach (var answer in (HttpResponseMessage[])[twin, again, whole, asked]) answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        asked.Headers.GetValues("Access-Control-Allow-Headers").ShouldContain(said => said.Contains("If-None-Match", StringComparison.OrdinalIgnoreCase));
        page.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    [Theory]
    [InlineData("/fr/evenements.json?annee=jamais", HttpStatusCode.BadRequest)]
    [InlineData("/en/search.json?colour=blue", HttpStatusCode.BadRequest)]
    public async Task A_question_that_cannot_be_followed_is_answered_as_a_problem(string path, HttpStatusCode status)
    {
        using var response = await demo.Site.Get(path);

        response.StatusCode.ShouldBe(status);
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Stop)).RootElement;
        problem.GetProperty("status").GetInt32().ShouldBe((int)status);
        problem.GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("/fr/evenements.nothing")]
    [InlineData("/fr/rien.json")]
    [InlineData("/fr/evenements/rien-de-tel.json")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using var response = await demo.Site.Get(path);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_other_address_of_a_list_leads_to_its_own()
    {
        using var response = await demo.Site.Get("/fr/events.json?annee=2020&type=webinaire");

        response.StatusCode.ShouldBe(HttpStatusCode.PermanentRedirect);
        response.Headers.Location?.OriginalString.ShouldBe("/fr/evenements.json?type=webinaire&annee=2020");
    }
}
