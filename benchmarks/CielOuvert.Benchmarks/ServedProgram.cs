using System.Diagnostics;
using System.Globalization;

namespace CielOuvert.Benchmarks;

/// <summary>The real program, serving a register in a process of its own.</summary>
internal sealed class ServedProgram : IAsyncDisposable
{
    private readonly Process process;

    private ServedProgram(Process process, string address, double seconds) => (this.process, Address, SecondsToReady) = (process, address, seconds);

    public string Address { get; }

    /// <summary>From the start of the process to the whole of its first page.</summary>
    public double SecondsToReady { get; }

    public long ResidentBytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Processor time spent so far, in seconds.</summary>
    public double ProcessorSeconds
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime.TotalSeconds;
        }
    }

    /// <summary>Waits for the words, which are indexed behind the pages with processor and memory of the same program: whoever searches waits for them.</summary>
    public Task UntilIndexed(HttpClient client, CancellationToken stop) => client.GetStringAsync($"{Address}/fr/recherche?q=climat", stop);

    /// <summary>The program as <c>./ciel</c> publishes it.</summary>
    public static Task<ServedProgram> Start(string location, CancellationToken stop) =>
        Start([Path.Combine("out", "program", "ciel.dll"), "serve", "--register", location, "--urls", "http://127.0.0.1:0"], "/fr", stop);

    /// <summary>A bare Kestrel that sends one file as it is: the limit.</summary>
    public static Task<ServedProgram> StartBare(string file, string encoding, CancellationToken stop) =>
        Start([typeof(ServedProgram).Assembly.Location, "bare", file, encoding], "/", stop);

    /// <summary>Somebody whose pages are made anew each time: what carries a cookie is kept for nobody.</summary>
    public HttpClient Uncached()
    {
        var client = new HttpClient();
        client.DefaultRequestHeaders.Add("Cookie", "bench=uncached");
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<ServedProgram> Start(IReadOnlyList<string> arguments, string first, CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, UseShellExecute = false };
        var process = Process.Start(start) ?? throw new InvalidOperationException("The program does not start.");
        while (await process.StandardOutput.ReadLineAsync(stop) is { } line)
        {
            var at = line.IndexOf("http://127.0.0.1:", StringComparison.Ordinal);
            if (at < 0) continue;
            var address = new Uri(line[at..].Split(' ')[0].TrimEnd('.', ',')).GetLeftPart(UriPartial.Authority);
            using var client = new HttpClient();
            await client.GetStringAsync(address + first, stop);
            return new(process, address, watch.Elapsed.TotalSeconds);
        }

        throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The program ended ({process.ExitCode}) before it said its address."));
    }
}
