using System.Diagnostics;
using System.Globalization;

namespace CielOuvert.Benchmarks;

/// <summary>
/// The archive of a register, beside Hugo building as many pages, of the same text within the same frame. Ours are read from a register, and each comes with its
/// forms for programs, the dump and the index of the search; Hugo's are read from files of Markdown, and come alone. Both are the program as it is run, from its start.
/// </summary>
internal sealed class Archiving : Measurement
{
    private const int Records = 5_000;
    private const int Promised = 1_000;

    public override string Name => "Archiving";

    public override async Task Run(BenchmarkReport report, CancellationToken stop)
    {
        await using var register = await GeneratedRegister.Of(Records, stop);
        var folder = Directory.CreateTempSubdirectory("ciel-bench-archive-");
        try
        {
            var archive = Path.Combine(folder.FullName, "archive");
            string[] ask = [Path.GetFullPath("ciel"), "archive", archive, "--without-pdf", "--register", register.Location];
            var ours = await Timed(ask, Directory.GetCurrentDirectory(), stop);
            var pages = Directory.GetFiles(archive, "*.html", SearchOption.AllDirectories);
            var files = Directory.EnumerateFiles(archive, "*", SearchOption.AllDirectories).Count();
            var again = await Timed(ask, Directory.GetCurrentDirectory(), stop);
            report.Add($"archive {Records:N0} records: {pages.Length:N0} pages, {files:N0} files", Text(ours.Wall, "s"), "—", "—", "—");
            report.Add("the same, pages a second, each with its forms", Text(pages.Length / ours.Wall, "pages/s"), "—", "—", $"{Promised:N0} pages/s");
            report.Add("the same, files a second", Text(files / ours.Wall, "files/s"), "—", "—", "—");
            report.Add("the same again, when nothing changed", Text(again.Wall, "s"), "the first time", Ratio(again.Wall / ours.Wall), "—");
            await BesideHugo(report, HugoSite.Of(Path.Combine(folder.FullName, "hugo"), pages), ours, pages.Length, files, stop);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task BesideHugo(BenchmarkReport report, string site, Spent ours, int pages, int files, CancellationToken stop)
    {
        var theirs = await Timed(["hugo", "--quiet"], site, stop);
        var built = Directory.EnumerateFiles(Path.Combine(site, "public"), "*.html", SearchOption.AllDirectories).Count();
        if (built != pages) throw new InvalidOperationException($"Hugo built {built} pages, and not {pages}.");
        report.Add($"Hugo builds as many pages of the same text ({pages:N0})", Text(built / theirs.Wall, "pages/s"), "ours, each with its forms", Ratio(ours.Wall / pages / (theirs.Wall / built)), "ours faster");
        report.Add("the same, processor time a page", Text(theirs.Processor / built * 1000, "ms"), "ours, a page with its forms", Ratio(ours.Processor / pages / (theirs.Processor / built)), "—");
        report.Add("the same, processor time a file", Text(theirs.Processor / built * 1000, "ms"), "ours, a file", Ratio(ours.Processor / files / (theirs.Processor / built)), "—");
    }

    /// <summary>Runs a program to its end; the shell counts what it spent, with those that it started.</summary>
    private static async Task<Spent> Timed(IReadOnlyList<string> command, string folder, CancellationToken stop)
    {
        var start = new ProcessStartInfo("bash", ["-c", "TIMEFORMAT='%R %U %S'; time \"$@\" > /dev/null", "bash", .. command]) { WorkingDirectory = folder, RedirectStandardError = true };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{command[0]} did not start.");
        var said = await process.StandardError.ReadToEndAsync(stop);
        await process.WaitForExitAsync(stop);
        if (process.ExitCode != 0) throw new InvalidOperationException($"{command[0]} ended with {process.ExitCode}: {said}");
        var seconds = said.Trim().Split('\n')[^1].Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToList();
        return new(seconds[0], seconds[1] + seconds[2]);
    }

    /// <summary>In seconds.</summary>
    private readonly record struct Spent(double Wall, double Processor);
}
