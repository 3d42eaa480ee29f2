using CielOuvert.Site.Hosting;

namespace CielOuvert.Exchange.Dumps.Download;

/// <summary>Makes the public download at night, and at once where something that it shows was taken from view.</summary>
public sealed partial class NightlyDownload(DownloadShelf shelf, TimeProvider clock, ILogger<NightlyDownload> log) : Rounds(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(20), clock)
{
    /// <summary>Between these hours, where the register is kept, few read it.</summary>
    private const int Begins = 2;
    private const int Ends = 5;

    private DateOnly made;

    protected override async Task Go(CancellationToken stop)
    {
        var now = Clock.GetLocalNow();
        var today = DateOnly.FromDateTime(now.DateTime);
        if (now.Hour is < Begins or >= Ends || made == today)
        {
            await shelf.Ready(TimeSpan.FromHours(1), stop);
            return;
        }

        await shelf.Renew(stop);
        made = today;
    }

    protected override void Failed(Exception fault) => NotMade(fault);

    [LoggerMessage(LogLevel.Error, "The public download could not be made; it is tried again in a while, and whenever somebody asks for it.")]
    private partial void NotMade(Exception fault);
}
