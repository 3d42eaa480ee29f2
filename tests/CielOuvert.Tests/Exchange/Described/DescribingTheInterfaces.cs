using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CielOuvert.Accounts;
using CielOuvert.Exchange.Twins;
using CielOuvert.Register.Kinds;
using CielOuvert.Tests.House;
using CielOuvert.Tests.Site;
using Microsoft.AspNetCore.Routing;

namespace CielOuvert.Tests.Exchange.Described;

/// <summary>The description of the interfaces (OpenAPI 3.1) is valid by a validator of others, and leaves nothing out.</summary>
public sealed partial class DescribingTheInterfaces(ServedDemo demo)
{
    private static readonly string Validator = Path.Combine(Repository.Root, "tests", "CielOuvert.Tests", "Exchange", "Described", "openapi");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_validator_of_others_takes_it()
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Validator, "node_modules")), "The validator is not here: ./ciel test installs it.");
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, await Text(), Stop);

        var said = await Peer.Run("node", [Path.Combine(Validator, "check.js"), file], Stop);

        said.Trim().ShouldBe($"3.1 {(await Paths()).Count}");
        File.Delete(file);
    }

    [Fact]
    public async Task It_has_the_list_and_the_records_of_every_kind_in_both_tongues_in_every_form()
    {
        var paths = await Paths();

        foreach (var kind in AllKinds.InOrder)
        {
            var twins = AllTwins.InOrder.Where(twin => twin.IsOfList([kind.Code])).Select(twin => twin.MediaType).ToList();
            foreach (var path in (string[])[$"/fr/{kind.Path.Fr}.{{extension}}", $"/en/{kind.Path.En}.{{extension}}"])
                paths.GetValueOrDefault(path)?["get"]?["responses"]?["200"]?["content"]?.AsObject().Select(form => form.Key).ShouldBe(twins, path);
            paths.Keys.ShouldContain(path => path.StartsWith($"/fr/{kind.Path.Fr}/{{slug}}", StringComparison.Ordinal));
        }
    }

    /// <summary>Who adds an address for programs describes it.</summary>
    [Fact]
    public async Task Every_address_for_programs_that_the_site_answers_is_in_it()
    {
        var described = (await Paths()).SelectMany(path => Forms(path.Key, path.Value?["get"]?["parameters"]?.AsArray())).ToList();
        var answered = demo.Site.Endpoints.Where(IsForPrograms).Select(endpoint => endpoint.RoutePattern.RawText ?? "").Distinct().ToList();

        answered.Count.ShouldBeGreaterThan(30);
        foreach (var pattern in answered) described.ShouldContain(path => Patterned(pattern).IsMatch(path), pattern);
    }

    /// <summary>A path, once for each extension that it may have.</summary>
    private static IEnumerable<string> Forms(string path, JsonArray? parameters) =>
        parameters?.FirstOrDefault(one => one?["name"]?.GetValue<string>() == "extension")?["schema"]?["enum"] is JsonArray extensions
            ? extensions.Select(one => path.Replace("{extension}", one?.GetValue<string>(), StringComparison.Ordinal))
            : [path];

    private static Regex Patterned(string pattern) => new($"^{Variable().Replace(Regex.Escape(pattern).Replace("}", @"\}", StringComparison.Ordinal), "[^/]+")}$");

    /// <summary>What anybody may ask that is no page: it ends as a file does, or is one of the two that do not.</summary>
    private static bool IsForPrograms(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<RequiredRight>()?.Right == Right.ReadPublic && endpoint.RoutePattern.RawText is { } pattern && pattern is not ("/favicon.ico" or "/apple-touch-icon.png")
        && (pattern is "/oai" or "/health" || pattern.StartsWith("/files/", StringComparison.Ordinal) || pattern.Split('/')[^1].Contains('.', StringComparison.Ordinal)) && !pattern.Contains("**", StringComparison.Ordinal);

    private async Task<IReadOnlyDictionary<string, JsonNode?>> Paths() => JsonNode.Parse(await Text())?["paths"]?.AsObject().ToDictionary(path => path.Key, path => path.Value) ?? [];

    private async Task<string> Text()
    {
        using var answer = await demo.Site.Get("/openapi.json");
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/json");
        answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        return await answer.Content.ReadAsStringAsync(Stop);
    }

    [GeneratedRegex(@"\\\{[^}]*\\\}")]
    private static partial Regex Variable();
}
