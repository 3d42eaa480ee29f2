using CielOuvert.Benchmarks;

if (args is ["bare", var file, var encoding]) return await BareServer.Run(file, encoding);

// What the promises are about, in the order of the report. A word on the command line picks those whose name holds it.
IReadOnlyList<Measurement> all =
[
    new Loading(),
    new Importing(),
    new Composing(),
    new RecordPage(),
    new CachedPage(),
    new Taking(),
    new Streaming(),
    new Dumping(),
    new Searching(),
    new Harvesting(),
    new Archiving(),
    new Saving(),
    new Starting(),
];
var chosen = all.Where(one => args.Length == 0 || args.Any(word => one.Name.Contains(word, StringComparison.OrdinalIgnoreCase))).ToList();
var report = new BenchmarkReport();
foreach (var measurement in chosen)
{
    Console.WriteLine($"▸ {measurement.Name}");
    await measurement.Run(report, CancellationToken.None);
}

report.Print();
await report.Write(Path.Combine("docs", "benchmarks.md"), [.. all.Except(chosen).Select(one => one.Name)]);
return 0;
