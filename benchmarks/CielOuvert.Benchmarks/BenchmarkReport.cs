using System.Globalization;
using System.Text;

namespace CielOuvert.Benchmarks;

/// <summary>What was measured, beside what is promised.</summary>
internal sealed class BenchmarkReport
{
    private readonly List<(string What, string Measured, string Against, string Ratio, string Promise)> rows = [];

    /// <param name="against">What it is compared with in the same run.</param>
    /// <param name="promise">What we hold ourselves to.</param>
    public void Add(string what, string measured, string against, string ratio, string promise) => rows.Add((what, measured, against, ratio, promise));

    public void Print()
    {
        foreach (var row in rows) Console.WriteLine($"{row.What,-60} {row.Measured,14}   {row.Ratio,6} × {row.Against}   (promised: {row.Promise})");
    }

    /// <param name="left">What was not measured in this run: said, so that nobody takes silence for a result.</param>
    public async Task Write(string path, IReadOnlyList<string> left)
    {
        var text = new StringBuilder($"""
            # Benchmarks

            Made by `./ciel bench`: medians of several runs, in one go. Absolute times wander with the machine (two shared cores here); the ratios hold.
            Data: {Generated.Usual.ToString("#,0", CultureInfo.InvariantCulture)} generated records over ten years (`benchmarks/CielOuvert.Benchmarks/Generated.cs`, seed 2020), or the demonstration register.

            Machine: {Environment.ProcessorCount} processors, .NET {Environment.Version}, {System.Runtime.InteropServices.RuntimeInformation.OSDescription}, load average before the run {LoadAverage()}.

            | what | measured | ratio | compared in the same run with | promised |
            |---|---|---|---|---|

            """);
        foreach (var row in rows) text.AppendLine($"| {row.What} | {row.Measured} | {row.Ratio} | {row.Against} | {row.Promise} |");
        if (left.Count > 0) text.Append("\nNot measured in this run: ").AppendJoin(", ", left).AppendLine(".");
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? ".");
        await File.WriteAllTextAsync(path, text.ToString().ReplaceLineEndings("\n"));
    }

    private static string LoadAverage() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
