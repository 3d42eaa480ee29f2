using System.Diagnostics;

namespace CielOuvert.Benchmarks;

/// <summary>Taking a whole list away, over a large register: how long, and how much memory the program holds meanwhile.</summary>
internal sealed class Taking : Measurement
{
    private static readonly string[] Extensions = ["csv", "jsonld", "ttl", "xlsx"];

    private const int Warm = 100;

    /// <summary>Seven of ten generated activities.</summary>
    private const int Events = (Generated.Usual - (Generated.Usual / 40 * 2) - (Generated.Usual / 200) - 1) * 7 / 10;

    public override string Name => "Taking";

    public override async Task Run(BenchmarkReport report, CancellationToken stop)
    {
        await using var register = await GeneratedRegister.Of(Generated.Usual, stop);
        await using var served = await ServedProgram.Start(register.Location, stop);
        using var client = served.Uncached();
        for (var turn = 0; turn < Warm; turn++) await client.GetByteArrayAsync($"{served.Address}/en/events.json", stop);
        var page = await Median(15, () => client.GetByteArrayAsync($"{served.Address}/fr/evenements.json", stop));
        report.Add("the first page of a list as JSON, uncached", Text(page * 1000, "ms"), "—", "—", "—");
        foreach (var feed in (string[])["evenements.atom", "evenements.rss", "evenements.jsonfeed", "evenements.atom?ordre=modifie", "recherche.atom?genre=evenements,publications&ordre=modifie", "recherche.atom?ordre=modifie", "evenements.atom?annee=2019&ordre=modifie"])
        {
            for (var turn = 0; turn < Warm; turn++) await client.GetByteArrayAsync($"{served.Address}/fr/{feed}", stop);
            var took = await Median(15, () => client.GetByteArrayAsync($"{served.Address}/fr/{feed}", stop));
            report.Add($"the first page of {feed}, uncached", Text(took * 1000, "ms"), "—", "—", "50 ms");
        }

        var least = 0.0;
        foreach (var extension in Extensions)
        {
            // Once through, so that the runtime has compiled it and has the room that it works in.
            await Take(client, $"{served.Address}/fr/evenements.{extension}", stop);
            var before = served.ResidentBytes;
            var (seconds, most) = await Take(client, $"{served.Address}/fr/evenements.{extension}", stop, served);
            if (least == 0) least = seconds;
            report.Add($"take all events ({Events:N0}) as {extension}, memory {Text((most - before) / 1048576.0, "MB")} more", Text(seconds, "s"), "the same as csv", Ratio(seconds / least), "memory flat");
        }
    }

    /// <summary>Reads it through, and throws it away.</summary>
    private static async Task<(double Seconds, long Most)> Take(HttpClient client, string address, CancellationToken stop, ServedProgram? watched = null)
    {
        var watch = Stopwatch.StartNew();
        await using var stream = await client.GetStreamAsync(address, stop);
        var buffer = new byte[1 << 16];
        var (most, reads) = (0L, 0);
        while (await stream.ReadAsync(buffer, stop) > 0)
            if (watched is not null && ++reads % 200 == 0) most = Math.Max(most, watched.ResidentBytes);
        return (watch.Elapsed.TotalSeconds, Math.Max(most, watched?.ResidentBytes ?? 0));
    }
}
