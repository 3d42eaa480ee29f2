using System.Diagnostics;

namespace CielOuvert.Tests.Exchange;

/// <summary>A program of the ecosystem that reads what we write: Debian's, which the test command installs.</summary>
internal static class Peer
{
    /// <summary>Debian's Python, with the packages that the test command asks for.</summary>
    public const string Python = "/usr/bin/python3";

    /// <summary>What it prints; a test that needs one which is not here is skipped, and one that refuses fails.</summary>
    public static async Task<string> Run(string program, IReadOnlyList<string> arguments, CancellationToken stop)
    {
        var path = program.StartsWith('/') ? program : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
        Assert.SkipWhen(path is null || !File.Exists(path), $"{program} is not here: ./ciel test installs it.");
        using var process = Process.Start(new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true }) ?? throw new InvalidOperationException($"{program} does not start.");
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(stop), process.StandardError.ReadToEndAsync(stop));
        await process.WaitForExitAsync(stop);
        process.ExitCode.ShouldBe(0, $"{program}: {await complained}");
        return await said;
    }
}
