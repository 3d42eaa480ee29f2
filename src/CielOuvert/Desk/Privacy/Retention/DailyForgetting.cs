namespace CielOuvert.Desk.Privacy.Retention;

/// <summary>Forgets every day what is due. Of several nodes each does it: the second finds nothing left.</summary>
public sealed partial class DailyForgetting(Register.Register register, TimeProvider clock, ILogger<DailyForgetting> log) : BackgroundService
{
    // Not while the site starts: what it needs is not loaded before somebody signs in.
    private static readonly TimeSpan First = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Between = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(First, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested)
        {
            await Forget(stoppingToken);
            await Task.Delay(Between, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Forget(CancellationToken stop)
    {
        try
        {
            await new Forgetting(register, clock).Run(stop);
        }
        catch (Exception fault) when (fault is System.Data.Common.DbException or IOException or TimeoutException)
        {
            NotForgotten(fault);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return;
        }
    }

    [LoggerMessage(LogLevel.Error, "What is due could not be forgotten; it is tried again tomorrow, and at “ciel forget”.")]
    private partial void NotForgotten(Exception fault);
}
