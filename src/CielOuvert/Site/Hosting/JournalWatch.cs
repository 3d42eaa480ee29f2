namespace CielOuvert.Site.Hosting;

/// <summary>
/// Knows the number of the last commit, so that a page is never kept longer than it is true: commits of this process are known at once, those
/// of others as soon as the engine tells. While the register cannot be asked, nothing is known and nothing kept is served.
/// </summary>
public sealed partial class JournalWatch(Register.Register register, ILogger<JournalWatch> log) : BackgroundService
{
    private const long Unknown = -1;
    private static readonly TimeSpan BeforeAskingAgain = TimeSpan.FromSeconds(1);
    private long number = Unknown;

    /// <summary>The number of the last commit; null while it is not known.</summary>
    public long? Number => Interlocked.Read(ref number) is var known and not Unknown ? known : null;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        register.Committed += Know;
        Know(await register.JournalNumber(cancellationToken));
        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        register.Committed -= Know;
        await base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await register.WaitForNews(stoppingToken);
                Interlocked.Exchange(ref number, await register.JournalNumber(stoppingToken));
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (fault is System.Data.Common.DbException or IOException or TimeoutException)
            {
                Interlocked.Exchange(ref number, Unknown);
                LostTouch(fault);
                await Task.Delay(BeforeAskingAgain, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void Know(long committed)
    {
        var known = Interlocked.Read(ref number);
        while (committed > known)
        {
            var before = Interlocked.CompareExchange(ref number, committed, known);
            if (before == known) return;
            known = before;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The journal cannot be read: pages are made anew at each request until it can.")]
    private partial void LostTouch(Exception fault);
}
