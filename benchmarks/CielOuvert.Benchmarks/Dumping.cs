using System.Diagnostics;
using CielOuvert.Exchange.Dumps;
using CielOuvert.Register.Dumps;

namespace CielOuvert.Benchmarks;

/// <summary>Taking a large register away whole, with its history, and bringing it back; then what is public of it.</summary>
internal sealed class Dumping : Measurement
{
    public override string Name => "Dumping";

    public override async Task Run(BenchmarkReport report, CancellationToken stop)
    {
        await using var register = await GeneratedRegister.Of(Generated.Usual, stop);
        var folder = Directory.CreateTempSubdirectory("ciel-bench-dump-");
        try
        {
            var visit = await QuietVisit.Of(register.Register, stop);
            var (full, open) = (Path.Combine(folder.FullName, "full"), Path.Combine(folder.FullName, "public"));
            var written = await Median(1, () => Pack(full, DumpSort.Full));
            var before = Process.GetCurrentProcess().WorkingSet64;
            var again = await Median(1, () => Pack(full, DumpSort.Full));
            var more = Process.GetCurrentProcess().WorkingSet64 - before;
            report.Add($"dump {Generated.Usual:N0} records whole, with their history; once more, memory {Text(more / 1048576.0, "MB")} more", Text(again, "s"), "the first time", Ratio(again / written), "—");
            var loaded = await Median(1, () => Bring(full));
            report.Add("check that dump and bring it back, up to the last commit", Text(loaded, "s"), "writing it", Ratio(loaded / again), "—");
            var shown = await Median(1, () => Pack(open, DumpSort.Public));
            report.Add("dump what is public of it", Text(shown, "s"), "dumping it whole", Ratio(shown / again), "—");

            async Task Pack(string path, DumpSort sort)
            {
                var packed = await PackageFolder.Write(path, sort, selection: null, visit, stop);
                if (packed.Refusals.Count > 0) throw new InvalidOperationException(packed.Refusals[0].ToString());
            }

            async Task Bring(string path)
            {
                var opened = await CielOuvert.Register.Register.OpenOrCreate(Path.Combine(folder.FullName, "again.db"), TimeProvider.System, stop);
                if (!opened.IsDone(out var empty)) throw new InvalidOperationException(opened.Refusals[0].ToString());
                await using (empty)
                {
                    var read = await WholeDump.Read(path, stop);
                    if (!read.IsDone(out var dump)) throw new InvalidOperationException(read.Refusals[0].ToString());
                    var restored = await empty.Restore(dump, stop);
                    if (restored.Refusals.Count > 0) throw new InvalidOperationException(restored.Refusals[0].ToString());
                }
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
