using System.Text.Json;
using CielOuvert.Register.Kinds;
using CielOuvert.Tests.Site;

namespace CielOuvert.Tests.Exchange;

/// <summary>The schema of each kind takes every public record of the demonstration, by a validator of others, and refuses what is no record.</summary>
public sealed class CheckingByASchema(ServedDemo demo)
{
    private const string Validate = """
        import json, os, sys
        from jsonschema import Draft202012Validator
        folder = sys.argv[1]
        for name in sorted(os.listdir(folder)):
            if not name.endswith('.schema'): continue
            schema = json.load(open(os.path.join(folder, name)))
            Draft202012Validator.check_schema(schema)
            validator = Draft202012Validator(schema)
            records = json.load(open(os.path.join(folder, name[:-7] + '.records')))
            for record in records:
                wrong = next(validator.iter_errors(record['fields']), None)
                if wrong: sys.exit(f"{record['slug']}: {wrong.json_path}: {wrong.message[:300]}")
            if validator.is_valid({'no-such-field': 1}): sys.exit(name + ' takes anything')
            print(name, len(records))
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_kind_has_one_that_its_records_follow()
    {
        var folder = Directory.CreateTempSubdirectory("ciel-schemas-");
        foreach (var kind in AllKinds.InOrder)
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{kind.Code}.schema"), await Text($"/schemas/{kind.Code}.json"), Stop);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{kind.Code}.records"), JsonDocument.Parse(await Text($"/fr/{kind.Path.Fr}.json?taille=1000")).RootElement.GetProperty("records").GetRawText(), Stop);
        }

        var said = await Peer.Run(Peer.Python, ["-c", Validate, folder.FullName], Stop);

        said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(AllKinds.InOrder.Count);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task There_is_none_of_what_is_no_kind()
    {
        using var answer = await demo.Site.Get("/schemas/nothing.json");

        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    private async Task<string> Text(string path)
    {
        using var answer = await demo.Site.Get(path);
        answer.IsSuccessStatusCode.ShouldBeTrue($"{path}: {answer.StatusCode} {answer.Headers.Location}");
        return await answer.Content.ReadAsStringAsync(Stop);
    }
}
