using System.Threading.Channels;
using CielOuvert.Formats.Words;

namespace CielOuvert.Desk.Imports;

/// <summary>Runs the imports that were begun at the desk, one after the other, and first those that a stop of the program interrupted.</summary>
public sealed class ImportRunner(Register.Register register, OpenedFiles files, TimeProvider clock, IHostApplicationLifetime life, ILogger<ImportRunner> log) : BackgroundService
{
    private readonly Channel<long> waiting = Channel.CreateUnbounded<long>();

    /// <summary>Asks for an import to go on.</summary>
    public void Ask(long number) => waiting.Writer.TryWrite(number);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Serve(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends: what was going on is kept, and goes on when it starts again.
            waiting.Writer.TryComplete();
        }
    }

    private async Task Serve(CancellationToken stop)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var told = life.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stop);
        foreach (var import in await register.Imports.Running(stop)) Ask(import.Number);
        await foreach (var number in waiting.Reader.ReadAllAsync(stop)) await Run(number, stop);
    }

    private async Task Run(long number, CancellationToken stop)
    {
        try
        {
            // Most often somebody has just looked at it: it is read once for both.
            var opened = await register.Imports.Find(number, stop) is { } import ? (await files.Open(import, stop)).Value : null;
            await new ImportRun(register, clock).Run(number, progress: null, stop, opened);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // A fault of ours in one import must not keep the others waiting for ever: it halts, says so, and can be asked again.
            log.LogError(fault, "Import {Number} stopped.", number);
            var what = Refusal.Of($"Une faute du programme a arrêté l’importation : {fault.Message}. Signalez-la, puis reprenez.", $"A fault of the program stopped the import: {fault.Message}. Report it, then go on.").What;
            await register.Imports.Halt(number, LeftOut.ToJson([new(LeftOut.Halted, "", what.Fr, what.En)]), stop);
        }
    }
}
