namespace CielOuvert.Site.Hosting;

/// <summary>
/// Something that is done behind the pages, again and again. Not while the site starts: what it needs is not loaded before somebody signs in. A
/// round that fails is told, and the next one comes.
/// </summary>
/// <param name="first">How long after the start the first one comes.</param>
/// <param name="between">From the end of one to the next.</param>
public abstract class Rounds(TimeSpan first, TimeSpan between, TimeProvider clock) : BackgroundService
{
    protected TimeProvider Clock => clock;

    /// <summary>One round.</summary>
    protected abstract Task Go(CancellationToken stop);

    /// <summary>Tells that a round failed.</summary>
    protected abstract void Failed(Exception fault);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(first, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Go(stoppingToken);
            }
            catch (Exception fault) when (fault is System.Data.Common.DbException or Microsoft.EntityFrameworkCore.DbUpdateException or IOException or TimeoutException)
            {
                Failed(fault);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            await Task.Delay(between, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
