using System.Diagnostics;
using System.Globalization;

namespace CielOuvert.Benchmarks;

/// <summary>One promise of speed, measured.</summary>
internal abstract class Measurement
{
    public abstract string Name { get; }

    public abstract Task Run(BenchmarkReport report, CancellationToken stop);

    /// <summary>The middle of several runs, in seconds.</summary>
    protected static async Task<double> Median(int runs, Func<Task> act)
    {
        var seconds = new List<double>();
        for (var run = 0; run < runs; run++)
        {
            var watch = Stopwatch.StartNew();
            await act();
            seconds.Add(watch.Elapsed.TotalSeconds);
        }

        return Middle(seconds);
    }

    protected static double Middle(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }

    protected static string Text(double value, string unit) => string.Create(CultureInfo.InvariantCulture, $"{value:0.##} {unit}");

    protected static string Ratio(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.00}");
}
