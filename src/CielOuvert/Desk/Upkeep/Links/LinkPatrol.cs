using CielOuvert.Site.Hosting;

namespace CielOuvert.Desk.Upkeep.Links;

/// <summary>Follows the addresses of the public records behind the pages: one at a time, slowly, and a server that is busy is left alone for the hour.</summary>
public sealed partial class LinkPatrol(LinkBook book, Outside outside, TimeProvider clock, ILogger<LinkPatrol> log) : Rounds(TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), clock)
{
    private const int MostInARound = 300;
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
            await Task.Delay(pause, Clock, stop);
        }
    }

    protected override Task Go(CancellationToken stop) => Round(BetweenCalls, stop);

    protected override void Failed(Exception fault) => RoundEnded(fault);

    [LoggerMessage(LogLevel.Error, "The links could not be checked to the end; they are taken up again in an hour.")]
    private partial void RoundEnded(Exception fault);
}
