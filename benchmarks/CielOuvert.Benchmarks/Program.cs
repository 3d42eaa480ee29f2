using System.Diagnostics;
using CielOuvert.Benchmarks;
using CielOuvert.Register.History;
using CielOuvert.Register.Starter;
using CielOuvert.Register.Records;
using CielOuvert.Register.Access;
using CielOuvert.Register.Selections;

var place = args.Length > 1 ? args[1] : "/tmp/bench.db";
foreach (var f in Directory.GetFiles("/tmp", Path.GetFileName(place) + "*")) File.Delete(f);
var stop = CancellationToken.None;
var opened = await CielOuvert.Register.Register.OpenOrCreate(place, TimeProvider.System, stop);
await using var register = opened.Value ?? throw new InvalidOperationException(opened.Refusals[0].ToString());
var begun = await Starting.Begin(register, new(new Descriptor(new Dictionary<string, string> { ["fr"] = "Bench" }, ["fr", "en"], new("http://localhost"), null), [], []), Author.Keeper, DateTime.UnixEpoch, stop);
Console.WriteLine(begun.Refusals.FirstOrDefault()?.ToString() ?? "begun");
var watch = Stopwatch.StartNew();
var drafts = new Generated(int.Parse(args[0])).Records().ToList();
Console.WriteLine($"generated {drafts.Count} in {watch.Elapsed.TotalSeconds:F1}");
watch.Restart();
var commit = await register.Commit([.. drafts.Select(Change.Add)], Author.Keeper, "bench", stop);
foreach (var r in commit.Refusals.Take(5)) Console.WriteLine(r);
Console.WriteLine($"committed in {watch.Elapsed.TotalSeconds:F1}");
watch.Restart();
await register.Analyze(stop);
Console.WriteLine($"analyzed in {watch.Elapsed.TotalSeconds:F1}");
for (var i = 0; i < 5; i++)
{
    watch.Restart();
    var found = await register.Find(Selection.Parse("kind=event&period=2015").Value!, Viewer.Visitor, AsOf.Now, stop);
    Console.WriteLine($"list {found.Value?.Total} in {watch.Elapsed.TotalMilliseconds:F1} ms");
    watch.Restart();
    var facets = await register.Facet(Selection.Parse("kind=event&period=2015").Value!, "type", Viewer.Visitor, AsOf.Now, stop);
    Console.WriteLine($"facet {facets.Count} in {watch.Elapsed.TotalMilliseconds:F1} ms");
    watch.Restart();
    found = await register.Find(Selection.Parse("kind=event").Value!, Viewer.Visitor, AsOf.Now, stop);
    Console.WriteLine($"all list {found.Value?.Total} in {watch.Elapsed.TotalMilliseconds:F1} ms");
    watch.Restart();
    var read = await register.Read("evenement-500", Viewer.Visitor, AsOf.Now, stop);
    Console.WriteLine($"read {read.GetType().Name} in {watch.Elapsed.TotalMilliseconds:F2} ms");
}
