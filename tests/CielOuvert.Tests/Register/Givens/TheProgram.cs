using System.Diagnostics;
using System.Runtime.InteropServices;

namespace CielOuvert.Tests.Registers;

/// <summary>The real program, as a process of its own.</summary>
public static class TheProgram
{
    /// <summary>The host itself: a script in front of it would take the signal in its place.</summary>
    private static readonly string Host = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "ciel.dll");

    public static Process Start(string language, params string[] arguments) => Start(language, [], arguments);

    public static Task<(int Code, string Said)> Run(string language, params string[] arguments) => Run(language, [], arguments);

    /// <summary>The same, with variables of the environment.</summary>
    public static async Task<(int Code, string Said)> Run(string language, IReadOnlyList<(string Name, string Value)> environment, string[] arguments)
    {
        using var process = Start(language, environment, arguments);
        var said = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var complained = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await said + await complained);
    }

    /// <summary>Started, with variables of the environment.</summary>
    public static Process Start(string language, IReadOnlyList<(string Name, string Value)> environment, string[] arguments)
    {
        var start = new ProcessStartInfo(Host, [Program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.Environment["LC_ALL"] = language;
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
    }
}
