using System.Diagnostics;
using System.Globalization;
using CielOuvert.Register.Access;
using CielOuvert.Register.Selections;

namespace CielOuvert.Benchmarks;

/// <summary>Search by words over many documents: of a hundred questions, all but the five slowest are answered within this.</summary>
internal sealed class Searching : Measurement
{
    private const int Each = 60;
    private const int Warm = 20;
    private const int Batch = 20_000;
    private const int Answered = 20;

    public override string Name => "Searching";

    public override async Task Run(BenchmarkReport report, CancellationToken stop)
    {
        var texts = new GeneratedTexts();
        await using var register = await GeneratedRegister.Empty(stop);
        await register.Fill([.. GeneratedTexts.Before()], stop);
        for (var from = 0; from < GeneratedTexts.Usual; from += Batch) await register.Fill([.. texts.Documents(from, Batch)], stop);
        var watch = Stopwatch.StartNew();
        await register.Register.FollowWords(progress: null, stop);
        report.Add($"index the words of {GeneratedTexts.Usual.ToString("#,0", CultureInfo.InvariantCulture)} documents of 1.5 KB", Text(watch.Elapsed.TotalSeconds, "s"), "—", "—", "—");
        await Ask(report, "through the register", texts, words => register.Register.Find(Selection.Everything with { Text = words, Size = Answered }, Viewer.Visitor, AsOf.Now, stop));
        await register.Close();
        await using var served = await ServedProgram.Start(register.Location, stop);
        using var client = served.Uncached();
        await Ask(report, "as a page with its facets, uncached", texts, words => client.GetByteArrayAsync($"{served.Address}/fr/recherche?q={Uri.EscapeDataString(words)}", stop));
    }

    private static async Task Ask(BenchmarkReport report, string how, GeneratedTexts texts, Func<string, Task> ask)
    {
        foreach (var (_, asked) in new Questions(texts, seed: 1).Of(Warm))
            foreach (var words in asked) await ask(words);
        var all = new List<double>();
        var ways = new List<string>();
        foreach (var (way, asked) in new Questions(texts, seed: 2).Of(Each))
        {
            var seconds = new List<double>();
            foreach (var words in asked)
            {
                var watch = Stopwatch.StartNew();
                await ask(words);
                seconds.Add(watch.Elapsed.TotalSeconds);
            }

            all.AddRange(seconds);
            ways.Add($"{way} {Text(Within95(seconds) * 1000, "ms")}");
        }

        report.Add($"search them {how}: p95 ({string.Join(", ", ways)})", Text(Within95(all) * 1000, "ms"), $"the middle, {Text(Middle(all) * 1000, "ms")}", Ratio(Within95(all) / Middle(all)), "under 50 ms");
    }

    private static double Within95(List<double> values)
    {
        values.Sort();
        return values[(int)Math.Ceiling(values.Count * 0.95) - 1];
    }
}
