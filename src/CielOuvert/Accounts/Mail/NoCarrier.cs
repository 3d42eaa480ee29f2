namespace CielOuvert.Accounts.Mail;

/// <summary>There is no mail server, and others than this machine reach the site: letters go nowhere, and the sign-in page says so.</summary>
public sealed class NoCarrier : ICarrier
{
    public static readonly NoCarrier Only = new();

    private NoCarrier()
    {
    }

    public Task Carry(Letter letter, CancellationToken stop) => throw new InvalidOperationException("No letter is written where none can leave.");
}
