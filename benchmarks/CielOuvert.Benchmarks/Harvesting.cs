using System.Diagnostics;
using System.Text.RegularExpressions;

namespace CielOuvert.Benchmarks;

/// <summary>A complete OAI-PMH harvest of a large register, page after page as a harvester asks, and the memory that the program holds meanwhile.</summary>
internal sealed partial class Harvesting : Measurement
{
    private const int Limit = 60;

    public override string Name => "Harvesting";

    public override async Task Run(BenchmarkReport report, CancellationToken stop)
    {
        await using var register = await GeneratedRegister.Of(Generated.Usual, stop);
        await using var served = await ServedProgram.Start(register.Location, stop);
        using var client = new HttpClient();
        // Once through headers alone, so that the runtime has compiled most of it and has the room that it works in.
        var (headers, listed, _) = await Harvest("ListIdentifiers", client, served, stop);
        report.Add($"harvest the identifiers of all records ({listed:N0}) by OAI-PMH", Text(headers, "s"), "—", "—", "—");
        var before = served.ResidentBytes;
        var (seconds, records, most) = await Harvest("ListRecords", client, served, stop);
        report.Add($"harvest all records ({records:N0}) as oai_dc, memory {Text((most - before) / 1048576.0, "MB")} more", Text(seconds, "s"), "their identifiers alone", Ratio(seconds / headers), $"under {Limit} s for 100,000");
    }

    private static async Task<(double Seconds, int Items, long Most)> Harvest(string verb, HttpClient client, ServedProgram served, CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        var (items, most) = (0, 0L);
        for (string? query = $"verb={verb}&metadataPrefix=oai_dc"; query is not null;)
        {
            var answer = await client.GetStringAsync($"{served.Address}/oai?{query}", stop);
            items += Header().Count(answer);
            query = Token().Match(answer) is { Success: true } token ? $"verb={verb}&resumptionToken={Uri.EscapeDataString(token.Groups[1].Value)}" : null;
            most = Math.Max(most, served.ResidentBytes);
        }

        return (watch.Elapsed.TotalSeconds, items, most);
    }

    [GeneratedRegex("<header[ >]")]
    private static partial Regex Header();

    [GeneratedRegex("<resumptionToken[^>]*>([^<]+)</resumptionToken>")]
    private static partial Regex Token();
}
