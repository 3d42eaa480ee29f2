using CielOuvert.Register.Folders;
using CielOuvert.Register.History;

namespace CielOuvert.Benchmarks;

/// <summary>From the start of the process to the whole of its first page, on the demonstration register; then the memory after a thousand requests.</summary>
internal sealed class Starting : Measurement
{
    private static readonly string[] Pages = ["/fr", "/en", "/fr/evenements", "/en/events", "/fr/personnes", "/fr/organisations", "/fr/publications", "/fr/chiffres", "/fr/rapports", "/en/articles"];

    public override string Name => "Starting";

    public override async Task Run(BenchmarkReport report, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("ciel-bench-demo-");
        var location = Path.Combine(folder.FullName, "ciel.db");
        await Load(location, stop);
        var seconds = new List<double>();
        for (var run = 0; run < 5; run++)
        {
            await using var once = await ServedProgram.Start(location, stop);
            seconds.Add(once.SecondsToReady);
        }

        await using (var served = await ServedProgram.Start(location, stop))
        {
            using var client = new HttpClient();
            for (var index = 0; index < 1000; index++) await client.GetByteArrayAsync(served.Address + Pages[index % Pages.Length], stop);
            report.Add("ready to serve: process start to the whole first page", Text(Middle(seconds), "s"), "—", "—", "under 1 s");
            report.Add("resident memory after 1,000 requests", Text(served.ResidentBytes / 1048576.0, "MB"), "—", "—", "under 150 MB");
        }

        folder.Delete(recursive: true);
    }

    private static async Task Load(string location, CancellationToken stop)
    {
        var read = await Folder.Read(Path.Combine("demo", "fing-2020"), stop);
        var opened = await Register.Register.OpenOrCreate(location, TimeProvider.System, stop);
        if (!read.IsDone(out var folder) || !opened.IsDone(out var register)) throw new InvalidOperationException("The demonstration register does not load.");
        await using (register) await Register.Folders.Loading.Load(register, folder, Author.Keeper, stop);
    }
}
