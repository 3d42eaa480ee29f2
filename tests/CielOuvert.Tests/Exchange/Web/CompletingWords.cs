using System.Net;
using System.Text.Json;
using CielOuvert.Site.Hosting;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Exchange.Web;

public sealed class CompletingWords(ServedDemo demo)
{
    [Theory]
    [InlineData("/fr/completions.json?q=mediat", "mediat", "médiation")]
    [InlineData("/en/completions.json?q=Fing%20num%C3%A9r", "Fing numér", "Fing numérique", "Fing numériques", "Fing numérotation", "Fing numéro")]
    [InlineData("/fr/completions.json?q=zzyzx", "zzyzx")]
    [InlineData("/fr/completions.json?q=%3Cscript%3E", "<script>")]
    [InlineData("/fr/completions.json?q=", "")]
    [InlineData("/fr/completions.json", "")]
    public async Task Words_are_answered_with_what_they_may_become(string path, string typed, params string[] expected)
    {
        using var answer = await demo.Site.Get(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/x-suggestions+json");
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        body.RootElement.GetArrayLength().ShouldBe(2);
        body.RootElement[0].GetString().ShouldBe(typed);
        body.RootElement[1].EnumerateArray().Select(one => one.GetString()).ShouldBe(expected);
    }

    [Fact]
    public async Task The_search_page_alone_runs_a_script_and_it_is_ours_each_time_it_is_sent()
    {
        foreach (var time in (string[])["made", "kept"])
        {
            using var answer = await demo.Site.Get("/fr/recherche?q=communs");
            answer.Headers.GetValues("Content-Security-Policy").ShouldBe([SecurityHeaders.PolicyWithOurScript], time);
            answer.Headers.ETag.ShouldNotBeNull(time);
            var page = ServedRegister.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            page.QuerySelectorAll("script").Single(script => script.GetAttribute("type") == "module").GetAttribute("src").ShouldStartWith("/assets/search.");
        }

        using var other = await demo.Site.Get("/fr/evenements");
        other.Headers.GetValues("Content-Security-Policy").ShouldBe([SecurityHeaders.Policy]);
    }
}
