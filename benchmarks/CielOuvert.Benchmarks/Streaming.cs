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
        await served.UntilIndexed(client, stop);
        foreach (var extension in Extensions)
        {
            var (seconds, early, most) = await Take(client, $"{served.Address}/fr/recherche.{extension}", served, stop);
            var name = $"take all of {Rows:N0} records as {extension}: memory {Text(early / 1048576.0, "MB")} at most in its first tenth, {Text(most / 1048576.0, "MB")} at most afterwards";
            report.Add(name, Text(seconds, "s"), "the memory of its first tenth", Ratio((double)most / early), "memory flat");
        }
    }

    /// <summary>Reads an answer through: how long it is to take, and how much memory was held at most in the first tenth of that time and in the rest.</summary>
    private static async Task<(double Seconds, long Early, long Most)> Take(HttpClient client, string address, ServedProgram served, CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        // By the clock, and not by what has come: a workbook is written whole before its first byte is sent.
        var reading = Read(client, address, stop);
        var seen = new List<(TimeSpan At, long Resident)>();
        while (!reading.IsCompleted)
        {
            seen.Add((watch.Elapsed, served.ResidentBytes));
            await Task.WhenAny(reading, Task.Delay(TimeSpan.FromMilliseconds(20), stop));
        }

        await reading;
        var tenth = watch.Elapsed / 10;
        seen.Add((watch.Elapsed, served.ResidentBytes));
        return (watch.Elapsed.TotalSeconds, Most(isEarly: true), Most(isEarly: false));

        long Most(bool isEarly) => seen.Where(one => one.At <= tenth == isEarly).Max(one => one.Resident);
    }

    private static async Task Read(HttpClient client, string address, CancellationToken stop)
    {
        await using var stream = await client.GetStreamAsync(address, stop);
        await stream.CopyToAsync(Stream.Null, stop);
    }
}
