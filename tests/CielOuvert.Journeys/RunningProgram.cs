using System.Diagnostics;
using System.Text.RegularExpressions;
using System.Threading.Channels;

[assembly: AssemblyFixture(typeof(CielOuvert.Journeys.RunningProgram))]

namespace CielOuvert.Journeys;

/// <summary>
/// The real program, as <c>./ciel demo</c> runs it: the demonstration register loaded, the site served on a free port. Started at the
/// first visit, one for all journeys; they only read.
/// </summary>
public sealed partial class RunningProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>For a verb: an archive prints every report, and others may use the machine.</summary>
    private static readonly TimeSpan LongPatience = TimeSpan.FromMinutes(8);

    private readonly Chromium chromium = new();
    private readonly SemaphoreSlim starting = new(1, 1);
    private readonly Channel<string> said = Channel.CreateUnbounded<string>();
    private readonly string folder = Directory.CreateTempSubdirectory("ciel-journeys-").FullName;
    private Process? server;
    private Uri? address;
    private Uri? mailbox;
    private IReadOnlyList<SitePage>? pages;

    public async Task<Visit> Visit(Visitor visitor) => await chromium.Visit(await Address(), visitor);

    /// <summary>The same, calling the site by the name of this machine: passkeys are of a name, and 127.0.0.1 is none.</summary>
    public async Task<Visit> VisitByName(Visitor visitor) => await chromium.Visit(new UriBuilder(await Address()) { Host = "localhost" }.Uri, visitor);

    /// <summary>Where the site is, for what needs no browser.</summary>
    public async Task<Uri> Address()
    {
        await starting.WaitAsync();
        try
        {
            return address ??= await Start();
        }
        finally
        {
            starting.Release();
        }
    }

    /// <summary>Every page of the site: it only changes with the register, so it is gone through once.</summary>
    public async Task<IReadOnlyList<SitePage>> Pages()
    {
        var site = await Address();
        await starting.WaitAsync();
        try
        {
            return pages ??= await SitePages.Of(site);
        }
        finally
        {
            starting.Release();
        }
    }

    /// <summary>Where the letters that it sends are read: it has no mail server, and says so when it starts.</summary>
    public async Task<Uri> Mailbox()
    {
        await Address();
        using var patience = new CancellationTokenSource(Patience);
        return mailbox ??= await Heard(MailAddress(), patience.Token);
    }

    /// <summary>Runs a verb on the register that is served, and waits for its end.</summary>
    public async Task Do(params string[] words)
    {
        await Address();
        using var patience = new CancellationTokenSource(LongPatience);
        using var verb = Run([.. words, "--register", Register]);
        await verb.WaitForExitAsync(patience.Token);
        if (verb.ExitCode != 0) throw new InvalidOperationException($"ciel {string.Join(' ', words)} ended with {verb.ExitCode}:\n{SaidSoFar()}");
    }

    public async ValueTask DisposeAsync()
    {
        await chromium.DisposeAsync();
        if (server is { } running)
        {
            running.Kill(entireProcessTree: true);
            await running.WaitForExitAsync();
            running.Dispose();
        }

        Directory.Delete(folder, recursive: true);
        starting.Dispose();
    }

    private string Register => Path.Combine(folder, "ciel.db");

    private async Task<Uri> Start()
    {
        using var patience = new CancellationTokenSource(Patience);
        using var load = Run("load", Path.Combine(Clone.Root, "demo", "fing-2020"), "--register", Register);
        await load.WaitForExitAsync(patience.Token);
        if (load.ExitCode != 0)
        {
            throw new InvalidOperationException($"ciel load ended with {load.ExitCode}:\n{SaidSoFar()}");
        }

        SaidSoFar();
        server = Run("serve", "--register", Register, "--urls", "http://127.0.0.1:0");
        server.EnableRaisingEvents = true;
        server.Exited += (_, _) => said.Writer.TryComplete();
        return await Heard(ServedAddress(), patience.Token);
    }

    private async Task<Uri> Heard(Regex address, CancellationToken stop)
    {
        var heard = new List<string>();
        await foreach (var line in said.Reader.ReadAllAsync(stop))
        {
            heard.Add(line);
            if (address.Match(line) is { Success: true } found)
            {
                return new Uri(found.Value);
            }
        }

        throw new InvalidOperationException($"ciel serve ended before it said its address:\n{string.Join('\n', heard)}");
    }

    private string SaidSoFar()
    {
        var lines = new List<string>();
        while (said.Reader.TryRead(out var line))
        {
            lines.Add(line);
        }

        return string.Join('\n', lines);
    }

    private Process Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program(), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void Hear(string? line)
    {
        if (line is not null)
        {
            said.Writer.TryWrite(line);
        }
    }

    private static string Program()
    {
        var program = Environment.GetEnvironmentVariable("CIEL_TEST_PROGRAM") ?? Path.Combine(Clone.Root, "out", "program", "ciel.dll");
        return File.Exists(program) ? program : throw new InvalidOperationException($"No program at {program}. Run './ciel test', or './ciel help' once built.");
    }

    [GeneratedRegex("http://\\S+[?]key=\\S+")]
    private static partial Regex MailAddress();

    [GeneratedRegex(@"http://127\.0\.0\.1:[1-9]\d*")]
    private static partial Regex ServedAddress();
}
