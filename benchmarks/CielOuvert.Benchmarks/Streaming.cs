using System.Diagnostics;

namespace CielOuvert.Benchmarks;

/// <summary>Ten times the usual register, taken away in one answer: how much memory the program holds for the last rows beside the first.</summary>
internal sealed class Streaming : Measurement
{
    private const int Rows = 1_000_000;

    private static readonly string[] Extensions = ["csv", "jsonld", "ttl", "xlsx"];

    public override string Name => "Streaming";

    public override async Task Run(BenchmarkReport report, CancellationToken stop)
    {
        await using var register = await GeneratedRegister.Empty(stop);
        foreach (var some in new Generated(Rows).Records().Chunk(Generated.Usual)) await register.Fill(some, stop);
        await using var served = await ServedProgram.Start(register.Location, stop);
        using var client = served.Uncached();
        client.Timeout = Timeout.InfiniteTimeSpan;
        foreach (var extension in Extensions)
        {
            var (seconds, early, most) = await Take(client, $"{served.Address}/fr/recherche.{extension}", served, stop);
            var name = $"take all of {Rows:N0} records as {extension}: memory {Text(early / 1048576.0, "MB")} at most in its first tenth, {Text(most / 1048576.0, "MB")} at most afterwards";
            report.Add(name, Text(seconds, "s"), "the memory of its first tenth", Ratio((double)most / early), "memory flat");
        }
    }

    /// <summary>Reads an answer through: how long it is to take, and how much memory was held at most in its first tenth and in the rest.</summary>
    private static async Task<(double Seconds, long Early, long Most)> Take(HttpClient client, string address, ServedProgram served, CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        await using var stream = await client.GetStreamAsync(address, stop);
        var buffer = new byte[1 << 16];
        var (length, looked) = (0L, -TimeSpan.FromSeconds(1));
        var seen = new List<(long At, long Resident)>();
        for (int read; (read = await stream.ReadAsync(buffer, stop)) > 0;)
        {
            length += read;
            if (watch.Elapsed - looked < TimeSpan.FromMilliseconds(50)) continue;
            looked = watch.Elapsed;
            seen.Add((length, served.ResidentBytes));
        }

        return (watch.Elapsed.TotalSeconds, Most(isEarly: true), Most(isEarly: false));

        long Most(bool isEarly) => seen.Where(one => one.At <= length / 10 == isEarly).Max(one => one.Resident);
    }
}
