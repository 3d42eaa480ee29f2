using System.Net;
using System.Text.Json;
using CielOuvert.Register.Kinds;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Exchange;

/// <summary>A program that knows one address alone finds all the others, how much is there, and the words to choose by.</summary>
public sealed class SeeingTheWholeRegister(ServedDemo demo)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/fr/fiches.json")]
    [InlineData("/en/records.json")]
    public async Task Each_kind_has_as_many_records_as_its_list(string path)
    {
        var kinds = (await Json(path)).GetProperty("kinds").EnumerateArray().ToList();

        kinds.Select(kind => kind.GetProperty("kind").GetString()).ShouldBe(AllKinds.InOrder.Select(kind => kind.Code));
        foreach (var kind in kinds)
            (await Json(Path(kind, "list"))).GetProperty("total").GetInt64().ShouldBe(kind.GetProperty("total").GetInt64(), kind.ToString());
        kinds.Sum(kind => kind.GetProperty("total").GetInt64()).ShouldBe((await Json(path)).GetProperty("total").GetInt64());
    }

    [Theory]
    [InlineData("/fr/fiches.json", "type", "webinaire", "Webinaire")]
    [InlineData("/en/records.json", "type", "webinar", "Webinar")]
    public async Task Each_word_to_choose_by_is_one_that_the_list_knows(string path, string parameter, string value, string label)
    {
        var events = (await Json(path)).GetProperty("kinds").EnumerateArray().Single(kind => kind.GetProperty("kind").GetString() == "event");
        var choices = events.GetProperty("choices").EnumerateArray().SelectMany(choice => choice.GetProperty("terms").EnumerateArray().Select(term =>
            (Parameter: choice.GetProperty("parameter").GetString(), Value: term.GetProperty("value").GetString(), Label: term.GetProperty("label").GetString()))).ToList();

        choices.Select(choice => (choice.Parameter, choice.Value, choice.Label?.ToLowerInvariant())).ShouldContain((parameter, value, label.ToLowerInvariant()));
        foreach (var choice in choices)
        {
            using var answer = await demo.Site.Get($"{Path(events, "list")}?{choice.Parameter}={choice.Value}");
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{choice} {answer.Headers.Location}");
        }
    }

    [Fact]
    public async Task The_page_leads_there()
    {
        using var page = await demo.Site.Page("/en/records");

        page.QuerySelector("head link[rel=alternate][type='application/json']")?.GetAttribute("href").ShouldBe("https://fing-2020.example/en/records.json");
        page.QuerySelector("main a[href='/en/records.json']").ShouldNotBeNull();
    }

    private static string Path(JsonElement kind, string member) => new Uri(kind.GetProperty(member).GetString() ?? "").PathAndQuery;

    private async Task<JsonElement> Json(string path)
    {
        using var answer = await demo.Site.Get(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement;
    }
}
