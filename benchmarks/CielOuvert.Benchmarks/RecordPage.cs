namespace CielOuvert.Benchmarks;

/// <summary>Processor time of a record's page that is in no cache, over a small and a large register.</summary>
internal sealed class RecordPage : Measurement
{
    private const int Small = 1000;
    private const int Requests = 600;

    public override string Name => "RecordPage";

    public override async Task Run(BenchmarkReport report, CancellationToken stop)
    {
        var small = await Milliseconds(Small, stop);
        var large = await Milliseconds(Generated.Usual, stop);
        report.Add("a record page, uncached, processor time", Text(large, "ms"), "the same over 1,000 records", Ratio(large / small), "under 2 ms, flat");
    }

    private static async Task<double> Milliseconds(int count, CancellationToken stop)
    {
        await using var register = await GeneratedRegister.Of(count, stop);
        await using var served = await ServedProgram.Start(register.Location, stop);
        using var client = served.Uncached();
        await served.UntilIndexed(client, stop);
        // Warm: long enough for the runtime to have compiled for good what a page goes through.
        for (var turn = 0; turn < 5; turn++)
            for (var index = 0; index < Requests; index++) await client.GetByteArrayAsync($"{served.Address}/en/events/evenement-{Existing(index)}", stop);
        var runs = new List<double>();
        for (var run = 0; run < 5; run++)
        {
            var before = served.ProcessorSeconds;
            for (var index = 0; index < Requests; index++) await client.GetByteArrayAsync($"{served.Address}/fr/evenements/evenement-{Existing(index)}", stop);
            runs.Add((served.ProcessorSeconds - before) * 1000 / Requests);
        }

        return Middle(runs);
    }

    /// <summary>Seven of ten generated activities are events.</summary>
    private static int Existing(int index) => (index / 7 * 10) + (index % 7);
}
