using System.Collections.Concurrent;

namespace CielOuvert.Accounts.Mail;

/// <summary>
/// Keeps letters in memory instead of sending them, for a site that only this machine reaches. They open accounts: the page that shows them asks
/// for a key which is printed where the site was started, since a proxy may stand in front of it.
/// </summary>
public sealed class Mailbox(TimeProvider clock) : ICarrier
{
    private const int Most = 50;
    private readonly ConcurrentQueue<KeptLetter> letters = new();

    /// <summary>What the page of letters asks for.</summary>
    public Secret Key { get; } = Secret.Fresh();

    /// <summary>The last first.</summary>
    public IReadOnlyList<KeptLetter> Letters => [.. letters.Reverse()];

    public Task Carry(Letter letter, CancellationToken stop)
    {
        letters.Enqueue(new(letter, clock.GetUtcNow().UtcDateTime));
        while (letters.Count > Most) letters.TryDequeue(out _);
        return Task.CompletedTask;
    }
}

public sealed record KeptLetter(Letter Letter, DateTime At);
