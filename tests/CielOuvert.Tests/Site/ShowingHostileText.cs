using CielOuvert.Formats.Dates;
using CielOuvert.Register.Facts;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Register.Records;

namespace CielOuvert.Tests.Site;

public sealed class ShowingHostileText
{
    private const string Script = "<script>alert(1)</script><img src=x onerror=alert(2)>\" onload=\"x ]]> </title></svg>";
    private const string TurnedAround = "\u202Egnorts\u202C שלום";

    [Theory]
    [InlineData(Script)]
    [InlineData(TurnedAround)]
    public async Task It_stays_text_wherever_it_is_shown(string text)
    {
        await using var site = await ServedRegister.Empty();
        var odd = Draft.Of(EventKind.Kind, "odd").With(Common.Name, (Localized)text).With(Common.Description, (Localized)text).With(EventKind.OurRole, (Localized)text)
            .With(EventKind.StartDate, Fact<PartialDate>.Deduced(PartialDate.OfMonth(2020, 4), text))
            .With(Common.Url, new WebAddress("javascript:alert(1)", null, AddressState.Wrong));
        var near = Draft.Of(EventKind.Kind, "near").With(Common.Name, (Localized)text).With(EventKind.SuperEvent, "odd").With(EventKind.StartDate, PartialDate.OfYear(2020));
        await site.Commit(Change.Add(odd), Change.Add(near));

        foreach (var path in (string[])["/fr", "/en/events", "/fr/evenements/odd", "/en/events/near", "/fr/recherche?q=alert", "/fr/%3Cscript%3E"])
        {
            using var answer = await site.Get(path);
            var page = ServedRegister.Parse(await answer.Content.ReadAsStringAsync());

            page.QuerySelectorAll($"{WholePage.ForeignScripts}, img, [onload], [onerror]").ShouldBeEmpty(path);
            page.QuerySelectorAll("a").Select(link => link.GetAttribute("href") ?? "").Where(href => href.StartsWith("javascript", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(path);
        }

        (await site.Page("/en/events/odd")).QuerySelector("h1")?.TextContent.ShouldBe(text);
    }
}
