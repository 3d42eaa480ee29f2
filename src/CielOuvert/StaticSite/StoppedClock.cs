namespace CielOuvert.StaticSite;

/// <summary>The clock of an archive: it stands at the last commit, so that the same register gives the same bytes, whenever and wherever they are made.</summary>
internal sealed class StoppedClock(DateTime instant) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => new(instant, TimeSpan.Zero);
}
