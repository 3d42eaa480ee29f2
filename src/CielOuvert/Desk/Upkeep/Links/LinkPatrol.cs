namespace CielOuvert.Desk.Upkeep.Links;

/// <summary>Follows the addresses of the public records behind the pages: one at a time, slowly, and a server that is busy is left alone for the hour.</summary>
public sealed partial class LinkPatrol(LinkBook book, Outside outside, TimeProvider clock, ILogger<LinkPatrol> log) : BackgroundService
{
    private const int MostInARound = 300;
    private static readonly TimeSpan First = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan BetweenRounds = TimeSpan.FromHours(1);
    private static readonly TimeSpan BetweenCalls = TimeSpan.FromSeconds(2);

    /// <summary>One round: what is due now, as much as an hour holds.</summary>
    /// <param name="pause">Between two calls.</param>
    public async Task Round(TimeSpan pause, CancellationToken stop)
    {
        await book.Gather(stop);
        var busy = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var address in (await book.Due(MostInARound, stop)).Select(text => new Uri(text)))
        {
            if (busy.Contains(address.Host)) continue;
            var reached = await outside.Follow(address, stop);
            if (reached.Status is 429 or 503) busy.Add(address.Host);
            await book.Note(address.AbsoluteUri, reached, stop);
            await Task.Delay(pause, clock, stop);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(First, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Round(BetweenCalls, stoppingToken);
            }
            catch (Exception fault) when (fault is System.Data.Common.DbException or Microsoft.EntityFrameworkCore.DbUpdateException or IOException or TimeoutException)
            {
                RoundEnded(fault);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            await Task.Delay(BetweenRounds, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(LogLevel.Error, "The links could not be checked to the end; they are taken up again in an hour.")]
    private partial void RoundEnded(Exception fault);
}
