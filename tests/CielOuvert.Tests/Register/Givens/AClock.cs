namespace CielOuvert.Tests.Registers;

/// <summary>A clock that stands still until it is told.</summary>
public sealed class AClock : TimeProvider
{
    public static readonly DateTime Beginning = new(2021, 1, 1, 9, 0, 0, DateTimeKind.Utc);

    public DateTime Now { get; private set; } = Beginning;

    public void Advance(TimeSpan by) => Now += by;

    public override DateTimeOffset GetUtcNow() => new(Now, TimeSpan.Zero);
}
