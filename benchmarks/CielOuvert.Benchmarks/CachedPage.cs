using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CielOuvert.Benchmarks;

/// <summary>Requests a second of a page in the cache, beside those of a bare Kestrel that sends the same bytes.</summary>
internal sealed partial class CachedPage : Measurement
{
    private const int Rounds = 5;

    public override string Name => "CachedPage";

    public override async Task Run(BenchmarkReport report, CancellationToken stop)
    {
        await using var register = await GeneratedRegister.Of(2000, stop);
        await using var served = await ServedProgram.Start(register.Location, stop);
        var page = $"{served.Address}/fr/evenements";
        await Compare(report, "a cached page, as it is", page, "identity", "95 % or more", stop);
        await Compare(report, "a cached page, compressed (brotli)", page, "br", "70 % or more", stop);
    }

    private static async Task Compare(BenchmarkReport report, string what, string page, string encoding, string promise, CancellationToken stop)
    {
        var file = Path.Combine(Path.GetTempPath(), $"ciel-bench-page-{Environment.ProcessId}");
        using (var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = System.Net.DecompressionMethods.None }))
        using (var request = new HttpRequestMessage(HttpMethod.Get, page))
        {
            request.Headers.Add("Accept-Encoding", encoding);
            using var answer = await client.SendAsync(request, stop);
            await File.WriteAllBytesAsync(file, await answer.Content.ReadAsByteArrayAsync(stop), stop);
        }

        await using var bare = await ServedProgram.StartBare(file, encoding, stop);
        await Load(page, encoding, 5, stop);
        await Load(bare.Address + "/", encoding, 5, stop);
        var ours = new List<double>();
        var limit = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(await Load(page, encoding, 3, stop));
            limit.Add(await Load(bare.Address + "/", encoding, 3, stop));
        }

        File.Delete(file);
        report.Add(what, Text(Middle(ours), "requests/s"), "a bare Kestrel sending the same bytes", Ratio(Middle(ours) / Middle(limit)), promise);
    }

    /// <summary>One thread of wrk, sixteen connections.</summary>
    private static async Task<double> Load(string address, string encoding, int seconds, CancellationToken stop)
    {
        var start = new ProcessStartInfo("wrk", ["-t1", "-c16", $"-d{seconds}s", "-H", $"Accept-Encoding: {encoding}", address]) { RedirectStandardOutput = true };
        using var wrk = Process.Start(start) ?? throw new InvalidOperationException("wrk does not start: ./ciel bench installs it.");
        var said = await wrk.StandardOutput.ReadToEndAsync(stop);
        await wrk.WaitForExitAsync(stop);
        return double.Parse(RequestsPerSecond().Match(said).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex RequestsPerSecond();
}
