using System.Net;
using System.Text.Json;
using CielOuvert.Accounts;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.House;
using CielOuvert.Report.Editions.Frozen;

namespace CielOuvert.Tests.Desk.Privacy;

/// <summary>A person asks to be forgotten: the name goes everywhere, and what was counted stays counted.</summary>
public sealed class ErasingAName() : AtTheDesk(Role.Director)
{
    private const string Page = "/fr/rapports/rapport-2020";
    private const string Slug = "hubert-guillaud";
    private const string Name = "Hubert Guillaud";

    [Fact]
    public async Task A_frozen_report_keeps_its_counts_and_no_longer_holds_the_name()
    {
        await Seated.Fill("/fr/bureau/figer/rapport-2020", ("_why", "l’assemblée l’a adopté"));
        var (published, numbers, before) = (await Published(), await Numbers(), await Text());
        before.ShouldContain(Name);

        var erased = await Seated.Fill($"/fr/bureau/effacer/{Slug}", ("_field", Common.Name.Key), ("_why", "demande de la personne"));

        erased.Status.ShouldBe(HttpStatusCode.SeeOther, erased.Page.Body?.TextContent);
        (await Published()).ShouldBe(published);
        var since = await Numbers();
        since.Take(numbers.Count).ShouldBe(numbers);
        since.Except([.. numbers, "series 1"]).ShouldBeEmpty("What is told after it has changed its seal, and not its count.");
        (await Text()).ShouldNotContain(Name);
        (await Served.Page(Page)).Body?.TextContent.ShouldNotContain(Name);
        (await Served.Page(Page)).QuerySelector(".report-proof")?.TextContent.ShouldContain(FrozenEdition.Of(await Read("rapport-2020"))?.Hash ?? "no hash");
        (await Served.Get($"/fr/personnes/{Slug}")).StatusCode.ShouldBe(HttpStatusCode.Gone);
        EditionKind.State.Or(await Read("rapport-2020"), "").ShouldBe("frozen");
    }

    [Fact]
    public async Task Nothing_is_erased_without_a_field_or_a_ground_nor_what_an_act_sealed()
    {
        (await Seated.Fill($"/fr/bureau/effacer/{Slug}", ("_why", "demande de la personne"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Seated.Fill($"/fr/bureau/effacer/{Slug}", ("_field", "name"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await Seated.Fill("/fr/bureau/figer/rapport-2020", ("_why", "l’assemblée l’a adopté"));

        var sealedField = EditionKind.Kind.Fields.All.First(field => field.IsByAct).Key;

        (await Seated.Fill("/fr/bureau/effacer/rapport-2020", ("_field", sealedField), ("_why", "pour voir"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    /// <summary>The counts that the act sealed, each with its value and its hash.</summary>
    private async Task<IReadOnlyList<string>> Published() => [.. FrozenEdition.Of(await Read("rapport-2020")).ShouldNotBeNull().Published.Select(figure => figure.Document.GetRawText())];

    private async Task<string> Text() => await (await Served.Get(Page + ".txt")).Content.ReadAsStringAsync();

    /// <summary>Every figure that the print gives, with its value. Its seal covers the address of the record, which goes with the name.</summary>
    private async Task<IReadOnlyList<string>> Numbers()
    {
        using var json = JsonDocument.Parse(await (await Served.Get(Page + ".json")).Content.ReadAsStringAsync());
        var found = new List<string>();
        Gather(json.RootElement);
        found.ShouldNotBeEmpty();
        return found;

        void Gather(JsonElement element)
        {
            if (element.ValueKind == JsonValueKind.Array) foreach (var item in element.EnumerateArray()) Gather(item);
            if (element.ValueKind != JsonValueKind.Object) return;
            if (element.TryGetProperty("figure", out var figure) && element.TryGetProperty("value", out var value)) found.Add($"{figure} {value}");
            foreach (var member in element.EnumerateObject()) Gather(member.Value);
        }
    }
}
