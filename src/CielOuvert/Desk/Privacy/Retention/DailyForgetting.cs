using CielOuvert.Site.Hosting;

namespace CielOuvert.Desk.Privacy.Retention;

/// <summary>Forgets every day what is due. Of several nodes each does it: the second finds nothing left.</summary>
public sealed partial class DailyForgetting(Register.Register register, TimeProvider clock, ILogger<DailyForgetting> log) : Rounds(TimeSpan.FromMinutes(10), TimeSpan.FromDays(1), clock)
{
    protected override Task Go(CancellationToken stop) => new Forgetting(register, Clock).Run(stop);

    protected override void Failed(Exception fault) => NotForgotten(fault);

    [LoggerMessage(LogLevel.Error, "What is due could not be forgotten; it is tried again tomorrow, and at “ciel forget”.")]
    private partial void NotForgotten(Exception fault);
}
