using System.Net;
using System.Text.Json.Nodes;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Exchange.Described;

/// <summary>Every path of the description, asked of the demonstration in every form: what is answered is what is described, by a validator of others.</summary>
public sealed class AskingWhatIsDescribed(ServedDemo demo)
{
    private const string Validate = """
        import json, os, sys
        from jsonschema import Draft202012Validator
        folder = sys.argv[1]
        components = json.load(open(os.path.join(folder, 'openapi.json')))['components']
        Draft202012Validator.check_schema({'$defs': components['schemas']})
        validators, wrong = {}, []
        answers = sorted(name for name in os.listdir(folder) if name.endswith('.answer'))
        for name in answers:
            one = json.load(open(os.path.join(folder, name)))
            ref = one['schema']['$ref']
            if ref not in validators: validators[ref] = Draft202012Validator({'components': components, '$ref': ref})
            error = next(validators[ref].iter_errors(one['body']), None)
            if error: wrong.append(f"{one['path']}: {error.json_path}: {error.message[:200]}")
        if wrong: sys.exit('\n'.join(wrong[:20]))
        print(len(answers))
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_answer_has_the_media_type_and_the_schema_that_are_described()
    {
        var folder = Directory.CreateTempSubdirectory("ciel-described-");
        using var described = await demo.Site.Get("/openapi.json");
        var text = await described.Content.ReadAsStringAsync(Stop);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "openapi.json"), text, Stop);
        var description = JsonNode.Parse(text)?.AsObject() ?? [];
        var (found, checkedByASchema) = (new HashSet<string>(), 0);
        foreach (var (path, item) in description["paths"]?.AsObject() ?? [])
        {
            foreach (var address in Addresses(path, item?["get"] ?? throw new InvalidOperationException(path)))
            {
                using var answer = await demo.Site.Get(address);
                if (answer.StatusCode == HttpStatusCode.OK) found.Add(path);
                if (SchemaOf(answer, address, item["get"]?["responses"]?.AsObject() ?? [], description) is not { } schema) continue;
                var kept = new JsonObject { ["path"] = address, ["schema"] = schema.DeepClone(), ["body"] = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Stop)) };
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{checkedByASchema++}.answer"), kept.ToJsonString(), Stop);
            }
        }

        // Lists are there whatever the register holds, and nearly every kind has a record in it.
        found.Count.ShouldBeGreaterThan(140);
        (await Peer.Run(Peer.Python, ["-c", Validate, folder.FullName], Stop)).Trim().ShouldBe(checkedByASchema.ToString(System.Globalization.CultureInfo.InvariantCulture));
        folder.Delete(recursive: true);
    }

    /// <summary>The schema described for an answer; null for what is no JSON.</summary>
    private static JsonNode? SchemaOf(HttpResponseMessage answer, string address, JsonObject described, JsonObject description)
    {
        var response = described[$"{(int)answer.StatusCode}"];
        response.ShouldNotBeNull($"{address}: {answer.StatusCode} {answer.Headers.Location}");
        if (response["$ref"]?.GetValue<string>() is { } named) response = description["components"]?["responses"]?[named.Split('/')[^1]];
        if (response?["content"] is not JsonObject content) return null;
        var type = answer.Content.Headers.ContentType?.MediaType ?? "";
        content.Select(form => form.Key).ShouldContain(form => form == "*/*" || form == type, $"{address}: {type}");
        return type.EndsWith("json", StringComparison.Ordinal) ? content[type]?["schema"] : null;
    }

    /// <summary>The addresses of a path, by the examples of what it asks: one in each of its forms.</summary>
    private static IEnumerable<string> Addresses(string path, JsonNode operation)
    {
        var asked = operation["parameters"]?.AsArray().OfType<JsonObject>().ToList() ?? [];
        IEnumerable<string> addresses = [path];
        foreach (var part in asked.Where(one => one["in"]?.GetValue<string>() == "path"))
        {
            var named = $"{{{part["name"]}}}";
            string[] values = part["schema"]?["enum"] is JsonArray all ? [.. all.Select(one => one?.GetValue<string>() ?? "")] : [part["example"]?.GetValue<string>() ?? "nothing"];
            addresses = [.. addresses.SelectMany(address => values.Select(value => address.Replace(named, value, StringComparison.Ordinal)))];
        }

        var query = string.Join('&', asked.Where(one => one["required"] is not null && one["in"]?.GetValue<string>() == "query").Select(one => $"{one["name"]}={Uri.EscapeDataString(one["example"]?.GetValue<string>() ?? "")}"));
        return query.Length == 0 ? addresses : addresses.Select(address => $"{address}?{query}");
    }
}
