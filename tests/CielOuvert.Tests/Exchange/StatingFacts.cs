using System.Text.Json;
using CielOuvert.Formats.Dates;
using CielOuvert.Register.Facts;
using CielOuvert.Register.History;
using CielOuvert.Register.Kinds;
using CielOuvert.Register.Kinds.Activities;
using CielOuvert.Tests.Registers;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Exchange;

/// <summary>The graph: two writings of the same statements, which programs of others read; doubt is never stated as truth.</summary>
public sealed class StatingFacts(ServedDemo demo)
{
    private const string Compare = """
        import sys, os
        from rdflib import Graph
        from rdflib.compare import to_isomorphic, graph_diff
        for name in sorted(os.listdir(sys.argv[1])):
            if not name.endswith('.ttl'): continue
            path = os.path.join(sys.argv[1], name)
            one, two = Graph().parse(path, format='turtle'), Graph().parse(path[:-4] + '.jsonld', format='json-ld')
            if to_isomorphic(one) != to_isomorphic(two):
                both, first, second = graph_diff(one, two)
                sys.exit(name + '\nonly in Turtle:\n' + first.serialize(format='nt') + '\nonly in JSON-LD:\n' + second.serialize(format='nt'))
            print(name, len(one))
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Both_writings_state_the_same_of_every_kind()
    {
        var folder = Directory.CreateTempSubdirectory("ciel-graphs-");
        foreach (var kind in AllKinds.InOrder) await Keep(demo.Site, $"/fr/{kind.Path.Fr}", Path.Combine(folder.FullName, kind.Code));
        await Keep(demo.Site, "/en/initiatives/reset", Path.Combine(folder.FullName, "one"));
        (await File.ReadAllTextAsync(Path.Combine(folder.FullName, "one.ttl"), Stop)).ShouldContain("/fr/initiatives/reset#it> a schema:Project");

        var said = await Peer.Run(Peer.Python, ["-c", Compare, folder.FullName], Stop);
        foreach (var file in folder.EnumerateFiles("*.ttl")) await Peer.Run("rapper", ["-q", "-c", "-i", "turtle", file.FullName], Stop);

        said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(AllKinds.InOrder.Count + 1);
        said.ShouldContain("event.ttl ");
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Hostile_texts_are_stated_as_they_are()
    {
        await using var site = await ServedRegister.Empty();
        await site.Commit([.. Hostile.Texts.Where(text => !string.IsNullOrWhiteSpace(text)).Select((text, index) => Change.Add(AnEvent.Named(text).Called($"e-{index}").With(EventKind.OurRole, (Localized)$"{text}\u0007\u0085")))]);
        var folder = Directory.CreateTempSubdirectory("ciel-graphs-");
        await Keep(site, "/fr/evenements", Path.Combine(folder.FullName, "hostile"));

        await Peer.Run(Peer.Python, ["-c", Compare, folder.FullName], Stop);
        await Peer.Run("rapper", ["-q", "-c", "-i", "turtle", Path.Combine(folder.FullName, "hostile.ttl")], Stop);

        var graph = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "hostile.jsonld"), Stop)).RootElement.GetProperty("@graph");
        graph.EnumerateArray().Select(node => node.GetProperty("name").GetProperty("@value").GetString()).Order(StringComparer.Ordinal)
            .ShouldBe(Hostile.Texts.Where(text => !string.IsNullOrWhiteSpace(text)).Order(StringComparer.Ordinal));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_date_keeps_its_precision_and_a_doubt_is_none_of_its_statements()
    {
        await using var site = await ServedRegister.Empty();
        await site.Commit(
            Change.Add(AnEvent.Named("Au jour").Called("day").On("2020-04-15")), Change.Add(AnEvent.Named("Au mois").Called("month").On("2020-04")), Change.Add(AnEvent.Named("Vers").Called("about").On("2020~")),
            Change.Add(AnEvent.Named("Déduit").Called("deduced").With(EventKind.StartDate, Fact<PartialDate>.Deduced(PartialDate.OfYear(2019), "dit ailleurs"))
                .Holding("attendance", """{"certainty":"ambiguous","because":"two sources","candidates":[{"value":27},{"value":28}]}""")));

        async Task<JsonElement> Of(string slug) => JsonDocument.Parse(await (await site.Get($"/fr/evenements/{slug}.jsonld")).Content.ReadAsStringAsync(Stop)).RootElement;

        (await Of("day")).GetProperty("startDate").ToString().ShouldBe("""{"@value":"2020-04-15","@type":"xsd:date"}""");
        (await Of("month")).GetProperty("startDate").ToString().ShouldBe("""{"@value":"2020-04","@type":"xsd:gYearMonth"}""");
        (await Of("about")).GetProperty("startDate").ToString().ShouldBe("""{"@value":"2020~","@type":"http://id.loc.gov/datatypes/edtf/EDTF"}""");
        var doubted = await Of("deduced");
        doubted.TryGetProperty("startDate", out _).ShouldBeFalse();
        doubted.TryGetProperty("ciel:attendance", out _).ShouldBeFalse();
        var facts = doubted.GetProperty("ciel:fact").EnumerateArray().ToList();
        facts.Select(fact => fact.GetProperty("ciel:certainty").GetProperty("@id").GetString()?.Split('#')[^1]).ShouldBe(["deduced", "ambiguous"]);
        facts[1].GetProperty("ciel:candidate").GetArrayLength().ShouldBe(2);
    }

    private static async Task Keep(ServedRegister site, string page, string path)
    {
        foreach (var extension in (string[])["ttl", "jsonld"])
        {
            using var answer = await site.Get($"{page}.{extension}");
            answer.IsSuccessStatusCode.ShouldBeTrue($"{page}.{extension}: {answer.StatusCode}");
            await File.WriteAllBytesAsync($"{path}.{extension}", await answer.Content.ReadAsByteArrayAsync(Stop), Stop);
        }
    }
}
